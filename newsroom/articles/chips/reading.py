"""What the records answer to many chips at once, for readers and for the desk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils import timezone

from newsroom.articles.chips.registry import (
    TO_BE_ANNOUNCED,
    Answer,
    ContradictionError,
    Voice,
    find_fact,
)
from newsroom.articles.chips.shelves import Shelves

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.articles.chips.chip import Chip, Question
    from newsroom.articles.models import StyleProfile


class Asked(NamedTuple):
    """What one look at the shelves gave: an answer, or several that contradict each other."""

    answer: Answer | None
    rivals: tuple[Answer, ...] = ()

    @property
    def every(self) -> tuple[Answer, ...]:
        return self.rivals or ((self.answer,) if self.answer else ())


def ask(shelves: Shelves, question: Question) -> Asked:
    fact = find_fact(question)
    if fact is None or shelves.record(question) is None:
        return Asked(None)
    try:
        return Asked(fact.ask(shelves, question))
    except ContradictionError as found:
        return Asked(None, found.answers)


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader is told in place of a chip, and on what ground."""

    text: str
    # Empty where the words are the fallback, which rests on nothing.
    answer: Answer | None = None
    record: Any = None

    @property
    def stands(self) -> bool:
        return self.answer is not None


class Reading:
    """The answers to the chips of one text, in a constant number of queries.

    What a reader may not know is looked at only where it might be printed all the same: as a
    frozen value, or in the words of a fallback.
    """

    def __init__(
        self, chips: Iterable[Chip], *, style: StyleProfile, at: datetime.datetime | None = None
    ) -> None:
        self.at = at or timezone.now()
        self.voice = Voice(style=style, at=self.at)
        self._questions = {chip.question for chip in chips}
        self.public = Shelves(self._questions, at=self.at)

    @cached_property
    def everything(self) -> Shelves:
        """All that the desk has on file, for the same chips."""
        return Shelves(self._questions, at=self.at, everything=True)

    def tell(self, chip: Chip) -> Told:
        """The value in its form, if a reader may know it and it is certain; else the fallback."""
        question = chip.question
        fact, asked = find_fact(question), ask(self.public, question)
        if fact is None or asked.answer is None:
            return Told(self._fallback(chip))
        said = chip.frozen or fact.form(chip.form).say(asked.answer.value, self.voice)
        if not said or (chip.frozen and self.gives_away(chip.frozen, chip)):
            return Told(self._fallback(chip))
        return Told(said, asked.answer, self.public.record(question))

    def gives_away(self, words: str, chip: Chip) -> bool:
        """Whether ``words`` tell what is on file and no reader may know, or not as certain."""
        fact = find_fact(chip.question)
        if fact is None or not words:
            return False
        known: set[str] = set()
        for answer in ask(self.public, chip.question).every:
            known |= fact.every_saying(answer, self.voice)
        for answer in self._hidden(chip.question):
            for said in fact.every_saying(answer, self.voice) - known:
                if _holds(words, said):
                    return True
        return False

    def _hidden(self, question: Question) -> list[Answer]:
        """What all rows together say, and what those say that readers do not see."""
        found = list(ask(self.everything, question).every)
        found += ask(_Withheld(self.public, self.everything), question).every
        return found

    def _fallback(self, chip: Chip) -> str:
        fact = find_fact(chip.question)
        neutral = fact.form(chip.form).otherwise if fact else TO_BE_ANNOUNCED
        if not chip.fallback or self.gives_away(chip.fallback, chip):
            return neutral
        return chip.fallback


class _Withheld(Shelves):
    """The rows that no reader sees, and nothing besides."""

    def __init__(self, public: Shelves, everything: Shelves) -> None:
        self.at, self.everything = everything.at, True
        self._records = everything._records
        self._public, self._all = public, everything

    def rows(self, shelf: str, question: Question) -> list[Any]:
        seen = {row.pk for row in self._public.rows(shelf, question)}
        return [row for row in self._all.rows(shelf, question) if row.pk not in seen]


def _holds(words: str, said: str) -> bool:
    """Whether ``said`` stands in ``words`` as words of its own, whatever their case."""
    found = re.search(rf"(?<!\w){re.escape(said)}(?!\w)", words, re.IGNORECASE)
    return found is not None
