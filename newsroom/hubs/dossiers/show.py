from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles.models import Quote
from newsroom.hubs.dossiers import cast
from newsroom.hubs.dossiers.award import awards_of_show
from newsroom.hubs.dossiers.groups import standing
from newsroom.hubs.dossiers.releases import remember_moves
from newsroom.hubs.dossiers.timeline import Timeline
from newsroom.kit.models import Record
from shows.casts import billed
from shows.choices import AIRINGS, PlotLevel
from shows.models import Credit, Plot, Release, Season, StatusEvent
from shows.models.course import Course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.hubs.dossiers.award import Evening
    from newsroom.hubs.dossiers.groups import Group
    from shows.models import Genre, Show, ShowCompany, ShowTitle
    from shows.models.course import StatusLine


# The first that is there is printed.
_TELLINGS = (PlotLevel.PREMISE, PlotLevel.SYNOPSIS, PlotLevel.FULL)
MOST_QUOTES = 6


def _about(show: Show) -> dict[str, Any]:
    """The rows of a show that are no facts told by someone; saved or not."""
    companies = show.companies.select_related("organisation")
    return {
        "genres": [row.genre for row in show.genres.select_related("genre")],
        "countries": [row.country for row in show.countries.order_by("sort_order")],
        "companies": [row for row in companies if row.organisation.is_public()],
        "titles": show.other_titles(),
        "languages": [row.language for row in show.languages.order_by("sort_order")],
    }


def _current(rows: Any) -> list[Credit]:
    """Credits in memory that a reader may see as true today; twin of the question below."""
    credited = [
        row
        for row in standing(rows)
        if row.person.is_public() and row.is_safe_to_tease and row.is_true_on(timezone.localdate())
    ]
    for credit in credited:
        credit.public_characters = [
            row
            for row in credit.characters.order_by("sort_order")
            if Record.is_public(row.character) and row.character.is_safe_to_tease
        ]
    return credited


def _seasons_of(show: Show) -> list[Season]:
    found = list(Season.objects.public().of(show).with_episodes())
    for season in found:
        season.show = show  # Its address stands under that of its show.
    return found


def _quotes_about(show: Show) -> list[Quote]:
    return list(Quote.objects.public().about(show).latest_first().for_display()[:MOST_QUOTES])


@dataclass(frozen=True, slots=True)
class ShowDossier:
    """A show with its public rows, in the order a reader meets them."""

    show: Show
    genres: Sequence[Genre]
    countries: Sequence[str]
    companies: Sequence[ShowCompany]
    titles: Sequence[ShowTitle]
    languages: Sequence[str]
    credits: Sequence[Credit]
    plots: Sequence[Plot]
    releases: Sequence[Release]
    events: Sequence[StatusEvent]
    seasons: Sequence[Season]
    quotes: Sequence[Quote]
    awards: Sequence[Evening]
    timeline: Timeline

    @classmethod
    def of(cls, show: Show) -> ShowDossier:
        credited = Credit.objects.public().on_file_of(show).safe_to_tease()
        current = credited.true_on(timezone.localdate()).in_billing_order()
        plots = Plot.objects.public().on_file_of(show).safe_to_tease()
        events = StatusEvent.objects.public().on_file_of(show).latest_first()
        turns = list(events.with_source())
        return cls(
            show=show,
            **_about(show),
            credits=list(current.for_cast_list()),
            plots=list(plots.from_the_top()),
            releases=remember_moves(Release.objects.public().on_file_of(show).for_tiles()),
            events=turns,
            seasons=_seasons_of(show),
            quotes=_quotes_about(show),
            awards=awards_of_show(show),
            timeline=Timeline.of(show, events=turns),
        )

    @classmethod
    def draft_of(cls, show: Show) -> ShowDossier:
        credited = _current(show.credits)
        told = [row for row in standing(show.plots) if row.is_safe_to_tease]
        released = standing(show.releases)
        events = sorted(standing(show.status_events), key=lambda row: row.happened_on)
        return cls(
            show=show,
            **_about(show),
            credits=credited,
            plots=told,
            releases=sorted(released, key=lambda row: str(row.local_date or "")),
            events=events[::-1],
            seasons=_seasons_of(show) if show.pk else [],
            quotes=_quotes_about(show) if show.pk else [],
            awards=awards_of_show(show) if show.pk else [],
            timeline=Timeline.of(show, events=events) if show.pk else Timeline(),
        )

    @property
    def status(self) -> StatusEvent | None:
        """The last turn of its life, which the page gives the source of."""
        return next((row for row in self.events if row.happened_on <= timezone.localdate()), None)

    @property
    def status_line(self) -> StatusLine | None:
        course = Course(self.events)
        return course.line_on(timezone.localdate(), seasons_out=self._seasons_out)

    @property
    def _seasons_out(self) -> int:
        """How many seasons an audience could have seen; a release of no season is of the first."""
        today = timezone.localdate()
        aired = [row for row in self.releases if row.event in AIRINGS]
        out = [row.season_id for row in aired if row.local_date and row.local_date <= today]
        return len(set(filter(None, out))) or int(bool(out))

    @property
    def cast(self) -> list[Credit]:
        return billed(self.credits)

    @property
    def dubs(self) -> list[Group]:
        return cast.dubs(self.credits)

    @property
    def upcoming_first(self) -> list[Release]:
        """What is still ahead, soonest first, then what has been, latest first."""
        today = timezone.localdate()
        dated = [(row.local_date or today, row) for row in self.releases]
        ahead = [row for day, row in dated if day >= today]
        return ahead + [row for day, row in reversed(dated) if day < today]

    @property
    def makers(self) -> list[Group]:
        return cast.makers(self.credits)

    @property
    def tellings(self) -> list[Plot]:
        """What it is about, the fullest telling of the show and of each season.

        The logline stands above it already, and the page is in English.
        """
        told: dict[int | None, Plot] = {}
        for plot in self.plots:
            if plot.level in _TELLINGS and plot.language.startswith("en"):
                fullest = told.get(plot.season_id)
                if fullest is None or _TELLINGS.index(plot.level) < _TELLINGS.index(fullest.level):
                    told[plot.season_id] = plot
        return list(told.values())
