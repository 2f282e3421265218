"""Our columns of credits, and which headers people write over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = {
    "show": "Show",
    "year": "Year of the show",
    "person": "Person",
    "apart": "Person told apart by",
    "number": "Person’s number at TMDB, TVmaze, IMDb or Wikidata",
    "job": "Job",
    "characters": "Characters",
    "tier": "Tier",
    "state": "State",
    "season": "Season",
    "first_episode": "From episode",
    "last_episode": "To episode",
    "episode_count": "Number of episodes",
    "credited_as": "Credited as",
    "note": "Note",
    "source": "Source",
    "source_url": "Source address",
    "as_of": "As of",
}
NEEDED: Final = ("show", "person")
_HEADERS: Final = {
    "show": "show title series film production program programme work",
    "year": "year, show year, release year, year label",
    "person": "person name actor performer artist crew member, cast member, full name, credit",
    "apart": "apart, disambiguator, told apart by, person told apart by",
    "number": "number, id, imdb, imdb id, tmdb id, tvmaze id, wikidata id, person id",
    "job": "job, function, department, position, credit type, trade",
    "characters": "character, characters, role, part, character name, plays",
    "tier": "tier, billing, status, contract, cast type",
    "state": "state, standing, how sure",
    "season": "season, series number, season number",
    "first_episode": "from episode, first episode, episode, from",
    "last_episode": "to episode, last episode, to",
    "episode_count": "number of episodes, episodes, episode count, eps",
    "credited_as": "credited as, printed name, as, credited",
    "note": "note, notes, remark, comment",
    "source": "source, outlet, publication",
    "source_url": "source address, source url, url, link, address",
    "as_of": "as of, date, confirmed on",
}
SAMPLE: Final = (
    ("Show", "Year", "Person", "Told apart by", "Job", "Characters", "Tier", "Season", "Source"),
    ("Night Ferry", "2025", "Oyin Adebayo", "", "actor", "Captain Rua", "regular", "1", "Variety"),
    ("Night Ferry", "2025", "Rhys ap Gwilym", "", "director", "", "", "1", "Press kit"),
    ("Night Ferry", "2025", "Lou Salter", "b. 1990", "actor", "Twin A / Twin B", "guest", "1", ""),
)


def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for column, words in _HEADERS.items():
        several = words.split(",") if "," in words else words.split()
        for word in [*several, COLUMNS[column], column.replace("_", " ")]:
            known.setdefault(fold(word), column)
    return known


def guess_columns(headers: Iterable[str]) -> dict[str, int]:
    """Which header is which of our columns; each of ours once, by the first that fits."""
    known = _known()
    guessed: dict[str, int] = {}
    for place, header in enumerate(headers):
        column = known.get(fold(header))
        if column and column not in guessed:
            guessed[column] = place
    return guessed
