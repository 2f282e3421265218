"""What a review rests on, said in one sentence."""

from __future__ import annotations

from typing import Final

# Spelled out below ten; beside a larger number the smaller is in figures, too.
_WORDS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_OTHER_PLACES: Final = ("at", "in", "on", "as", "during")
_GOES_ON: Final = ("from", "with", "by", "through", "courtesy")


def say_basis(
    seen: str, *, episodes: int | None = None, of: int | None = None, note: str = ""
) -> str:
    """Say how much was seen and how: “Based on four of eight episodes, on screeners”.

    ``seen`` is the phrase for the way (“on screeners”). A note that names the place itself (“At
    the Ostend festival”) stands instead of it; one that goes on (“from the studio”) follows it.
    Without any of them there is nothing to say.
    """
    way = _way(seen, note.strip().rstrip("."))
    if not episodes:
        return f"Seen {way}" if way else ""
    return ", ".join(filter(None, [f"Based on {_share(episodes, of)}", way]))


def _way(seen: str, note: str) -> str:
    first = note.partition(" ")[0].lower()
    lowered = note[:1].lower() + note[1:]
    if first in _OTHER_PLACES:
        return lowered
    if first in _GOES_ON:
        return f"{seen} {lowered}".strip()
    return ", ".join(filter(None, [seen, lowered if first in {"the", "a", "an"} else note]))


def _share(episodes: int, of: int | None) -> str:
    if of is None or of < episodes:
        return _counted(episodes, episodes)
    if episodes == of:
        return "the only episode" if of == 1 else f"all {_counted(of, of)}"
    return f"{_say(episodes, of)} of {_counted(of, of)}"


def _counted(number: int, largest: int) -> str:
    return f"{_say(number, largest)} episode{'s' if number != 1 else ''}"


def _say(number: int, largest: int) -> str:
    return _WORDS[number] if largest < len(_WORDS) else str(number)
