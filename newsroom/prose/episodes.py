"""Episodes by their printed numbers, which are no numbers: "0", "1a", "Special"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEADING: Final = re.compile(r"\d+")
_BETWEEN_RUNS: Final = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_WITHIN_A_RUN: Final = re.compile(r"\s*(?:[-–—]|\bto\b)\s*")


class Listed(NamedTuple):
    """The episodes that a few typed words name, and those words that name none on file."""

    numbers: tuple[str, ...]
    unknown: tuple[str, ...]


def read_episodes(text: str, *, order: Sequence[str]) -> Listed:
    """Read “4”, “1-2” or “1, 3” against a season, whose episodes ``order`` lists in turn.

    The numbers come back in that order, each once; what is unknown as it was typed.
    """
    known = {number.casefold(): place for place, number in enumerate(order)}
    places: set[int] = set()
    unknown = []
    for part in _parts(text):
        run = [known[end.casefold()] for end in _ends(part, known) if end.casefold() in known]
        if len(run) < len(_ends(part, known)) or run[0] > run[-1]:
            unknown.append(part)
            continue
        places.update(range(run[0], run[-1] + 1))
    return Listed(tuple(order[place] for place in sorted(places)), tuple(unknown))


def say_episodes(text: str) -> str:
    """Say what was typed as a reader reads it: “episode 4”, “episodes 1–2 and 4”."""
    runs = [_WITHIN_A_RUN.sub("–", part) for part in _parts(text)]
    if not runs:
        return ""
    listed = f"{', '.join(runs[:-1])} and {runs[-1]}" if len(runs) > 1 else runs[0]
    return f"episode {listed}" if len(runs) == 1 and "–" not in listed else f"episodes {listed}"


def say_place(season: str, episodes: str, *, capital: bool = False) -> str:
    """Say where in a show: “season 1, episode 3”; the season is as the house writes it."""
    told = say_episodes(episodes)
    return ", ".join(filter(None, [season, told[:1].upper() + told[1:] if capital else told]))


def falls_within(number: str, *, first: str, last: str, order: Sequence[str]) -> bool:
    """Whether ``number`` lies in the run from ``first`` to ``last``; an empty end is open.

    ``order`` lists the season as far as it is known. What is not in it is placed by the figures
    it begins with; without any, it is itself and nothing more.
    """
    if number in (first, last):
        return True
    return _is_before(first, number, order) and _is_before(number, last, order)


def say_run(first: str, last: str) -> str:
    """Say the run as "episode 3", "episodes 3–5", "from episode 3"; a whole season is nothing."""
    if not first:
        return ""
    if not last:
        return f"from episode {first}"
    return f"episode {first}" if first == last else f"episodes {first}–{last}"


def _parts(text: str) -> Iterator[str]:
    return (part for part in _BETWEEN_RUNS.split(text.strip()) if part)


def _ends(part: str, known: dict[str, int]) -> list[str]:
    """The first and the last of a run; an episode may have a hyphen in its very number."""
    return [part] if part.casefold() in known else _WITHIN_A_RUN.split(part, maxsplit=1)


def _is_before(one: str, other: str, order: Sequence[str]) -> bool:
    if not one or not other:
        return True
    if one in order and other in order:
        return order.index(one) < order.index(other)
    figures = _LEADING.match(one), _LEADING.match(other)
    if figures[0] is None or figures[1] is None:
        return False
    return int(figures[0][0]) < int(figures[1][0])
