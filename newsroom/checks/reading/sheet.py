"""What a story says of itself, beside its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from wagtail.models import Page

from newsroom.articles.choices import SpoilerScope
from newsroom.articles.sheets import subject_keys
from newsroom.checks.reading.alike import stories_alike
from newsroom.prose.story_parts import Sheet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.articles.models import ArticlePage, Subject
    from newsroom.prose.documents import Mark

_FIGURES: Final = re.compile(r"\d+")


def sheet_of(
    story: ArticlePage, *, at: datetime.datetime, text: str, marks: Iterable[Mark]
) -> Sheet:
    """Up to five queries: its seasons, links to pages, and stories on the same subjects."""
    rows = sorted(story.subjects.all(), key=lambda row: row.sort_order or 0)
    season = next((row.season for row in rows if row.season_id), None)
    return Sheet(
        kind=story.kind,
        dated_on=story.dated_on,
        now=at,
        subjects=tuple(subject_keys(story)),
        season=season.number if season is not None else None,
        spoils=_spoils(story.spoiler_scope, rows),
        spoils_everything=story.spoiler_scope == SpoilerScope.ENDING,
        seen_as=story.seen_as,
        episodes_seen=story.episodes_seen,
        episodes_in_all=story.episodes_in_all,
        has_disclosed=bool(story.has_nothing_to_disclose or story.disclosure.strip()),
        rating=float(story.rating) if story.rating is not None else None,
        is_live=story.live,
        alike=stories_alike(story, rows, text),
        links=_links(marks),
    )


def _spoils(scope: str, rows: Iterable[Subject]) -> tuple[int, int] | None:
    """Season and episode up to which readers are warned; the whole season is its last episode."""
    if scope not in (SpoilerScope.EPISODES, SpoilerScope.SEASON):
        return None
    told = [(row.season.number, _last(row, scope)) for row in rows if row.season is not None]
    return max(told, default=None)


def _last(row: Subject, scope: str) -> int:
    named = [int(figure) for figure in _FIGURES.findall(row.episodes)]
    return max(named) if named and scope == SpoilerScope.EPISODES else WHOLE_SEASON


WHOLE_SEASON: Final = 999


def _links(marks: Iterable[Mark]) -> tuple[tuple[str, str], ...]:
    """Which of the links to our own pages lead a reader nowhere; one query where there are any."""
    numbers: dict[int, str] = {}
    for mark in marks:
        kind, _, number = mark.href.partition(":")
        if kind == "page" and number.isascii() and number.isdigit() and len(number) < 19:
            numbers[int(number)] = mark.href
    if not numbers:
        return ()
    found: dict[int, bool] = dict(Page.objects.filter(pk__in=numbers).values_list("pk", "live"))
    return tuple((href, _state(found.get(pk))) for pk, href in numbers.items() if not found.get(pk))


def _state(is_live: Any) -> str:
    return "gone" if is_live is None else "unpublished"
