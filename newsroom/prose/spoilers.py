"""What a reader is told before reading on about something they may not have seen yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newsroom.prose.episodes import say_place

if TYPE_CHECKING:
    from collections.abc import Sequence

Scope = Literal["nothing", "episodes", "season", "ending"]


class Place(NamedTuple):
    """Where in a show: its title, the season as a reader reads it, and the episodes as typed.

    ``capital`` where the house writes “Season 1, Episode 3”.
    """

    title: str
    season: str = ""
    episodes: str = ""
    capital: bool = False

    @property
    def words(self) -> str:
        """“season 1, episode 3”, without the title."""
        return say_place(self.season, self.episodes, capital=self.capital)


def say_spoilers(scope: str, places: Sequence[Place]) -> str:
    """Say in one line what is given away: “Spoils season 1, episode 3”.

    The title is named where there is more than one, or no season to name.
    """
    if scope == "nothing":
        return ""
    told = [_spoiled(scope, place, alone=len(places) == 1) for place in places]
    return f"Spoils {' and '.join(told)}" if told else "Spoils what it is about"


def _spoiled(scope: str, place: Place, *, alone: bool) -> str:
    if scope == "ending" or not place.season:
        return f"all of {place.title}"
    where = place.season if scope == "season" else place.words
    whole = "all of " if scope == "season" or not place.episodes else ""
    return f"{whole}{where}" if alone else f"{whole}{place.title}, {where}"
