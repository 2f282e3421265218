"""The quotations of a piece, each with who said it and what the ledger has of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from newsroom.prose.attributions import quotes
from newsroom.prose.facts import QuoteFacts, Records
from newsroom.prose.folding import fold
from newsroom.prose.marked_titles import in_quotes, italic
from newsroom.prose.verbatim import stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.attributions import Quote
    from newsroom.prose.pieces import Piece

FEWEST_WORDS: Final = 4
# How much of a quotation must stand in an entry, and how many words of it together, to be of it.
SHARE: Final = 0.6
FEWEST_OF_A_LIKENESS: Final = 6
TOGETHER: Final = 4
# Words that we put in among those that were said.
_PUT_IN: Final = re.compile(r"\[[^\]]*\]")


# What the examples of rules know.
SAID: Final = "It was a gift. We had no idea that the company would let us in."
LEDGER: Final = Records(
    quotes=(
        QuoteFacts(
            id=1,
            speaker=1,
            speaker_name="Ann Ray",
            text=SAID,
            reading=SAID,
            outlet="Vogue",
            source_url="https://vogue.example/ray",
            used_in=("Lights Up sets a date",),
        ),
        QuoteFacts(
            id=2,
            speaker=2,
            speaker_name="Bea Roy",
            text="On dansait tous les jours avec une vraie compagnie.",
            reading="We danced every day with a real company.",
            obtained="own_interview",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Use:
    """Words of a story that are an entry of the ledger, to the letter or not.

    ``is_whole``: they stand in a block of their own, not in a sentence of ours.
    """

    start: int
    end: int
    entry: QuoteFacts
    is_whole: bool = False


def quotes_of(piece: Piece) -> tuple[Quote, ...]:
    """What is said in the running text, with speakers and outlets as far as the text names them."""
    return piece.once(_quotes_of)


def uses_of(piece: Piece) -> tuple[Use, ...]:
    return piece.once(_uses_of)


def _quotes_of(piece: Piece) -> tuple[Quote, ...]:
    reading = piece.reading
    spans = [title.span for title in (*italic(reading), *in_quotes(reading))]
    kinds = {"paragraph", "list item", "answer"}
    return tuple(
        quote for quote in quotes(reading, spans) if piece.passages[quote.paragraph].kind in kinds
    )


def _uses_of(piece: Piece) -> tuple[Use, ...]:
    return (*_in_text(piece), *_in_blocks(piece))


def _in_blocks(piece: Piece) -> Iterator[Use]:
    known = {entry.id: entry for entry in piece.records.quotes}
    for block in piece.quoted:
        entry = known.get(block.entry) if block.entry is not None else None
        entry = entry or _entry_of(piece, block.start, block.end)
        if entry is not None:
            yield Use(block.start, block.end, entry, is_whole=True)


def _in_text(piece: Piece) -> Iterator[Use]:
    if not piece.records.quotes:
        return
    for quotation in piece.reading.quotations:
        if piece.passages[quotation.paragraph].kind in {"quotation", "pull quote"}:
            continue
        entry = _entry_of(piece, quotation.start, quotation.end)
        if entry is not None:
            yield Use(quotation.start, quotation.end, entry)


@dataclass(frozen=True, slots=True)
class _Said:
    """One text of an entry with its folded words, read once for all quotations of a piece."""

    entry: QuoteFacts
    text: str
    words: tuple[str, ...]
    known: frozenset[str]


def _ledger(piece: Piece) -> tuple[_Said, ...]:
    found = []
    for entry in piece.records.quotes:
        for text in dict.fromkeys((entry.text, entry.reading)):
            words = tuple(fold(text).split())
            found.append(_Said(entry, text, words, frozenset(words)))
    return tuple(found)


def _entry_of(piece: Piece, start: int, end: int) -> QuoteFacts | None:
    """The entry that most of the words stand in; the one that has them all goes first."""
    words = piece.text[start:end]
    said = fold(_PUT_IN.sub(" ", words)).split()
    if len(said) < FEWEST_WORDS:
        return None
    told = set(said)
    near = [one for one in piece.once(_ledger) if len(told & one.known) >= SHARE * len(told)]
    exact = next((one.entry for one in near if stands_in(words, one.text)), None)
    if exact is not None or len(said) < FEWEST_OF_A_LIKENESS:
        return exact
    shares = [(_share(said, one.words), one.entry) for one in near]
    share, likest = max(shares, key=lambda it: it[0], default=(0.0, None))
    return likest if share >= SHARE else None


def _share(said: list[str], words: tuple[str, ...]) -> float:
    found = SequenceMatcher(None, said, words, autojunk=False).get_matching_blocks()
    if max(one.size for one in found) < TOGETHER:
        return 0.0
    return sum(one.size for one in found) / len(said)
