"""Episodes by their printed numbers, which are no numbers: "0", "1a", "Special"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEADING = re.compile(r"\d+")


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


def _is_before(one: str, other: str, order: Sequence[str]) -> bool:
    if not one or not other:
        return True
    if one in order and other in order:
        return order.index(one) < order.index(other)
    figures = _LEADING.match(one), _LEADING.match(other)
    if figures[0] is None or figures[1] is None:
        return False
    return int(figures[0][0]) < int(figures[1][0])
