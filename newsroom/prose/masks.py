"""A text whose names are masked, so that a grammar reads the shape of a sentence and no name.

Every run of capitals is written over with one letter for what it can be; offsets stay those of
the text. Titles, listed names and speech are written over, too: none of them is a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.prose import names
from newsroom.prose.jobs import CRAFT_WORDS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.spans import Span

FULL: Final = "\ue000"
SINGLE: Final = "\ue001"
OTHER: Final = "\ue002"
TITLE: Final = "\ue003"
ENTRY: Final = "\ue004"
SPEECH: Final = "\ue005"
ANY_RUN: Final = f"[{FULL}{SINGLE}{OTHER}]"

# A name that may be a person's, and all that may stand for one in a story.
NAME: Final = f"(?:{FULL}++|{SINGLE}++)"
CAPITAL: Final = f"(?:{FULL}++|{SINGLE}++|{OTHER}++)"
LONGEST_NICKNAME: Final = 24
BRACKET: Final = r"(?:\s?\([^()\n]{1,160}\))"
OWNED: Final = r"[”\"]?['’]s?(?=\s)"
# Small words of a description; none of these may be part of one.
_NO_LABEL: Final = (
    r"(?!(?:who|whose|which|that|as|is|are|was|were|be|been|has|have|had|will|would|can|could|may|"
    r"play|plays|played|playing|while|when|where|but|if|in|on|at|to|from|of|by|for|into|about|than|"
    r"then|after|before|said|says|told|and|or|with|not|it|they|he|she|joins?|stars?|starring|an?|one|himself|herself|"
    r"themselves)\b)"
)
LABEL: Final = (
    rf"(?:(?:{_NO_LABEL}[a-zà-ÿ][\w’'-]*|[“‘\"]?(?:{TITLE}++|{ENTRY}++){OWNED}?[”’\"]?"
    rf"|(?:{ANY_RUN}++\sof\s(?:the\s)?)?{ANY_RUN}++{OWNED}),?\s){{0,5}}"
)
ITEM: Final = rf"{NAME}{BRACKET}?"
SUBJECTS: Final = rf"{ITEM}(?:(?:,?\s(?:and|&)\s|[,;]\s(?:and\s)?){LABEL}{ITEM}){{0,11}}+"
ASIDE: Final = (
    r"(?:,\s(?:\d{1,2}|(?!and\b|but\b|with\b|while\b|is\b|will\b)[^,;.()–—]{2,90}),[”\"’]?|"
    r",\s(?:the|an?)\s[^,;.()–—]{2,60}?(?=\swho\s)|\s[–—]\s[^–—.;]{2,90}\s[–—])"
)


class Mask:
    """The masked text of a reading, with the way back from a stretch of it to its runs."""

    def __init__(self, reading: Reading, titles: Sequence[Span]) -> None:
        self.reading = reading
        letters = list(reading.text)
        surnames = {run.words[-1].bare for run in reading.runs if names.is_name_shaped(run)}
        self.alone = frozenset(
            run.words[0].bare for run in reading.runs if len(run.words) == 1 and run.entry is None
        )
        for quotation in reading.quotations:
            if quotation.end - quotation.start > LONGEST_NICKNAME:
                _fill(letters, quotation.start, quotation.end, SPEECH)
        for run in reading.runs:
            if letters[run.start] != SPEECH and not _is_craft(run):
                is_surname = len(run.words) == 1 and run.words[0].bare in surnames
                letter = SINGLE if is_surname and _is_place(run) else _letter(run)
                _fill(letters, run.start, run.end, letter)
        for span in titles:
            if span.of(reading.text).lower() in CRAFT_WORDS:
                continue
            if letters[span.start] != SPEECH or letters[max(0, span.start - 1)] != SPEECH:
                _fill(letters, span.start, span.end, TITLE)
        self.text = "".join(letters)

    def matches(self, pattern: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
        return pattern.finditer(self.text, start, end)

    def names_in(self, start: int, end: int) -> list[Run]:
        """The names of a list, those in brackets left out."""
        open_brackets = 0
        place = start
        found = []
        for run in self.reading.runs_within(start, end):
            between = self.text[place : run.start]
            open_brackets += between.count("(") - between.count(")")
            place = run.start
            is_name = self.text[run.start] in FULL + SINGLE and not run.is_possessive
            if open_brackets <= 0 and is_name:
                found.append(run)
        return found


def _fill(letters: list[str], start: int, end: int, letter: str) -> None:
    letters[start:end] = letter * (end - start)


def _is_craft(run: Run) -> bool:
    return len(run.words) == 1 and run.words[0].lower in CRAFT_WORDS


def _is_place(run: Run) -> bool:
    """A place, or after "Kerry Washington" perhaps her."""
    return run.entry is not None and run.entry.kind == "place"


def _letter(run: Run) -> str:
    if run.entry is not None:
        return ENTRY
    if names.is_name_shaped(run):
        return FULL
    return SINGLE if names.is_mononym_shaped(run) else OTHER
