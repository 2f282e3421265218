from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.hubs.dossiers.groups import Group
from shows.choices import AIRINGS, ON_SCREEN, Job, PlotLevel
from shows.models import Credit, Plot, Release, Season, StatusEvent
from shows.models.course import Course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shows.models import Genre, Show, ShowCompany, ShowTitle
    from shows.models.course import StatusLine


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


def standing(rows: Any) -> list[Any]:
    """Fact rows in memory that a reader may see."""
    return [row for row in rows.order_by("sort_order") if row.is_public()]


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

    @classmethod
    def of(cls, show: Show) -> ShowDossier:
        credited = Credit.objects.public().on_file_of(show).in_billing_order()
        events = StatusEvent.objects.public().on_file_of(show).latest_first()
        return cls(
            show=show,
            **_about(show),
            credits=list(credited.for_cast_list()),
            plots=list(Plot.objects.public().on_file_of(show).safe_to_tease()),
            releases=list(Release.objects.public().on_file_of(show).for_tiles()),
            events=list(events.with_source()),
            seasons=list(Season.objects.public().of(show).with_episodes()),
        )

    @classmethod
    def draft_of(cls, show: Show) -> ShowDossier:
        credited = [row for row in standing(show.credits) if row.person.is_public()]
        for credit in credited:
            named = credit.characters.order_by("sort_order")
            credit.public_characters = [row for row in named if row.character.is_public()]
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
            seasons=list(Season.objects.public().of(show).with_episodes()) if show.pk else [],
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
        return [credit for credit in self.credits if credit.job in ON_SCREEN]

    @property
    def upcoming_first(self) -> list[Release]:
        """What is still ahead, soonest first, then what has been, latest first."""
        today = timezone.localdate()
        dated = [(row.local_date or today, row) for row in self.releases]
        ahead = [row for day, row in dated if day >= today]
        return ahead + [row for day, row in reversed(dated) if day < today]

    @property
    def makers(self) -> list[Group]:
        """Those behind the screen under what they do, jobs in the order of the trade."""
        behind = [credit for credit in self.credits if credit.job not in ON_SCREEN]
        behind.sort(key=lambda credit: list(Job).index(Job(credit.job)))
        return [
            Group(str(job), list(rows)) for job, rows in groupby(behind, Credit.get_job_display)
        ]

    @property
    def premise(self) -> Plot | None:
        """The fullest telling that spoils nothing, other than the logline above it."""
        told = {plot.level: plot for plot in reversed(self.plots)}
        return told.get(PlotLevel.PREMISE) or told.get(PlotLevel.SYNOPSIS)
