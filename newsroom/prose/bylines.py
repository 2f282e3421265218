"""Who made a story, in the sentences that stand over it: one order of names for every output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# Each role and the words before its names, in the order in which a story is credited.
LEADS: Final[dict[str, str]] = {
    "by": "By",
    "with": "With",
    "reporting": "Additional reporting by",
    "translation": "Translated by",
    "editing": "Edited by",
    "photography": "Photography by",
    "illustration": "Illustration by",
}
# These go on in the sentence of the writers.
_JOINED: Final = {"with": ", with "}


@dataclass(frozen=True, slots=True)
class Token:
    """Words of a byline, or somebody whose name stands there."""

    text: str = ""
    who: Any = None


def sentences(signed: Iterable[tuple[str, Any]]) -> list[list[Token]]:
    """Say who did what, from pairs of a role and somebody; within a role their order is kept.

    "By A, B, and C, with D", "Photography by E and F". Nobody is named twice for one role.
    """
    by_role: dict[str, list[Any]] = {role: [] for role in LEADS}
    for role, who in signed:
        named = by_role[role]
        if who not in named:
            named.append(who)
    said: list[list[Token]] = []
    for role, names in by_role.items():
        if not names:
            continue
        if role in _JOINED and said:
            said[-1] += [Token(_JOINED[role]), *listed(names)]
        else:
            said.append([Token(f"{LEADS[role]} "), *listed(names)])
    return said


def listed(names: Sequence[Any]) -> list[Token]:
    """Names as a sentence lists them: "A", "A and B", "A, B, and C"."""
    told: list[Token] = []
    for place, who in enumerate(names):
        if place:
            last = place == len(names) - 1
            told.append(Token((", and " if place > 1 else " and ") if last else ", "))
        told.append(Token(who=who))
    return told


def say(signed: Iterable[tuple[str, Any]], name: Callable[[Any], str] = str) -> str:
    """The same as plain text: "By A and B. Photography by C"."""
    told = sentences(signed)
    return ". ".join("".join(_text(token, name) for token in sentence) for sentence in told)


def say_names(people: Sequence[Any], name: Callable[[Any], str] = str) -> str:
    return "".join(_text(token, name) for token in listed(people))


def _text(token: Token, name: Callable[[Any], str]) -> str:
    return token.text if token.who is None else name(token.who)
