"""Findings as the editor's scripts take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.mentions import KINDS
from newsroom.checks.choices import DismissReason
from newsroom.checks.findings import LEVELS
from newsroom.checks.gate import marks_let_pass
from newsroom.checks.rules import find_rule

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.checks.findings import Finding
    from newsroom.checks.looking import Look, Looked
    from newsroom.users.models import User

CONTEXT: Final = 32
REASONS: Final = [{"value": one.value, "label": one.label} for one in DismissReason]


def as_told(looked: Looked, story: ArticlePage, user: User) -> dict[str, Any]:
    """All that the panel shows of one look at a story, in the order of the text."""
    let_pass = marks_let_pass(story) if any(one.finding.blocks for one in looked.looks) else set()
    url_of = AdminURLFinder(user).get_edit_url
    told = [_look(look, looked, let_pass=look.mark in let_pass) for look in looked.looks]
    for look, said in zip(looked.looks, told, strict=True):
        said["evidence"] = _evidence(look.finding, url_of)
    counts = {level: _count(told, level) for level in LEVELS}
    return {
        "findings": told,
        "counts": counts,
        "milliseconds": looked.milliseconds,
        "words": looked.read.piece.word_count,
    }


def _count(told: list[dict[str, Any]], level: str) -> int:
    return sum(said["level"] == level and not said["is_dismissed"] for said in told)


def _look(look: Look, looked: Looked, *, let_pass: bool) -> dict[str, Any]:
    finding, spot, text = look.finding, look.spot, looked.read.piece.text
    rule = find_rule(finding.check)
    before, after = context_of(text, finding.start, finding.end)
    held = look.dismissal
    return finding.as_json() | {
        "rule": rule.name if rule else finding.check,
        "mark": finding.mark,
        "field": spot.place.field,
        "block": spot.place.block,
        "path": spot.place.path,
        "at": units(before_in(looked, look), spot.start),
        "length": units(finding.text, len(finding.text)),
        "before": before,
        "after": after,
        "is_dismissed": held is not None or let_pass,
        "reason": held.get_reason_display() if held else "",
        "note": held.note if held else "",
    }


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Some whole words to either side, and whether there are more."""
    before = text[:start].rpartition("\n")[2]
    after = text[end:].partition("\n")[0]
    if len(before) > CONTEXT:
        before = f"… {before[-CONTEXT:].partition(' ')[2]}"
    if len(after) > CONTEXT:
        after = f"{after[:CONTEXT].rpartition(' ')[0]} …"
    return before, after


def before_in(looked: Looked, look: Look) -> str:
    """The words of its passage before a finding, with those of chips as they are printed."""
    passage = looked.read.piece.passage_at(look.finding.start)
    start = passage.start if passage else look.finding.start
    return looked.read.piece.text[start : look.finding.start]


def units(words: str, number: int) -> int:
    """How many units of UTF-16 the first ``number`` letters take, as scripts count them."""
    wide = sum(ord(letter) > 0xFFFF for letter in words[:number])
    return number + wide


def _evidence(finding: Finding, url_of: Any) -> dict[str, Any] | None:
    if finding.evidence is None:
        return None
    told = finding.evidence.as_json()
    if finding.evidence.record is not None:
        kind, number = finding.evidence.record
        model = KINDS.get(kind)
        record = model(pk=number) if model is not None else None
        told["edit_url"] = (url_of(record) if record is not None else "") or ""
    return told


def addresses(story: ArticlePage) -> dict[str, str]:
    """Where the panel of a story asks, keeps and decides; empty before it has a place."""
    if story.pk is None:
        return {}
    names = ("look", "report", "dismiss", "take_back")
    return {name: reverse(f"checks:{name}", args=[story.pk]) for name in names}
