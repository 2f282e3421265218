"""How a season is handed out, in a sentence without its full stop."""

from __future__ import annotations

from typing import Final

_SPELLED: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def say_pattern(
    kind: str, *, episodes: int | None, first_batch: int | None, weekday: str, is_out: bool
) -> str:
    """Say "All eight episodes at once", "Two episodes, then one every Thursday"; or nothing.

    ``kind`` is the code of a pattern, ``weekday`` that of the premiere. Once it ``is_out`` nobody
    is told to expect more, for the last episode may have come.
    """
    batch = first_batch or 1
    if episodes == 1:
        return ""
    if kind == "all_at_once":
        return f"{_count(episodes, 'All')} at once"
    if kind == "weekly":
        return f"{_each(episodes)} {_every(weekday, is_out=is_out)}"
    if kind == "some_then_weekly":
        return f"{_some(batch)} at first, then one {_every(weekday, is_out=is_out)}"
    if kind == "split":
        return f"{_count(episodes, '')} in two parts".strip().capitalize()
    if kind == "daily":
        return f"{_each(episodes)} a day"
    return ""


def _every(weekday: str, *, is_out: bool) -> str:
    return "a week" if is_out or not weekday else f"every {weekday}"


def _count(episodes: int | None, all_of: str) -> str:
    if episodes is None:
        return f"{all_of} episodes".strip()
    return f"{all_of} {_word(episodes)} episodes".strip()


def _each(episodes: int | None) -> str:
    return f"{_word(episodes).capitalize()} episodes, one" if episodes else "One episode"


def _some(number: int) -> str:
    return f"{_word(number).capitalize()} episode{'' if number == 1 else 's'}"


def _word(number: int) -> str:
    """Spelled out below ten, as house style writes it."""
    return _SPELLED[number] if 0 <= number < len(_SPELLED) else str(number)
