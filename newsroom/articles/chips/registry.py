"""The facts that a chip can print. One entry says all there is to know of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from newsroom.articles.chips.chip import Question
    from newsroom.articles.chips.shelves import Shelves
    from newsroom.articles.models import StyleProfile

# What an editor chooses besides the record and the fact.
Narrowing: TypeAlias = Literal["region", "season", "show"]
Shelf: TypeAlias = Literal[
    "releases", "seasons", "episode_releases", "status_events", "credits", "companies"
]

# Printed where a chip has no words of its own and asks for nothing we know.
TO_BE_ANNOUNCED: Final = "to be announced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The house style, and the moment at which a thing is said: "premieres" turns "premiered"."""

    style: StyleProfile
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What the records hold, and the rows it rests on, the telling one first."""

    value: Any
    rows: tuple[Any, ...] = ()


class ContradictionError(Exception):
    """Rows that stand side by side and cannot both be true."""

    def __init__(self, *answers: Answer) -> None:
        super().__init__("The record has entries that contradict each other.")
        self.answers = answers


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say an answer; empty words where it cannot be said so.

    ``otherwise`` gives nothing away, and reads well in the same place.
    """

    name: str
    label: str
    say: Callable[[Any, Voice], str]
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """A fact of one kind of record: its name, how it is asked, and the ways to say it.

    ``ask`` reads the rows of the shelves that it ``needs``, which are those a reader may see or,
    for the desk, all there are. It may raise ``ContradictionError``.
    """

    record: str
    name: str
    label: str
    forms: tuple[Form, ...]
    ask: Callable[[Shelves, Question], Answer | None]
    needs: tuple[Shelf, ...] = ()
    narrowed_by: tuple[Narrowing, ...] = ()

    def form(self, name: str) -> Form:
        """The form of that name, or the first, which is the plain one."""
        return next((form for form in self.forms if form.name == name), self.forms[0])

    def every_saying(self, answer: Answer, voice: Voice) -> set[str]:
        return {form.say(answer.value, voice) for form in self.forms} - {""}


_facts: dict[tuple[str, str], FactKind] = {}


def register(*facts: FactKind) -> None:
    """Let editors insert these facts from now on; a name must be free."""
    for fact in facts:
        key = (fact.record, fact.name)
        if key in _facts:
            message = f"A {fact.record} already has the fact “{fact.name}”. Choose another name."
            raise ValueError(message)
        _facts[key] = fact


def find_fact(question: Question) -> FactKind | None:
    return _facts.get((question.kind, question.fact))


def facts_of(record: str) -> list[FactKind]:
    """All facts of a kind of record, in the order in which they were registered."""
    return [fact for (kind, _), fact in _facts.items() if kind == record]


def every_fact() -> list[FactKind]:
    return list(_facts.values())
