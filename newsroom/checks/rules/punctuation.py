"""Quotation marks that do not pair, and quotations inside quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.lexicon import SPEECH_VERBS
from newsroom.prose.pieces import CopyStyle
from newsroom.prose.quote_pairs import Pair, Pairs, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Passage, Piece

CURLY: Final = {'"': "”", "”": '"'}
# What may go on from one paragraph to the next with its marks left open.
GOES_ON: Final = frozenset({"paragraph", "list item", "quotation", "answer"})
_VERBS: Final = "|".join(sorted(SPEECH_VERBS))
# “..., she said” inside marks that never close: the narration has begun.
_NARRATES: Final = re.compile(
    rf"[,!?]\s(?:(?:he|she|they)\s(?:{_VERBS})|(?:{_VERBS})\s[A-Z]|[A-Z][\w’-]+\s(?:{_VERBS}))\b"
)
_SPOKEN_IN_SINGLES: Final = re.compile(
    rf"(?<![\w“])‘[^‘’“”]*(?:\w[’]\w[^‘’“”]*)*[,.!?]’(?=\s(?:(?:he|she|they|[A-Z][\w’-]+)\s){{0,3}}(?:{_VERBS})\b)"
)


def _marked_passages(piece: Piece) -> list[tuple[Passage, Pairs]]:
    return piece.once(_paired)


def _paired(piece: Piece) -> list[tuple[Passage, Pairs]]:
    return [(it, pairs(piece.text, it.start, it.end)) for it in piece.passages if it.kind != "slug"]


def _goes_on(piece: Piece, position: int, pair: Pair) -> bool:
    """Whether the next paragraph takes up what this one leaves open."""
    passage, found = _marked_passages(piece)[position]
    if passage.kind not in GOES_ON or len(found.unclosed) != 1:
        return False
    is_fragment = piece.text[pair.opener + 1 : pair.opener + 2].islower()
    if is_fragment or _NARRATES.search(piece.text, pair.opener, passage.end):
        return False
    following = piece.passages[position + 1 : position + 2]
    return any(
        it.kind in GOES_ON and piece.text[it.start : it.start + 1] in {"“", '"', "«"}
        for it in following
    )


@rule(
    "unbalanced-quotes",
    number=1,
    level="block",
    name="Quotation mark missing",
    purpose="Finds quotation marks that open and never close, or close what nothing opened.",
    bad=[
        Example("“It was a gift, she said. The rest came later.", ("“",)),
        Example("It was a gift,” she said. “The rest came later.”", ("”",)),
        Example('He called it "a gift and left.', ('"',)),
        Example("“It was a gift, she said.\n\n“So was the rest,” he added.", ("“",)),
        Example("He called it “a gift to all.\n\n“I am glad,” he added.", ("“",)),
    ],
    good=[
        Example("“It was a gift.\n\n“The rest came later,” she said."),
        Example("He is 6'2\" tall and plays a ’90s rocker who gives ’em hell."),
        Example('She bought a 12" record, and the writers’ room didn’t mind.'),
        Example("“He told me, ‘It’s a gift,’ and that was that,” she said."),
        Example("“I’m 5’11”,” she said, “and I dance.”"),
    ],
)
def unbalanced_quotes(piece: Piece) -> Iterator[Hit]:
    for position, (_, found) in enumerate(_marked_passages(piece)):
        for at in found.strays:
            message = "Nothing opens this quotation. Put in the opening mark, or take this one out."
            yield Hit(start=at, end=at + 1, message=message)
        for pair in found.unclosed:
            if not _goes_on(piece, position, pair):
                message = "This quotation is never closed. Put in the closing mark."
                yield Hit(start=pair.opener, end=pair.opener + 1, message=message)


@rule(
    "mixed-quotes",
    number=1,
    level="block",
    name="Quotation marks mixed",
    purpose="Finds a quotation that opens with one sort of mark and closes with another.",
    bad=[
        Example('“It was a gift," she said.', ('"',), "“It was a gift,” she said."),
        Example('He called it "a gift” twice.', ("”",), 'He called it "a gift" twice.'),
    ],
    good=[
        Example("“It was a gift,” she said."),
        Example('"It was a gift," she said.'),
        Example('“The 7" single,” he said, “was a ‘gift’ to us.”'),
    ],
)
def mixed_quotes(piece: Piece) -> Iterator[Hit]:
    for _, found in _marked_passages(piece):
        for pair in found.found:
            if pair.is_mixed and pair.closer is not None:
                opener, closer = piece.text[pair.opener], piece.text[pair.closer]
                yield Hit(
                    start=pair.closer,
                    end=pair.closer + 1,
                    message=f"It opens with {opener} and closes with {closer}.",
                    fix=CURLY.get(closer),
                )


@rule(
    "single-outside",
    number=1,
    level="warn",
    name="Speech in single marks",
    purpose="Finds speech in single marks where the house sets it in double ones.",
    bad=[
        Example("‘It was a gift,’ she said.", ("‘It was a gift,’",)),
        Example("‘It wasn’t a gift,’ Ann Ray said.", ("‘It wasn’t a gift,’",)),
    ],
    good=[
        Example("“He told me, ‘It was a gift,’ she said,” he recalled."),
        Example("‘It was a gift,’ she said.", style=CopyStyle(quote_marks="single")),
        Example("The ‘gift’ was theirs, the writers’ room said."),
        Example("# ‘It was a gift,’ says Ray"),
    ],
)
def single_outside(piece: Piece) -> Iterator[Hit]:
    if piece.style.quote_marks != "double":
        return
    for passage in piece.of_kind("paragraph", "list item", "answer"):
        doubles = [it for it in _paired_at(piece, passage).found if it.closer is not None]
        for match in _SPOKEN_IN_SINGLES.finditer(piece.text, passage.start, passage.end):
            if not any(it.opener < match.start() <= (it.closer or 0) for it in doubles):
                message = "The house sets speech in double marks: “ ”."
                yield Hit(start=match.start(), end=match.end(), message=message)


def _paired_at(piece: Piece, passage: Passage) -> Pairs:
    return next(found for it, found in _marked_passages(piece) if it is passage)


@rule(
    "same-quotes-inside",
    number=2,
    level="warn",
    name="Quote in quote",
    purpose="Finds a quotation inside another one with the same marks.",
    bad=[
        Example("“She told me, “Go home,” and I went,” he said.", ("“Go home,”",)),
        Example('"I loved "Lights Up" so much," she said.', ('"Lights Up"',)),
    ],
    good=[
        Example("“She told me, ‘Go home,’ and I went,” he said."),
        Example("“Go home,” she said. “I went.”"),
        Example("“It was a gift.\n\n“She told me, ‘Go,’ and I went,” he said."),
        Example("“Go home, she said. “I went,” he said."),
    ],
)
def same_quotes_inside(piece: Piece) -> Iterator[Hit]:
    for _, found in _marked_passages(piece):
        if found.unclosed or found.strays:
            continue
        for pair in found.found:
            if pair.within == 1 and pair.closer is not None:
                message = "A quotation inside another takes single marks: ‘ ’."
                yield Hit(start=pair.opener, end=pair.closer + 1, message=message)
