"""What the checks found keeps a story from going live, whatever the way there."""

from __future__ import annotations

from contextvars import ContextVar
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.gate import Reason
from newsroom.checks.looking import findings_of
from newsroom.checks.models import Override
from newsroom.checks.reading.words import AFTER, BEFORE
from newsroom.checks.switching import blocking_rules, profile_of, switches_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage
    from newsroom.checks.findings import Finding

MOST_NAMED: Final = 12
LONGEST: Final = 60
# What is read of a story besides its words.
BESIDES: Final = (
    "pk",
    "kind",
    "dated_on",
    "spoiler_scope",
    "lead_image_id",
    "seen_as",
    "episodes_seen",
    "episodes_in_all",
    "rating",
    "has_nothing_to_disclose",
    "embargo_until",
)
# What the story's own gate says, too, and nobody can let pass.
TOLD_ALREADY: Final = frozenset(
    {"review-basis", "review-disclosure", "picture-right", "embargoed-picture"}
)
TOLD_WITHOUT_WORDS: Final = frozenset({"alt-text"})
WAY_OUT: Final = (
    "Put it right, or have a chief editor let it pass beside the text, under “Copy checks”."
)

# What was found in this request, so that a form and the save behind it do not both read a story.
_found: ContextVar[dict[str, list[Finding]] | None] = ContextVar("gate_findings", default=None)


def begin_request(**_: Any) -> None:
    _found.set({})


def end_request(**_: Any) -> None:
    _found.set(None)


def hold_back(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    """A reason for each finding that stops the story and that nobody has overridden."""
    stopping = stopping_findings(story, at=at)
    for finding in stopping[:MOST_NAMED]:
        yield Reason(said(finding), finding.place.field)
    if len(stopping) > MOST_NAMED:
        yield Reason(f"{len(stopping) - MOST_NAMED} more findings stop the story.")
    if stopping:
        yield Reason(WAY_OUT)


def stopping_findings(story: ArticlePage, *, at: datetime.datetime) -> list[Finding]:
    """What stops ``story`` at ``at``; once in a request for what was not changed in it."""
    known, key = _found.get(), key_of(story, at)
    found = known.get(key) if known is not None else None
    if found is None:
        found = _find(story, at)
        if known is not None:
            known[key] = found
    if not found:
        return []
    let_pass = marks_let_pass(story)
    return [finding for finding in found if finding.mark not in let_pass]


def marks_let_pass(story: ArticlePage) -> set[str]:
    """The findings that somebody has said the story may be published in spite of; one query."""
    rows = Override.objects.filter(story=story.pk) if story.pk else Override.objects.none()
    return {mark for marks in rows.values_list("marks", flat=True) for mark in marks}


def _find(story: ArticlePage, at: datetime.datetime) -> list[Finding]:
    switches = switches_of(profile_of(story))
    rules = blocking_rules(switches)
    if not rules:
        return []
    found = findings_of(story, rules, switches=switches, at=at)
    return [finding for finding in found if finding.blocks and not _is_told(finding)]


def _is_told(finding: Finding) -> bool:
    """Whether `articles.gate` has its own sentence for it."""
    if finding.check in TOLD_ALREADY:
        return True
    return finding.check in TOLD_WITHOUT_WORDS and finding.start == finding.end


def said(finding: Finding) -> str:
    """What is wrong, with the words, which the panel beside the text leads to."""
    words = " ".join(finding.text.split())
    if not words or words in finding.message:
        return finding.message
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"
    return f"{finding.message} In the text: “{shown}”."


def key_of(story: ArticlePage, at: datetime.datetime) -> str:
    """Of all that is read of a story itself, and of the minute it is read for."""
    names = [*(name for name, _ in (*BEFORE, *AFTER)), *BESIDES]
    subjects = [
        (row.show_id, row.person_id, row.season_id, row.episodes) for row in story.subjects.all()
    ]
    told = (
        [str(getattr(story, name)) for name in names],
        story.body.get_prep_value(),
        subjects,
        at.replace(second=0, microsecond=0),
    )
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()
