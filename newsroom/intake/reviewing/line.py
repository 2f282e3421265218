from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from newsroom.intake.choices import Decision, Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.lookups import Option
    from newsroom.articles.models import ArticlePage
    from newsroom.intake.proposals import Analysis
    from newsroom.intake.reviewing.inputs import Input
    from newsroom.prose.spans import Span

SURE = 0.8

State = Literal["new", "differs", "choose", "conflict", "on file"]

Op = Literal["same", "gone", "come"]


@dataclass(frozen=True, slots=True)
class Wording:
    """Some words of a block that changed, and whether they stay, go or come."""

    op: Op
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One proposal as an editor judges it: what would be written, why, and what is there now."""

    key: str
    group: Group
    said: str
    state: State
    confidence: float
    places: tuple[Span, ...] = ()
    evidence: str = ""
    difference: str = ""
    candidates: tuple[Option, ...] = ()
    chosen: int | None = None
    record_url: str | None = None
    picture: int | None = None
    inputs: tuple[Input, ...] = ()
    wordings: tuple[Wording, ...] = ()
    decision: str = ""
    is_corrected: bool = False

    @property
    def must_be_asked(self) -> bool:
        """Whether it is accepted only by itself: several fit, or the desk wrote here since."""
        return self.state in ("choose", "conflict")

    @property
    def is_given(self) -> bool:
        """Whether it is taken as read unless somebody objects: the head of a new story, links."""
        return self.group in (Group.STORY, Group.MENTIONS) and self.state == "new"

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody: what is on file already needs nobody."""
        return not self.decision and self.state != "on file"

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE and self.state in ("new", "differs")


@dataclass(frozen=True, slots=True)
class Section:
    group: Group
    lines: list[Line] = field(default_factory=list)

    @property
    def open_lines(self) -> list[Line]:
        return [line for line in self.lines if line.is_open]


@dataclass(frozen=True, slots=True)
class Review:
    """All lines of a document, in the order of their groups and then of the text.

    ``story`` is the one that an earlier version became, in its newest version.
    """

    analysis: Analysis
    sections: list[Section]
    story: ArticlePage | None = None

    @property
    def lines(self) -> Iterator[Line]:
        return (line for section in self.sections for line in section.lines)

    @property
    def open_count(self) -> int:
        return sum(line.is_open for line in self.lines)

    @property
    def accepted_count(self) -> int:
        return sum(line.decision == Decision.ACCEPTED for line in self.lines)
