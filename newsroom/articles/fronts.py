"""Which story stands where on a front page: plain values, no query, no story twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.articles.models import ArticlePage, SectionPage
    from shows.models import Release
    from shows.querysets import ReleaseQuerySet

LEAD_CANDIDATES: Final = 6
SECONDS: Final = 3
RIVER: Final = 6
PER_SECTION: Final = 5
PREMIERES: Final = 8
OUT_NOW: Final = 6
RELEASES: Final = 40  # Looked through, because a show may come out in many places.

# What the home page has to load of every section, so that no zone runs dry.
LOADED_PER_SECTION: Final = 1 + SECONDS + RIVER + PER_SECTION


@dataclass(frozen=True, slots=True)
class SectionFront:
    """A section as the home page shows it; it has at least one story."""

    section: SectionPage
    stories: Sequence[ArticlePage]


@dataclass(frozen=True, slots=True)
class Front:
    """The home page, zone by zone; a zone without stories is empty and is not drawn."""

    lead: ArticlePage | None
    seconds: Sequence[ArticlePage]
    river: Sequence[ArticlePage]
    sections: Sequence[SectionFront]

    @classmethod
    def of(cls, stories: Iterable[ArticlePage], sections: Iterable[SectionPage]) -> Front:
        """Lay out ``stories``, which come newest first.

        The lead is the newest story with a picture among the newest few: a front opens with
        something to look at, but not with last week.
        """
        left = list(stories)
        pictured = (story for story in left[:LEAD_CANDIDATES] if has_picture(story))
        lead = next(pictured, left[0] if left else None)
        left = [story for story in left if story is not lead]
        seconds, left = left[:SECONDS], left[SECONDS:]
        river, rest = left[:RIVER], left[RIVER:]
        laid_out = [
            SectionFront(section, [story for story in rest if story.path.startswith(section.path)])
            for section in sections
        ]
        shown = [SectionFront(zone.section, zone.stories[:PER_SECTION]) for zone in laid_out]
        return cls(lead, seconds, river, [zone for zone in shown if zone.stories])


def each_show_once(releases: Iterable[Any], number: int) -> list[Any]:
    """The first ``number`` of ``releases``, only the first of any show."""
    first: dict[int, Any] = {}
    for release in releases:
        first.setdefault(release.show_id, release)
    return list(first.values())[:number]


def on_tiles(releases: ReleaseQuerySet) -> tuple[list[Release], list[Release]]:
    """What comes next and what came last, each show once in either; six queries.

    Which ones is found before anything else of them is loaded.
    """
    ahead = each_show_once(releases.soonest(RELEASES), PREMIERES)
    out = each_show_once(releases.just_out().keys_and_days()[:RELEASES], OUT_NOW)
    drawn = releases.for_calendar().in_bulk([row.pk for row in (*ahead, *out)])
    return [drawn[row.pk] for row in ahead], [drawn[row.pk] for row in out]


def has_picture(story: ArticlePage) -> bool:
    return story.lead_image is not None and story.lead_image.is_public()
