"""How many episodes a season has and how many seasons a show, as prose counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.numerals import NUMERAL, ORDINAL, number_of
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.readings import Reading

MOST_EPISODES: Final = 400
MOST_SEASONS: Final = 60
_PARTS: Final = re.compile(
    rf"\b(?P<number>{NUMERAL})-(?:part(?:er)?|episode|installment|instalment|chapter)\b"
    rf"(?:\s(?P<season>{ORDINAL})\s(?:season|series))?",
    re.IGNORECASE,
)
_EPISODES: Final = re.compile(
    rf"\b(?:all|of|runs?\s(?:for|to)|comprises|spans|consists\sof|has|with|over|across|series\sof|"
    rf"made\sup\sof)\s(?P<number>{NUMERAL})\s(?:[\w-]+\s)?episodes\b",
    re.IGNORECASE,
)
_SEASONS: Final = re.compile(
    rf"\b(?:after|for|over|across|ran|lasted|spanned|of)\s(?:just\s|only\s|its\s|all\s)?"
    rf"(?P<number>{NUMERAL})\s(?:seasons|series)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:first|last|final|latest|opening|another|next|most|other)\s(?:\w+\s)?$|\bof\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    start: int
    end: int
    counts: Literal["episodes", "seasons"]
    number: int
    season: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def counts(reading: Reading) -> tuple[Count, ...]:
    """The counts of whole seasons and shows; "the first two episodes" is none."""
    return tuple(sorted(_counts(reading), key=lambda one: one.start))


def _counts(reading: Reading) -> Iterator[Count]:
    text = reading.text
    for pattern, kind, most in (
        (_PARTS, "episodes", MOST_EPISODES),
        (_EPISODES, "episodes", MOST_EPISODES),
        (_SEASONS, "seasons", MOST_SEASONS),
    ):
        for match in pattern.finditer(text):
            number = number_of(match["number"])
            if number is None or not 0 < number < most or reading.quotation_at(match.start()):
                continue
            if _NOT.search(text[max(0, match.start() - 24) : match.start()]):
                continue
            season = number_of(match["season"]) if match.groupdict().get("season") else None
            if kind == "episodes":
                yield Count(match.start(), match.end(), "episodes", number, season)
            else:
                yield Count(match.start(), match.end(), "seasons", number)
