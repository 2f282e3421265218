"""Holds the claims of live stories against the records again, after a change or on a new day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from newsroom.articles.choices import StoryKind
from newsroom.checks.choices import StaleCause, StaleState, Version
from newsroom.checks.models import Claim, StaleClaim
from newsroom.checks.reading.records import About, records_about
from newsroom.prose.claims import claim as stated
from newsroom.prose.claims.statements import judge

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from newsroom.prose.facts import Key, Records

# What these tell is of the day they carry; that the day is past makes nothing in them untrue.
DATED_REPORTS: Final = (StoryKind.NEWS, StoryKind.OBITUARY, StoryKind.RECAP)
AT_ONCE: Final = 500


def follow_records(keys: Iterable[Key], *, at: datetime.datetime | None = None) -> int:
    """Queue every live sentence that no longer agrees with these records; how many are new.

    What agrees with them again is settled. Queries by the number of claims about the records, five
    hundred at a time, and not by that of stories.
    """
    asked = Q(pk__in=())
    for kind, number in keys:
        asked |= Q(record_kind=kind, record_id=number)
        if kind == "person":
            asked |= Q(fact__in=("role", "job"), value__person=number)
    claims = _live().filter(asked)
    return _hold(claims, cause=StaleCause.RECORD, at=at or timezone.now())


def follow_time(*, at: datetime.datetime | None = None) -> int:
    """Queue every live sentence that the day has made untrue; how many are new.

    What the queue knows of is not read again, so that a round of the worker costs one query.
    """
    moment = at or timezone.now()
    today = timezone.localdate(moment)
    known = StaleClaim.objects.filter(story=OuterRef("story"), mark=OuterRef("mark"))
    due = _live().filter(~Exists(known), turns_on__lte=today)
    due = due.exclude(story__kind__in=DATED_REPORTS)
    return _hold(due, cause=StaleCause.TIME, at=moment)


def _live() -> Any:
    told = Claim.objects.filter(version=Version.LIVE, story__live=True)
    return told.select_related("story").order_by("pk")


def _hold(claims: Any, *, cause: StaleCause, at: datetime.datetime) -> int:
    new = 0
    keys = list(claims.values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        rows = list(_live().filter(pk__in=keys[start : start + AT_ONCE]))
        new += _hold_some(rows, cause=cause, at=at)
    return new


@transaction.atomic
def _hold_some(rows: Sequence[Claim], *, cause: StaleCause, at: datetime.datetime) -> int:
    records = records_about(_about(rows), at)
    today = timezone.localdate(at)
    stale: list[StaleClaim] = []
    agreed: list[Claim] = []
    for row in rows:
        verdict = _judged(row, records, today)
        if verdict is None:
            agreed.append(row)
        elif not (row.turns_on and row.story.kind in DATED_REPORTS):
            stale.append(_queued(row, verdict, cause, at))
    _settle(agreed)
    return _queue(stale)


def _about(rows: Iterable[Claim]) -> About:
    keys: set[Key] = set()
    for row in rows:
        keys.add((row.record_kind, row.record_id))
        if "person" in row.value:
            keys.add(("person", row.value["person"]))
        if "platform" in row.value and isinstance(row.value["platform"], int):
            keys.add(("organisation", row.value["platform"]))
    return About(mentioned=frozenset(keys))


def _judged(row: Claim, records: Records, today: datetime.date) -> stated.Verdict | None:
    claim = stated.Claim(
        record=(row.record_kind, row.record_id),
        fact=cast("stated.Fact", row.fact),
        start=row.start,
        end=row.end,
        value=row.value,
        is_future=row.is_future,
        turns_on=row.turns_on,
    )
    return judge(claim, records, today=today)


def _queued(
    row: Claim, verdict: stated.Verdict, cause: StaleCause, at: datetime.datetime
) -> StaleClaim:
    return StaleClaim(
        story=row.story,
        claim=row,
        mark=row.mark,
        record_kind=row.record_kind,
        record_id=row.record_id,
        fact=row.fact,
        cause=cause,
        sentence=row.sentence,
        text=row.text,
        old=row.text,
        new=verdict.message,
        proposed=verdict.fix or "",
        found_at=at,
    )


def _settle(rows: Iterable[Claim | StaleClaim]) -> None:
    """Close what is open at these places; two queries."""
    places = {(row.story_id, row.mark) for row in rows}
    told = StaleClaim.objects.filter(mark__in={mark for _, mark in places}).open()
    keys = [row.pk for row in told if (row.story_id, row.mark) in places]
    StaleClaim.objects.filter(pk__in=keys).update(state=StaleState.SETTLED)


def _queue(stale: Sequence[StaleClaim]) -> int:
    """Add what is not in the queue yet, and nothing that an editor has left as it is.

    Of what stands there with another value, the new one takes its place.
    """
    marks = {row.mark for row in stale}
    told = StaleClaim.objects.filter(mark__in=marks, story__in={row.story_id for row in stale})
    known = {(row.story_id, row.mark, row.new): row for row in told}
    new = []
    for row in stale:
        before = known.get((row.story_id, row.mark, row.new))
        if before is not None and before.state in (StaleState.OPEN, StaleState.DISMISSED):
            continue
        new.append(row)
    _settle(new)
    StaleClaim.objects.bulk_create(new)
    return len(new)
