from __future__ import annotations

from typing import Final

_SPELLED: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def number_word(number: int) -> str:
    """As house style writes it: spelled out below ten."""
    return _SPELLED[number] if 0 <= number < len(_SPELLED) else str(number)


def ordinal(number: int) -> str:
    """In figures, as a ceremony is numbered: "77th", "3rd", "112th"."""
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else _ENDINGS.get(number % 10, 'th')}"
