"""Interviews printed as questions and answers: whose words each paragraph holds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose import names
from newsroom.prose.folding import fold
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.documents import Paragraph
    from newsroom.prose.readings import Cover, Reading

FEWEST_TURNS: Final = 3
FEWEST_QUESTIONS: Final = 2
LONGEST_LABEL: Final = 40
_LABEL: Final = re.compile(
    r"(?P<letter>[QA])[.:]\s+|(?P<label>[^\W\d_a-zß-öø-ÿ][\w’'.-]*(?:\s[\w’'.-]+){0,3})\s?:\s+"
)
_NOTE: Final = re.compile(
    r"(?:This\s(?:interview|conversation|transcript|q&a)|Interview\s(?:by|has)|Edited\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of an answer without its label, and who gives it."""

    start: int
    end: int
    paragraph: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """The answers of a piece, and every paragraph that is a question or an answer."""

    turns: tuple[Turn, ...] = ()
    paragraphs: frozenset[int] = frozenset()


def transcript(reading: Reading, cover: Cover) -> Transcript:
    """Read a piece as questions and answers; nothing where fewer than three turns are labelled."""
    people = _people(reading, cover)
    labels = dict(_labelled(reading, people))
    answers = [position for position, speaker in labels.items() if speaker]
    if len(labels) >= FEWEST_TURNS and answers:
        return _told(reading, labels, _guest(reading, people, min(labels)))
    questions = [
        position
        for position, paragraph in enumerate(reading.document.paragraphs)
        if _is_asked(reading, paragraph)
    ]
    if len(questions) >= FEWEST_QUESTIONS:
        guest = _guest(reading, people, questions[0])
        if guest:
            asked = dict.fromkeys(questions, "")
            return _told(reading, asked, guest)
    return Transcript()


def _people(reading: Reading, cover: Cover) -> dict[str, str]:
    """The full names of a piece as typed, by their folded form."""
    return {
        fold(reading.words(run)): reading.words(run)
        for run in reading.runs
        if names.is_name_shaped(run) and not cover.over(run.start, run.end)
    }


def _labelled(reading: Reading, people: dict[str, str]) -> Iterator[tuple[int, str]]:
    """The paragraphs that open with a label, with who it stands for: "" for who asks.

    "A" stands for the guest, whose name it does not say.
    """
    for position, paragraph in enumerate(reading.document.paragraphs):
        if paragraph.kind != "paragraph":
            continue
        match = _label(reading, paragraph)
        if match is None:
            continue
        if match["letter"]:
            yield position, "A" if match["letter"] == "A" else ""
            continue
        speaker = _called(match["label"], people)
        if speaker:
            yield position, speaker
        elif _is_asking(match["label"]):
            yield position, ""


def _label(reading: Reading, paragraph: Paragraph) -> re.Match[str] | None:
    end = min(paragraph.end, paragraph.start + LONGEST_LABEL)
    return _LABEL.match(reading.text, paragraph.start, end)


def _called(label: str, people: dict[str, str]) -> str:
    key = fold(label)
    if key in people and " " in key:
        return people[key]
    bare = label.replace(".", "")
    if bare.isupper() and 1 < len(bare) < 5:
        for name in people.values():
            if _initials(name) == bare:
                return name
    found = {name for name in people.values() if fold(names.surname(name)) == key}
    return found.pop() if len(found) == 1 else ""


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s-]+", name) if part[:1].isupper())


def _is_asking(label: str) -> bool:
    """Tell the initials or the capitals of a publication: "DEADLINE", "EW", "Interviewer"."""
    return label.isupper() or label.lower() in {"interviewer", "question", "moderator", "host"}


def _is_asked(reading: Reading, paragraph: Paragraph) -> bool:
    """Tell a question of its own: all of it bold, or a heading, and ending with its mark."""
    if not reading.text[paragraph.start : paragraph.end].rstrip(' ”"*_').endswith("?"):
        return False
    if paragraph.kind == "heading":
        return False
    return any(
        mark.kind == "bold" and mark.end - mark.start > (paragraph.end - paragraph.start) * 0.8
        for mark in reading.document.marks_within(paragraph.start, paragraph.end)
    )


def _guest(reading: Reading, people: dict[str, str], first: int) -> str:
    """Who is interviewed: whom the words before the first question name most often."""
    end = reading.document.paragraphs[first].start
    counts: Counter[str] = Counter()
    surnames = {fold(names.surname(name)): name for name in people.values()}
    for run in reading.runs_within(0, end):
        words = fold(reading.words(run))
        name = people.get(words) or surnames.get(words)
        if name:
            counts[name] += 1
    return counts.most_common(1)[0][0] if counts else ""


def _told(reading: Reading, labels: dict[int, str], guest: str) -> Transcript:
    """Give each paragraph behind a label to its speaker, up to a heading or a note."""
    turns: list[Turn] = []
    held: set[int] = set()
    speaker: str | None = None
    for position in range(min(labels), len(reading.document.paragraphs)):
        paragraph = reading.document.paragraphs[position]
        speaker = _speaker(reading, position, labels, speaker)
        if speaker is None:
            continue
        held.add(position)
        span = _words(reading, paragraph, is_labelled=position in labels)
        is_question = not speaker or _is_asked(reading, paragraph)
        if not is_question and span.end > span.start:
            name = guest if speaker == "A" else speaker
            turns.append(Turn(span.start, span.end, position, name))
        if not any(labels.values()) and position in labels:
            speaker = guest
    return Transcript(tuple(turns), frozenset(held))


def _speaker(
    reading: Reading, position: int, labels: dict[int, str], before: str | None
) -> str | None:
    """Who speaks in a paragraph: "" for a question, None where nobody of the interview does."""
    paragraph = reading.document.paragraphs[position]
    if paragraph.kind == "heading" or _NOTE.match(reading.text, paragraph.start):
        return None
    if position in labels:
        return labels[position]
    return "" if _is_asked(reading, paragraph) else before


def _words(reading: Reading, paragraph: Paragraph, *, is_labelled: bool) -> Span:
    match = _label(reading, paragraph) if is_labelled else None
    start = match.end() if match else paragraph.start
    return trimmed(reading.text, start, paragraph.end)
