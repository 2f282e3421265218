"""A later version of a piece under review: what it would change in the story that stands."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

from newsroom.articles.models import ArticlePage
from newsroom.intake.choices import Group
from newsroom.intake.reviewing.inputs import story_input
from newsroom.intake.reviewing.keys import made_of
from newsroom.intake.reviewing.line import Line, Wording
from newsroom.intake.reviewing.wording import say_story, shorten
from newsroom.intake.revising import Filed, changes_between, present_of, texts_of
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsroom.intake.models import Submission, Verdict
    from newsroom.intake.proposals import Analysis
    from newsroom.intake.revising import Change, Present

HEAD: Final = {"headline": 255, "dek": 400}
SURE: Final = 0.9
SAYS: Final = {"added": "New text", "changed": "Changed text", "removed": "No longer in it"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadChange:
    """A field of the story's head that a later version tells otherwise."""

    name: str
    value: str
    present: str
    why: str = ""

    @property
    def key(self) -> str:
        return made_of("story", self.name, self.value, self.present)


class Later:
    """A later version of a piece, held against what was filed and against the story as it is."""

    def __init__(self, analysis: Analysis, filed: Filed, version: ArticlePage) -> None:
        self.analysis = analysis
        self.filed = filed
        self.version = version

    @cached_property
    def texts(self) -> list[tuple[str, str]]:
        return texts_of(self.analysis)

    @cached_property
    def present(self) -> Present:
        return present_of(self.version)

    @cached_property
    def blocks(self) -> dict[str, Change]:
        """The changes of the body, by the key a decision on one is kept under.

        The key holds what the block says now: a decision on words that the desk has changed since
        is none on the words that stand there.
        """
        found = changes_between(self.filed, self.texts, self.present)
        return {
            made_of("body", one.kind, one.id, one.after or one.before, one.sign): one
            for one in found
        }

    @cached_property
    def head(self) -> dict[str, HeadChange]:
        told = {
            name: (getattr(self.analysis.story, name).value or "")[:most]
            for name, most in HEAD.items()
        }
        changes = []
        for name, value in told.items():
            before, present = getattr(self.filed, name), getattr(self.present, name)
            if value and value not in (before, present):
                why = "the desk has changed it since" if present != before else ""
                changes.append(HeadChange(name=name, value=value, present=present, why=why))
        return {one.key: one for one in changes}

    @property
    def keys(self) -> list[str]:
        return [*self.head, *self.blocks]

    def asked(self) -> list[str]:
        """What the desk touched of all that would change, a line each."""
        head = [(one.why, one.present) for one in self.head.values()]
        body = [(one.why, one.present) for one in self.blocks.values()]
        return [f"{why}; {shorten(present)}" for why, present in (*head, *body) if why]

    def is_asked(self, key: str) -> bool:
        """Whether somebody of the desk touched what a change would write over."""
        change = self.head.get(key) or self.blocks.get(key)
        return change is not None and bool(change.why)


def later_of(submission: Submission, analysis: Analysis) -> Later | None:
    """What the document changes in a story that is filed; None for a piece of its own."""
    before = submission.filed_before
    if before is None or before.filed is None or before.story_id is None:
        return None
    version = ArticlePage.objects.get(pk=before.story_id).get_latest_revision_as_object()
    return Later(analysis, Filed.from_json(before.filed), version)


def later_lines(later: Later, verdicts: Mapping[str, Verdict]) -> Iterator[Line]:
    for key, head in later.head.items():
        verdict = verdicts.get(key)
        value = verdict.values.get(head.name, head.value) if verdict else head.value
        told = getattr(later.analysis.story, head.name)
        yield Line(
            key=key,
            group=Group.STORY,
            said=say_story(head.name, value),
            state="conflict" if head.why else "differs",
            difference=_told(head.why, f"now “{shorten(head.present)}”"),
            confidence=told.confidence,
            places=(told.span,) if told.span else (),
            inputs=(story_input(head.name, value),),
            decision=verdict.decision if verdict else "",
            is_corrected=bool(verdict and verdict.values),
        )
    starts = _starts(later.analysis)
    for key, change in later.blocks.items():
        verdict = verdicts.get(key)
        yield Line(
            key=key,
            group=Group.BODY,
            said=SAYS[change.kind],
            state=_state(change),
            difference=_told(change.why, f"there now: “{shorten(change.present)}”"),
            confidence=SURE,
            places=(starts[change.place],) if change.place is not None else (),
            wordings=tuple(wordings(change.before, change.after)),
            decision=verdict.decision if verdict else "",
        )


def _state(change: Change) -> Literal["new", "differs", "conflict"]:
    if change.why:
        return "conflict"
    return "new" if change.kind == "added" else "differs"


def _told(why: str, present: str) -> str:
    return f"{why}; {present}" if why else ""


def _starts(analysis: Analysis) -> list[Span]:
    """Where each block of ``texts_of`` stands in the document."""
    return list(_spans(analysis))


def _spans(analysis: Analysis) -> Iterator[Span]:
    for section in analysis.story.sections:
        if section.heading:
            yield section.span
        for block in section.blocks:
            if block.type in ("headline", "dek"):
                continue
            if block.type == "table":
                yield from (Span(row["start"], row["end"]) for row in block.items)
            elif block.type == "list":
                yield from _lists(block.items)
            else:
                yield block.span


def _lists(items: tuple[dict[str, Any], ...]) -> Iterator[Span]:
    """One stretch for each run of items of one kind; twin of ``bodies``."""
    run: list[dict[str, Any]] = []
    for item in (*items, None):
        if run and (item is None or item["ordered"] != run[-1]["ordered"]):
            yield Span(run[0]["start"], run[-1]["end"])
            run = []
        if item is not None:
            run.append(item)


def wordings(before: str, after: str) -> Iterator[Wording]:
    """Two versions of some words, woven into one."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for op, first, last, begin, end in matcher.get_opcodes():
        if op == "equal":
            yield Wording("same", " ".join(old[first:last]))
            continue
        if first < last:
            yield Wording("gone", " ".join(old[first:last]))
        if begin < end:
            yield Wording("come", " ".join(new[begin:end]))
