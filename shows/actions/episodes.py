from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from shows.models import EpisodeRelease, Release, Season

if TYPE_CHECKING:
    from shows.drops import Turn
    from shows.models import Show


@transaction.atomic
def plan_episodes(*, season: Season) -> int:
    """Work out when each episode comes out by each release; return how many rows that changed.

    A row an editor set by hand stays as it is. Done twice, it changes nothing the second time.
    """
    releases = Release.objects.of_season(season)
    wanted = {
        (release.pk, turn.episode): turn for release in releases for turn in season.turns(release)
    }
    kept = {(row.release_id, row.episode): row for row in EpisodeRelease.objects.of_season(season)}
    gone = [row.pk for key, row in kept.items() if not row.is_set_by_hand and key not in wanted]
    moved = [row for key, row in kept.items() if key in wanted and _follows(row, wanted[key])]
    new = [
        EpisodeRelease(
            season=season,
            release_id=release,
            episode=episode,
            place=turn.place,
            date=turn.date,
            instant=turn.instant,
        )
        for (release, episode), turn in wanted.items()
        if (release, episode) not in kept
    ]
    EpisodeRelease.objects.filter(pk__in=gone).delete()
    EpisodeRelease.objects.bulk_update(moved, ["place", "date", "instant"])
    EpisodeRelease.objects.bulk_create(new)
    return len(gone) + len(moved) + len(new)


@transaction.atomic
def plan_seasons(*, show: Show) -> int:
    """``plan_episodes`` for every season of ``show``, one of whose releases may have changed."""
    return sum(plan_episodes(season=season) for season in Season.objects.handed_out().of(show))


def _follows(row: EpisodeRelease, turn: Turn) -> bool:
    """Bring ``row`` in line with ``turn``, and say whether that changed it."""
    before = (row.place, row.date, row.instant)
    row.place = turn.place
    if not row.is_set_by_hand:
        row.date, row.instant = turn.date, turn.instant
    return before != (row.place, row.date, row.instant)
