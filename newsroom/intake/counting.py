"""How many seasons and episodes a piece gives a show, beside the seasons on file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from wagtail.log_actions import log

from shows.models import Season

if TYPE_CHECKING:
    from newsroom.intake.proposals import CountProposal
    from newsroom.users.models import User
    from shows.models import Show

MOST_SEASONS: Final = 100
MOST_EPISODES: Final = 2000

Stand = Literal["new", "differs", "on file"]


def seasons_of(show: Show) -> dict[int, Season]:
    """Its seasons by number, in their newest versions; a query, and one more for each draft."""
    held = Season.objects.filter(show=show).select_related("latest_revision")
    return {one.number: _newest(one) for one in held}


def _newest(season: Season) -> Any:
    return season.get_latest_revision_as_object() if season.has_unpublished_changes else season


def beside(seasons: dict[int, Season], proposal: CountProposal) -> tuple[Stand, str]:
    """How a count stands to the seasons on file, and what those say otherwise."""
    if proposal.counts == "seasons":
        held = max(seasons, default=0)
        if not held or held < proposal.number:
            return "new" if not held else "differs", f"on file: {held} seasons" if held else ""
        return "on file", "" if held == proposal.number else f"on file: {held} seasons"
    season = seasons.get(meant(seasons, proposal))
    if season is None or season.episode_count is None:
        return "new", ""
    if season.episode_count == proposal.number:
        return "on file", ""
    return "differs", f"on file: {season.episode_count} episodes"


def meant(seasons: dict[int, Season], proposal: CountProposal) -> int:
    """The number of the season whose episodes are counted."""
    return proposal.season or max(seasons, default=1)


def is_countable(proposal: CountProposal) -> bool:
    most = MOST_SEASONS if proposal.counts == "seasons" else MOST_EPISODES
    return 0 < proposal.number <= most


def add_count(
    show: Show, proposal: CountProposal, *, user: User | None, source: str, revises: bool
) -> list[str]:
    """Make the seasons that are missing, as drafts, and note how many episodes one has.

    A live season gets its number in a draft. Returns what was done, a line each.
    """
    if not is_countable(proposal):
        return []
    seasons = seasons_of(show)
    if beside(seasons, proposal)[0] == "on file":
        return []
    if proposal.counts == "seasons":
        missing = [one for one in range(1, proposal.number + 1) if one not in seasons]
        for number in missing:
            _save(Season(show=show, number=number, live=False), user=user, source=source)
        return [f"season {number}" for number in missing]
    number = meant(seasons, proposal)
    season = seasons.get(number)
    if season is not None and season.episode_count is not None and not revises:
        return []
    if season is None:
        season = Season(show=show, number=number, live=False)
    season.episode_count = proposal.number
    _save(season, user=user, source=source)
    return [f"season {number}: {proposal.number} episodes"]


def _save(season: Season, *, user: User | None, source: str) -> None:
    season.full_clean(exclude=["latest_revision", "live_revision"])
    if not season.live:
        season.save()
    season.save_revision(user=user)
    log(instance=season, action="newsroom.intake", user=user, data={"file": source})
