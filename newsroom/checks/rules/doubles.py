"""Words, sentences and passages that stand twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.folding import fold
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Passage, Piece
    from newsroom.prose.spans import Span

_TWICE: Final = re.compile(
    r"(?<![\w’'-])([^\W\d_]+)([ \t\N{NO-BREAK SPACE}]+)(\1)(?![\w’'-])", re.IGNORECASE
)
_PAIR_TWICE: Final = re.compile(r"(?<![\w’'-])([a-z]+ [a-z]+) \1(?![\w’'-])")
# Twice on purpose, in good English.
RIGHT_TWICE: Final = words(
    """
    that had bye no so very ha do knock really many much far long old big never more well now there
    yes oh la go tick bang blah yo night hush cha hear boo choo yeah tut there aye chop tap
    """
)
# “What it is is a gift”: a clause that ends in the verb is the subject of another.
_CLAUSE: Final = re.compile(r"\b(?:what|who|where|how|all|whatever|as)\b", re.IGNORECASE)
# “She moved in in May”: the first belongs to the verb.
_PHRASAL: Final = re.compile(
    r"\b(?:mov|com|go|check|tun|logg?|settl|step|sign|stay|hold|carr|dragg?|liv|mak|phon|send|turn|"
    r"pass|work|look|drop|clock|kick|call|break|phase|bring|put|held|came|went|gone|broke|brought|"
    r"sent|sett)\w*\s$",
    re.IGNORECASE,
)
_PARTICLES: Final = words("in on out up off over through")
# Small words that no name doubles, but for the band “The The”, which is linked or in italics.
_SMALL: Final = words("a an and as at by for from in is it of on or the to with")
FEWEST_WORDS: Final = 6
FEWEST_OF_A_LIKENESS: Final = 10
LIKE: Final = 0.65
TOGETHER: Final = 3
REPEATABLE: Final = frozenset({"paragraph", "list item", "answer", "verdict"})
_LETTERED: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@rule(
    "doubled-word",
    number=3,
    level="block",
    name="Word twice",
    purpose="Finds a word that stands twice in a row by mistake.",
    bad=[
        Example("They star in in the new series.", ("in in",), "They star in the new series."),
        Example("*The* the show returns.", ("The the",), "The show returns."),
        Example("# Kirby Returns In In New Show", ("In In",), "Kirby Returns In New Show"),
        Example("The show is is set in Paris.", ("is is",), "The show is set in Paris."),
        Example("It is one of the of the best.", ("of the of the",), "It is one of the best."),
    ],
    good=[
        Example("She said that that was all, and he had had enough."),
        Example("The band is [Duran Duran](person:1)."),
        Example("“No, no, in in the end,” he said."),
        Example("Duran Duran play, and Sirhan Sirhan is seen."),
        Example("They moved in in May, and what it is is a hit."),
        Example("It comes day after day after day, over and over and over."),
        Example("She checked in in-house first, to a song by *The The*."),
    ],
)
def doubled_word(piece: Piece) -> Iterator[Hit]:
    for match in _TWICE.finditer(piece.text):
        if piece.is_quoted(*match.span()) or piece.mention_over(*match.span()):
            continue
        if not _is_right(piece.text, match) and not _is_title(piece, match):
            message = f"“{match[1]}” stands here twice."
            yield Hit(start=match.start(), end=match.end(), message=message, fix=match[1])
    for match in _PAIR_TWICE.finditer(piece.text):
        first, second = match[1].split()
        is_meant = {first, second} & {"and", "by", "after", "or", "to"}
        if first != second and not is_meant and not piece.is_quoted(*match.span()):
            message = f"“{match[1]}” stands here twice."
            yield Hit(start=match.start(), end=match.end(), message=message, fix=match[1])


def _is_title(piece: Piece, match: re.Match[str]) -> bool:
    return match[1][0].isupper() and any(
        it.kind == "italic" and it.start <= match.start() and match.end() <= it.end
        for it in piece.marks
    )


def _is_right(text: str, match: re.Match[str]) -> bool:
    first, again = match[1], match[3]
    word = first.casefold()
    if word in RIGHT_TWICE:
        return True
    if first[0].isupper() and again[0].isupper():
        return word not in _SMALL
    before = text[max(0, match.start() - 60) : match.start()]
    if word in {"is", "was"}:
        return bool(_CLAUSE.search(re.split(r"[.!?]\s", before)[-1]))
    return word in _PARTICLES and bool(_PHRASAL.search(before))


@rule(
    "repeated-sentence",
    number=4,
    level="block",
    name="Said twice",
    purpose="Finds a sentence or paragraph that the story has already printed, or nearly so.",
    bad=[
        Example(
            "The company trades its stars for a year. Nobody is ready.\n\n"
            "The company trades its stars for a year.",
            ("The company trades its stars for a year.",),
        ),
        Example(
            "In a bid to save both houses, the two directors agree to swap their best dancers.\n\n"
            "In a bid to save both houses, the two directors agree to swap all their best dancers.",
            (
                "In a bid to save both houses, the two directors agree to swap all their best "
                "dancers.",
            ),
        ),
    ],
    good=[
        Example(
            "The company trades its stars for a year.\n\n>> The company trades its stars for a year"
        ),
        Example("She waited. Then she danced. Then she waited. Then she danced."),
        Example(
            "- The show streams on Prime Video from April 24 with all of its episodes at once.\n"
            "- The show streams on Netflix from May 8 with all of its episodes at once."
        ),
        Example("Ann Ray plays the elder of the sisters.\n\nBea Ray plays the elder of the two."),
    ],
)
def repeated_sentence(piece: Piece) -> Iterator[Hit]:
    seen: dict[str, int] = {}
    shingles: dict[str, set[int]] = {}
    told: list[tuple[frozenset[str], str]] = []
    for passage, span in _sentences(piece):
        said = span.of(piece.text)
        folded = fold(said)
        if folded.count(" ") + 1 < FEWEST_WORDS:
            continue
        if folded in seen or _is_like(said, folded, told, shingles):
            message = "The story has said this already. Take one of them out."
            yield Hit(start=span.start, end=span.end, message=message)
        seen.setdefault(folded, passage.start)
        runs = _runs(folded)
        for run in runs:
            shingles.setdefault(run, set()).add(len(told))
        told.append((runs, said))


def _sentences(piece: Piece) -> Iterator[tuple[Passage, Span]]:
    for sentence in piece.reading.sentences:
        passage = piece.passages[sentence.paragraph]
        if passage.kind in REPEATABLE:
            yield passage, sentence.span


def _runs(folded: str) -> frozenset[str]:
    found = folded.split()
    return frozenset(" ".join(found[at : at + TOGETHER]) for at in range(len(found) - TOGETHER + 1))


def _is_like(
    said: str,
    folded: str,
    told: list[tuple[frozenset[str], str]],
    shingles: dict[str, set[int]],
) -> bool:
    """Whether an earlier sentence has nearly the same words; other names or numbers part them."""
    if folded.count(" ") + 1 < FEWEST_OF_A_LIKENESS:
        return False
    runs = _runs(folded)
    near = {at for run in runs for at in shingles.get(run, ())}
    return any(
        len(runs & told[at][0]) >= LIKE * len(runs | told[at][0])
        and _named_or_counted(said) == _named_or_counted(told[at][1])
        for at in near
    )


def _named_or_counted(said: str) -> frozenset[str]:
    found = [match.group() for match in _LETTERED.finditer(said)]
    return frozenset(it for it in found[1:] if it[0].isupper() or it[0].isdigit())
