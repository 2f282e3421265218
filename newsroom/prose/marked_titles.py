from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import gazetteer, title_signs
from newsroom.prose.lexicon import SPEECH_VERBS
from newsroom.prose.spans import Span
from newsroom.prose.tokens import tokens
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Reading

LONGEST_TITLE = 12
SMALL = words(
    """
    a an and are as at but by de du en for from in into is la le les no nor not of on or over
    per so the to und up via vs was with y et il lo
    """
)
NUMBER = re.compile(r"\s*(?:\d{1,2}[.):]|#\d{1,2}|No\.\s?\d{1,2})\s*[:.–—-]?\s*")
# "The Honest Woman (Netflix)", "Marrow, AMC and AMC+".
_BESIDE_ITS_PLACE = re.compile(
    r"(?P<title>[^()]{2,60}?)(?:\s\(|,\s|\s[–—|-]\s)(?P<place>[^(),|–—]{2,30}?)(?:,[^()]*|\sand\s[^()]*)?\)?$"
)
_PRONOUN_FIRST = re.compile(
    r"(?:It|I|He|She|We|They|You|That|This|There|What)(?:[’']\w+)?\s(?:[a-z]+\s)*"
    r"(?:is|was|are|were|am|has|had|do|did)\s[a-z]"
)
SAID_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(SPEECH_VERBS))})\b[^.;“”]{{0,40}}[,:]$")
_ON_A_SLATE = re.compile(
    r"(?m)^[ \t]*(?:[-•*–]\s+)?(?P<title>[^\n()]{2,70}?)\s\((?P<lands>[^()\n]{2,60})\)"
)
_LANDS = re.compile(r"\s?[/,&]\s?|\sand\s")
# A newspaper is printed in italics, too.
TOLD = re.compile(r"\b(?:told|tells|telling|according\sto|interview\swith|spoke\s(?:to|with))\s$")
SPOKEN = re.compile(
    rf"\s(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(SPEECH_VERBS))})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title where it stands; ``kind`` is empty unless the words around it say the form."""

    start: int
    end: int
    name: str
    confidence: float
    kind: str = ""
    is_marked: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def italic(reading: Reading) -> Iterator[Title]:
    for mark in reading.document.marks:
        if mark.kind != "italic" or mark.end - mark.start > 120:
            continue
        start, end = _tidy(reading.text, mark.start, mark.end)
        told = TOLD.search(reading.text[max(0, start - 30) : start])
        if _is_title_shaped(reading.text[start:end]) and not told:
            yield title_at(reading, start, end, 0.85, is_marked=True)


def in_quotes(reading: Reading) -> Iterator[Title]:
    for quotation in reading.quotations:
        if quotation.end - quotation.start > 90 or not quotation.is_closed:
            continue
        if is_nickname(reading, quotation):
            continue
        start, end = _tidy(reading.text, quotation.start, quotation.end)
        words = reading.text[start:end]
        after = reading.text[quotation.outer.end : quotation.outer.end + 60]
        spoken = _is_spoken(reading.text, quotation, words, after)
        stated = _is_statement(reading.text, quotation, words)
        if _is_title_shaped(words) and not (spoken or stated or _is_sentence(words)):
            confidence = (
                0.8 if title_signs.kind_before(reading.text, quotation.outer.start) else 0.7
            )
            yield title_at(reading, start, end, confidence, is_marked=True)


def _is_spoken(text: str, quotation: Quotation, words: str, after: str) -> bool:
    """Tell “Never Again,” said Lorne from a star of “Copper Sky,” who said so much."""
    if not SPOKEN.match(after) or text[quotation.end - 1] not in ",!?.":
        return False
    before = text[max(0, quotation.outer.start - 40) : quotation.outer.start].rstrip(" ")
    return " " not in words or not before or before[-1] in '.!?…:,”"\n'


def _is_statement(text: str, quotation: Quotation, words: str) -> bool:
    """Tell “It was a Tuesday.” and said, “Ask Hulu.” from a title that ends its sentence."""
    opens = quotation.outer.start == text.rfind("\n", 0, quotation.outer.start) + 1
    if _PRONOUN_FIRST.match(words) or (opens and text[quotation.outer.end :][:2] == ": "):
        return True
    before = text[max(0, quotation.outer.start - 40) : quotation.outer.start].rstrip(" ")
    if text[quotation.end - 1] not in ".!?" or title_signs.kind_before(text, quotation.outer.start):
        return False
    return not before or before[-1] in ".!?…\n" or SAID_BEFORE.search(before) is not None


def is_nickname(reading: Reading, quotation: Quotation) -> bool:
    """Tell a nickname inside a name or before a surname: “Skip” Malone, Kit “Ace” Roe."""
    if quotation.outer.start == reading.document.paragraphs[quotation.paragraph].start:
        return False  # A headline opens with a title.
    near = reading.runs_within(max(0, quotation.start - 40), quotation.start)
    return bool(near) and near[-1].end > quotation.outer.end


def is_station(words: str) -> bool:
    """Tell a platform or a network, however its name is printed."""
    entry = gazetteer.entry(tuple(token.bare for token in tokens(words)))
    return entry is not None and entry.kind in {"platform", "network"}


def headed(reading: Reading) -> Iterator[Title]:
    """Numbered headings and headings whose very words the prose uses: a round-up's titles."""
    document = reading.document
    for paragraph in document.paragraphs:
        if paragraph.kind != "heading" or paragraph.end - paragraph.start > 80:
            continue
        match = NUMBER.match(reading.text, paragraph.start, paragraph.end)
        start, end = _tidy(reading.text, match.end() if match else paragraph.start, paragraph.end)
        words = reading.text[start:end]
        placed = _BESIDE_ITS_PLACE.match(words)
        if placed is not None and is_station(placed["place"]):
            end = start + placed.end("title")
            if _is_title_shaped(reading.text[start:end]):
                yield title_at(reading, *_tidy(reading.text, start, end), 0.85, is_marked=True)
            continue
        if len(words) < 2 or not _is_title_shaped(words):
            continue
        again = reading.text.find(words, paragraph.end)
        if again >= 0 and (" " in words or match):
            yield title_at(reading, start, end, 0.85, is_marked=True)


def slated(reading: Reading) -> Iterator[Title]:
    """The titles of a slate, one a line: "The Tidewaiter (Ireland/UK), dir: …"."""
    for match in _ON_A_SLATE.finditer(reading.text):
        lands = [gazetteer.entry(tuple(land.split())) for land in _LANDS.split(match["lands"])]
        if not all(land is not None and land.kind == "place" for land in lands):
            continue
        start, end = _tidy(reading.text, match.start("title"), match.end("title"))
        if _is_title_shaped(reading.text[start:end]):
            yield title_at(reading, start, end, 0.8, is_marked=True)


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "“\"‘'"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:”\"’'"):
        end -= 1
    return start, end


def _is_title_shaped(words: str) -> bool:
    parts = [token.text for token in tokens(words)]
    if not parts or len(parts) > LONGEST_TITLE or gazetteer.entry(tuple(parts)):
        return False
    if not (words[0].isupper() or words[0].isdigit()):
        return False
    return all(part[0].isupper() or part[0].isdigit() or part in SMALL for part in parts)


def _is_sentence(words: str) -> bool:
    return " " not in words and words.lower() in {"yes", "no", "ok", "okay", "wow", "well", "oh"}


def title_at(
    reading: Reading, start: int, end: int, confidence: float, *, is_marked: bool = False
) -> Title:
    outer = start - 1 if start and reading.text[start - 1] in "“\"‘'" else start
    before = title_signs.kind_before(reading.text, outer)
    kind = before or title_signs.kind_after(reading.text, end) or ""
    return Title(start, end, reading.text[start:end], round(confidence, 2), kind, is_marked)
