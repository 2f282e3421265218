"""Which entry of the ledger words in quotation marks may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from newsroom.kit.folding import fold
from newsroom.prose.verbatim import differences, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import Quote
    from newsroom.prose.verbatim import Difference

# Of a hundred; a changed word in a sentence of six still is that sentence.
NEAR: Final = 72
FEWEST_WORDS: Final = 4


class Entries:
    """Entries that a story may quote, made ready to be asked many times."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._held = [
            (quote, [fold(text).split() for text in {quote.text, quote.reading}])
            for quote in quotes
        ]

    def find(self, words: str) -> Quote | None:
        """The entry that has most of these words in a row; None if none has them nearly."""
        runs = [fold(run).split() for run in stretches(words)]
        length = sum(len(run) for run in runs)
        if length < FEWEST_WORDS:
            return None
        best: tuple[float, Quote | None] = (NEAR, None)
        for quote, texts in self._held:
            likeness = max(_likeness(runs, length, text) for text in texts)
            if likeness > best[0]:
                best = (likeness, quote)
        return best[1]


def _likeness(runs: list[list[str]], length: int, text: list[str]) -> float:
    """How much of the runs ``text`` has, each in one place, from 0 to 100."""
    if length > 2 * len(text):
        return 0
    return sum(len(run) * fuzz.partial_ratio(run, text) for run in runs) / length


def nearest_differences(words: str, quote: Quote, *, is_fragment: bool) -> tuple[Difference, ...]:
    """Against what was said or its translation, whichever is nearer."""
    said = {quote.text, quote.reading}
    return min((differences(words, one, is_fragment=is_fragment) for one in said), key=len)
