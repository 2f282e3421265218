from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from newsroom.checks.findings import Hit
from newsroom.prose.marked_text import piece_of
from newsroom.prose.pieces import Piece

if TYPE_CHECKING:
    from newsroom.checks.findings import Level
    from newsroom.prose.facts import Records
    from newsroom.prose.pieces import CopyStyle

Run: TypeAlias = Callable[[Piece], Iterable[Hit]]

_rules: dict[str, Rule] = {}


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines of marked text and what a rule makes of them.

    ``finds`` are the words it points at, in order, and empty for a good example; ``fixed`` is the
    marked text's plain words once every fix is taken, where the rule has fixes.
    """

    text: str
    finds: tuple[str, ...] = ()
    fixed: str = ""
    records: Records | None = None
    style: CopyStyle | None = None
    sheet: dict[str, Any] = field(default_factory=dict)

    def piece(self) -> Piece:
        return piece_of(self.text, records=self.records, style=self.style, **self.sheet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check of one kind. ``number`` is its place in the list of fifty (`docs/editors/checks`)."""

    code: str
    number: int
    family: str
    level: Level
    name: str
    purpose: str
    run: Run
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def rule(
    code: str,
    *,
    number: int,
    level: Level,
    name: str,
    purpose: str,
    bad: Iterable[Example],
    good: Iterable[Example],
) -> Callable[[Run], Run]:
    """Declare a rule; its family is the module it stands in.

    ``name`` is what the desk calls it in three words, ``purpose`` one sentence that says what it
    finds. Without an example of both sorts it is refused.
    """

    def declare(run: Run) -> Run:
        if code in _rules:
            message = f"There are two rules “{code}”. Give one of them another code."
            raise ValueError(message)
        shown = Rule(
            code=code,
            number=number,
            family=run.__module__.rpartition(".")[2],
            level=level,
            name=name,
            purpose=purpose,
            run=run,
            bad=tuple(bad),
            good=tuple(good),
        )
        if not shown.bad or not shown.good:
            message = f"The rule “{code}” needs an example that it finds and one that it leaves."
            raise ValueError(message)
        _rules[code] = shown
        return run

    return declare


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by number and code."""
    return tuple(sorted(_rules.values(), key=lambda one: (one.number, one.code)))


def find_rule(code: str) -> Rule | None:
    return _rules.get(code)
