"""Keeping what the rules said of a version of a story, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.checks.choices import Outcome
from newsroom.checks.looking import look_at
from newsroom.checks.models import Dismissal, Report, ReportedFinding
from newsroom.delivery.tasks import one_write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.models import Revision

    from newsroom.articles.models import ArticlePage
    from newsroom.checks.looking import Look, Looked

CHANGING = (
    "level",
    "message",
    "field",
    "block",
    "path",
    "start",
    "end",
    "text",
    "has_fix",
    "fix",
    "evidence",
    "outcome",
)


def report_on(story: ArticlePage, *, revision: Revision) -> tuple[Report, Looked]:
    """Read ``revision`` and keep what is said of it, in the report it has already if it has one.

    ``story`` is the page as that revision has it. Autosave writes over its revision, and the
    report goes with it: what was found before and is not there any more was put right, or has
    gone with its passage.
    """
    looked = look_at(story)
    with one_write():
        report = Report.objects.select_for_update().filter(revision=revision).first()
        if report is not None and report.digest == looked.digest:
            _carry_dismissals(looked.looks)
            return report, looked
        report = _made(report, looked, story=story, revision=revision)
        _settle_earlier(report, looked)
        _write(report, looked)
        _carry_dismissals(looked.looks)
    return report, looked


def _made(
    report: Report | None, looked: Looked, *, story: ArticlePage, revision: Revision
) -> Report:
    made = report or Report(story_id=story.pk, revision=revision)
    made.digest = looked.digest
    made.made_at = timezone.now()
    made.milliseconds = looked.milliseconds
    made.words = looked.read.piece.word_count
    made.save()
    return made


def _settle_earlier(report: Report, looked: Looked) -> None:
    """Say of the findings of the report before this one what became of them."""
    earlier = Report.objects.filter(story=report.story_id, made_at__lt=report.made_at)
    before = earlier.exclude(pk=report.pk).order_by("-made_at", "-pk").first()
    if before is not None:
        _settle(before.findings.open(), looked)


def _settle(rows: Iterable[ReportedFinding], looked: Looked) -> None:
    marks = {look.mark for look in looked.looks}
    gone = [row for row in rows if row.mark not in marks]
    places = {(one.place.field, one.place.block) for one in looked.read.piece.passages}
    for row in gone:
        is_there = (row.field, row.block) in places
        row.outcome = Outcome.FIXED if is_there else Outcome.GONE
    ReportedFinding.objects.bulk_update(gone, ["outcome"])


def _write(report: Report, looked: Looked) -> None:
    held = {row.mark: row for row in report.findings.all()}
    _settle([row for row in held.values() if row.outcome == Outcome.OPEN], looked)
    new, known = [], []
    for look in {look.mark: look for look in looked.looks}.values():
        row = held.get(look.mark)
        values = _values(look)
        if row is None:
            new.append(ReportedFinding(report=report, **values))
            continue
        for name in CHANGING:
            setattr(row, name, values[name])
        known.append(row)
    ReportedFinding.objects.bulk_create(new)
    ReportedFinding.objects.bulk_update(known, CHANGING)


def _values(look: Look) -> dict[str, Any]:
    finding, spot = look.finding, look.spot
    return {
        "check_code": finding.check,
        "number": finding.number,
        "level": finding.level,
        "message": finding.message,
        "field": spot.place.field,
        "block": spot.place.block,
        "path": spot.place.path,
        "start": spot.start,
        "end": spot.end,
        "text": finding.text,
        "has_fix": finding.fix is not None,
        "fix": finding.fix or "",
        "evidence": finding.evidence.as_json() if finding.evidence else None,
        "mark": finding.mark,
        "outcome": Outcome.OPEN if look.is_open else Outcome.DISMISSED,
    }


def _carry_dismissals(looks: Iterable[Look]) -> None:
    """Let each dismissal go along with its passage, so that it is known by it the next time."""
    for look in looks:
        row = look.dismissal
        if row is None or (row.mark == look.mark and row.passage == look.passage):
            continue
        others = Dismissal.objects.filter(story=row.story_id, mark=look.mark).exclude(pk=row.pk)
        if not others.exists():
            row.mark, row.passage = look.mark, look.passage
            row.save(update_fields=["mark", "passage"])
