from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose.spans import Span, trimmed
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Document

ABBREVIATIONS = words(
    """
    mr mrs ms mx dr prof st ste sr jr rev hon gen lt col sgt capt cpl maj cmdr gov sen rep pres
    det insp supt vs etc inc ltd co corp bros dept no nos vol ed eds est approx feat ft ep eps
    jan feb mar apr jun jul aug sep sept oct nov dec mt ave blvd cf al op dir
    """
)
END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?…]+[\"'”’»)\]]*$")
OPENING = re.compile(r"\s+[\"'“‘«(\[¿¡]*(\S)")
# Behind dotted capitals ("N.M.", "U.S.") these open a sentence.
OPENERS = re.compile(r"(?:She|He|They|It|His|Her|Their|But|And|In|When|After|This|That)\b")
LONGEST_SENTENCE = 1_500
LONGEST_WORD_LOOKED_AT = 24


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the paragraph (by position in the document) that it stands in."""

    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def sentences(document: Document) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span.start, span.end, position)
        for position, paragraph in enumerate(document.paragraphs)
        for span in sentence_spans(document.text, paragraph.start, paragraph.end)
    )


def sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Part a stretch into sentences that together hold all its words.

    Abbreviations, initials and dotted capitals do not end a sentence; a closing quotation mark
    belongs to the sentence before it.
    """
    opened = start
    for match in END.finditer(text, start, end):
        if _runs_on(text, match, end):
            continue
        yield from _within_reach(text, trimmed(text, opened, match.end()))
        opened = match.end()
    yield from _within_reach(text, trimmed(text, opened, end))


def _within_reach(text: str, sentence: Span) -> Iterator[Span]:
    """Cut what no writer would call one sentence at a white space, so that no rule gets lost."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        cut = start + LONGEST_SENTENCE
        space = max(text.rfind(" ", start + 1, cut), text.rfind("\n", start + 1, cut))
        piece = trimmed(text, start, space if space > start else cut)
        if piece.start < piece.end:
            yield piece
        start = trimmed(text, space if space > start else cut, sentence.end).start
    if start < sentence.end:
        yield Span(start, sentence.end)


def _runs_on(text: str, match: re.Match[str], end: int) -> bool:
    following = OPENING.match(text, match.end(), end)
    if following is None:
        return False
    if following.group(1).islower():
        return True
    if (
        OPENERS.match(text, following.start(1))
        and text[match.start() - 2 : match.start() - 1] == "."
    ):
        return False
    return match.group() == "." and _is_abbreviation(text, match.start())


def _is_abbreviation(text: str, stop: int) -> bool:
    start = stop
    while start > max(0, stop - LONGEST_WORD_LOOKED_AT) and not text[start - 1].isspace():
        start -= 1
    word = text[start:stop].lstrip("\"'“‘«([")
    if len(word) == 1 and word.isalpha():
        return word.isupper() and word != "I"
    if "." in word and all(len(part) == 1 for part in word.split(".")):
        return word not in {"p.m", "a.m"}
    return word.lower() in ABBREVIATIONS
