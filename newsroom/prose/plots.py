from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose.lexicon import FORMS
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Reading

_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_TELLS = (
    r"(?:also\s|\w+ly\s|will\s)?(?:follows?|followed|cent(?:er|re)s?\s(?:on|around)|revolves?\saround|tells?\sthe|"
    r"chronicles?|charts?|explores?|is\sabout|was\sabout|tracks?|traces?|focuses\son|takes\splace|picks\sup|"
    r"unfolds|imagines|depicts|recounts|finds|sees|opens\swith|is\sset\s(?:in|on|at|against|during))\b"
)
TELLING = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|new)\s(?:[\w-]+\s){{0,5}}?(?:{_FORM}|story|season|plot|action|finale|premiere)"
    rf"[”\"]?,?\s{_TELLS}|\b[Ii]t\s(?:{_TELLS})"
)
AFTER_TITLE = re.compile(rf"[”\"]?(?:,\s[^,.;]{{2,80}},)?(?:\s\([^)]{{1,40}}\))?\s{_TELLS}")
SET_IN = re.compile(r"\bSet\s(?:in|on|at|against|during|amid|between|over)\s")
OFFICIAL = re.compile(
    r"\b(?:[Oo]fficial\s)?(?P<level>[Ll]ogline|[Ss]ynopsis|[Dd]escription)\b(?:\s(?:reads|says|states|goes|describes|is)\b)?[^“\"]{0,60}$"
)
HEADING = re.compile(
    r"\b(?:plot|premise|story|synopsis|logline|about)\b|what\s(?:is|will|happens|to\sexpect)|set-?up",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that say what a work is about; ``level`` is how far they go."""

    start: int
    end: int
    level: str
    confidence: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def tellings(
    reading: Reading, titles: Sequence[Span], plot_sections: Sequence[Sequence[int]]
) -> tuple[Telling, ...]:
    """Find what tells a plot: official words first, then a plot section, then single sentences.

    ``plot_sections`` lists the paragraphs under each heading that announces a plot.
    """
    found = [*_official(reading)]
    held = {reading.sentence_at(one.start) for one in found}
    in_sections = {paragraph for section in plot_sections for paragraph in section}
    for section in plot_sections:
        found += _section(reading, section, titles)
    for sentence in reading.sentences:
        if sentence.paragraph in in_sections or sentence in held:
            continue
        if _tells(reading, sentence.span, titles):
            found.append(Telling(sentence.start, sentence.end, "premise", 0.65))
    return tuple(sorted(found, key=lambda telling: telling.start))


def _official(reading: Reading) -> Iterator[Telling]:
    for quotation in reading.quotations:
        before = reading.text[max(0, quotation.outer.start - 140) : quotation.outer.start]
        match = OFFICIAL.search(before)
        if match and quotation.end - quotation.start > 40:
            level = "logline" if match.group("level").lower() == "logline" else "synopsis"
            yield Telling(quotation.start, quotation.end, level, 0.9)


def _section(reading: Reading, section: Sequence[int], titles: Sequence[Span]) -> Iterator[Telling]:
    paragraphs = [reading.document.paragraphs[position] for position in section]
    for paragraph in paragraphs:
        if _tells(reading, paragraph.span, titles):
            yield Telling(paragraph.start, paragraph.end, "premise", 0.9)
            return
    if paragraphs:
        yield Telling(paragraphs[0].start, paragraphs[0].end, "premise", 0.7)


def _tells(reading: Reading, span: Span, titles: Sequence[Span]) -> bool:
    text = reading.text
    for pattern in (TELLING, SET_IN):
        for match in pattern.finditer(text, span.start, span.end):
            if not reading.quotation_at(match.start()):
                return True
    return any(
        AFTER_TITLE.match(text, title.end, span.end) is not None
        for title in titles
        if span.start <= title.start < span.end
    )
