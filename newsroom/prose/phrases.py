"""The runs of words in a paragraph that may be a name or a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.folding import fold
from newsroom.prose.quotations import quotations
from newsroom.prose.sentences import sentence_spans
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.spans import Span

MOST_WORDS: Final = 8
PARTICLES: Final = words("al bin da de del della den der di dos du el la le van von y zu")
_WORD: Final = re.compile(r"[^\W_](?:[\w’'&*-]|\.(?=\w))*\+?")
# What may stand between two words of one title: "Dune: Prophecy", "Dr. Strange", "You, Me & Us".
_GAP: Final = re.compile(r"[ \N{NO-BREAK SPACE}:,&!?.…/–—-]{1,3}")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_ENDS_A_QUOTATION: Final = ".,;:!?… "

Quoted = Literal["", "inside", "whole"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words in a row; ``quoted`` says whether they stand in a quotation or are all of it."""

    start: int
    end: int
    words: str
    folded: str
    opens_sentence: bool
    quoted: Quoted

    @property
    def is_single(self) -> bool:
        return " " not in self.folded


def phrases(text: str) -> Iterator[Phrase]:
    """Every run of up to eight words of one sentence that begins as a name or a title does.

    A possessive ending is left out of the run: “Laâge’s” gives “Laâge”, and itself, too.
    """
    document = Document(text, (Paragraph("paragraph", 0, len(text)),))
    quoted = [(found.start, found.end) for found in quotations(document)]
    for sentence in sentence_spans(text, 0, len(text)):
        found = list(_WORD.finditer(text, sentence.start, sentence.end))
        for position, first in enumerate(found):
            if not _may_open(found, position):
                continue
            for end in _ends(text, found, position):
                said = text[first.start() : end]
                if folded := fold(said):
                    yield Phrase(
                        first.start(),
                        end,
                        said,
                        folded,
                        position == 0 or _follows_an_opening(text, first.start(), sentence),
                        _quoted(text, first.start(), end, quoted),
                    )


def _may_open(found: Sequence[re.Match[str]], position: int) -> bool:
    word = found[position][0]
    if not word[0].islower():
        return True
    following = found[position + 1][0] if position + 1 < len(found) else ""
    return word in PARTICLES and bool(following) and not following[0].islower()


def _ends(text: str, found: Sequence[re.Match[str]], position: int) -> Iterator[int]:
    for place in range(position, min(position + MOST_WORDS, len(found))):
        word = found[place]
        if place > position and not _GAP.fullmatch(text, found[place - 1].end(), word.start()):
            return
        yield word.end()
        if ending := _POSSESSIVE.search(word[0]):
            yield word.start() + ending.start()


def _follows_an_opening(text: str, start: int, sentence: Span) -> bool:
    return not text[sentence.start : start].strip(" “‘\"'([—–")


def _quoted(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]]) -> Quoted:
    for opened, closed in quoted:
        if opened <= start and end <= closed:
            around = text[opened:start] + text[end:closed].strip(_ENDS_A_QUOTATION)
            return "inside" if around.strip() else "whole"
    return ""
