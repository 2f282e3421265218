from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.articles.recaps import recaps_by_episode
from newsroom.hubs.dossiers.releases import Schedule, remember_moves
from newsroom.kit.zones import zone_of
from shows.choices import ON_SCREEN
from shows.models import Credit, Episode, EpisodeRelease, Release, Season

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from newsroom.articles.models import ArticlePage


@dataclass(frozen=True, slots=True)
class EpisodeLine:
    """An episode as a reader may know it, with the day it comes out where they watch."""

    episode: Episode
    title: str
    day: datetime.date | None
    clock: str
    is_out: bool
    recaps: Sequence[ArticlePage] = ()


@dataclass(frozen=True, slots=True)
class SeasonDossier:
    """A season with its public rows, for an audience in ``region`` or anywhere."""

    season: Season
    region: str
    at: datetime.datetime
    releases: Sequence[Release]
    schedules: Sequence[Schedule]
    lines: Sequence[EpisodeLine]
    credits: Sequence[Credit]
    before: Season | None
    after: Season | None

    @classmethod
    def of(cls, season: Season, *, region: str = "") -> SeasonDossier:
        releases = Release.objects.public().of_season(season)
        rows = EpisodeRelease.objects.public().of_season(season)
        if region:
            releases, rows = releases.in_region(region), rows.in_region(region)
        credited = Credit.objects.public().covering(season=season).safe_to_tease()
        return cls._told(
            season,
            region=region,
            releases=remember_moves(releases.for_tiles()),
            rows=rows.in_turn(),
            episodes=Episode.objects.public().of(season).in_order(),
            credited=list(credited.in_billing_order().for_cast_list()),
        )

    @classmethod
    def draft_of(cls, season: Season) -> SeasonDossier:
        """As it would read once published; its rows in memory, releases and cast as they are."""
        of_season = Release.objects.public().of_season(season)
        releases = list(of_season.for_tiles()) if season.pk else []
        by_hand = list(season.episode_releases.filter(is_set_by_hand=True))
        chosen = {(row.release_id, row.episode): row for row in by_hand}
        planned = [
            EpisodeRelease(
                season=season,
                release=release,
                episode=turn.episode,
                place=turn.place,
                date=turn.date,
                instant=turn.instant,
            )
            for release in releases
            for turn in season.turns(release)
            if (release.pk, turn.episode) not in chosen
        ]
        rows = season.episodes.order_by("sort_order")
        episodes = [row for row in rows if not row.is_embargoed()]
        hidden = {row.number for row in rows} - {row.number for row in episodes}
        dated = [row for row in [*by_hand, *planned] if row.episode not in hidden]
        credited = Credit.objects.public().covering(season=season).safe_to_tease()
        return cls._told(
            season,
            region="",
            releases=remember_moves(releases),
            rows=dated,
            episodes=episodes,
            credited=list(credited.in_billing_order().for_cast_list()) if season.pk else [],
        )

    @classmethod
    def _told(
        cls,
        season: Season,
        *,
        region: str,
        releases: Sequence[Release],
        rows: Iterable[EpisodeRelease],
        episodes: Iterable[Episode],
        credited: Sequence[Credit],
    ) -> SeasonDossier:
        at = timezone.now()
        by_release: dict[int, list[EpisodeRelease]] = {release.pk: [] for release in releases}
        known = {release.pk: release for release in releases}
        for row in rows:
            if row.release_id in by_release:
                row.release = known[row.release_id]
                by_release[row.release_id].append(row)
        before, after = _neighbors(season)
        told = [row for dated in by_release.values() for row in dated]
        recaps = recaps_by_episode(season) if season.pk else {}
        return cls(
            season=season,
            region=region,
            at=at,
            releases=releases,
            schedules=[
                Schedule.of(release, by_release[release.pk], region=region, at=at)
                for release in releases
                if by_release[release.pk]
            ],
            lines=[
                replace(
                    _line(episode, told, region=region, at=at),
                    recaps=recaps.get(episode.number, ()),
                )
                for episode in episodes
            ],
            credits=credited,
            before=before,
            after=after,
        )

    @property
    def is_one_schedule(self) -> bool:
        return len(self.schedules) == 1

    @property
    def clock_of(self) -> str:
        """The city whose clock the times of a region are told by; nothing where none are."""
        return next((schedule.place for schedule in self.schedules if schedule.place), "")

    @property
    def cast(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.job in ON_SCREEN]


def _line(
    episode: Episode, rows: Sequence[EpisodeRelease], *, region: str, at: datetime.datetime
) -> EpisodeLine:
    """By the first release that has the episode."""
    mine = [row for row in rows if row.episode == episode.number]
    episode.is_out = any(row.is_out(at) for row in mine)
    zones = {row.pk: zone_of(region) or row.release.zone for row in mine}
    dated = [(row.day_in(zones[row.pk]), row) for row in mine]
    soonest = min(
        ((day, row) for day, row in dated if day is not None),
        key=lambda pair: pair[0],
        default=None,
    )
    return EpisodeLine(
        episode=episode,
        title=episode.safe_title,
        day=soonest[0] if soonest else None,
        clock=soonest[1].clock_in(zones[soonest[1].pk]) if soonest else "",
        is_out=episode.is_out,
    )


def _neighbors(season: Season) -> tuple[Season | None, Season | None]:
    """The public seasons before and after, whatever their numbers; one query."""
    others = list(Season.objects.public().of(season.show)) if season.show_id else []
    before = [other for other in others if other.number < season.number]
    after = [other for other in others if other.number > season.number]
    return (before[-1] if before else None, after[0] if after else None)
