"""Holding the rules against a story of the database. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from rapidfuzz import fuzz

from newsroom.checks.checking import check
from newsroom.checks.models import Dismissal
from newsroom.checks.reading import read
from newsroom.checks.rules import all_rules
from newsroom.checks.switching import profile_of, switches_of
from newsroom.prose.folding import fold

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.articles.models import ArticlePage
    from newsroom.checks.checking import Switches
    from newsroom.checks.findings import Finding
    from newsroom.checks.reading import Read, Spot
    from newsroom.checks.rules import Rule
    from newsroom.prose.pieces import Piece

# How much of its passage, on either side, tells where a finding stood.
AROUND: Final = 80
# Of a hundred: a word changed in a passage of a line or two still is that passage.
NEAR: Final = 82


@dataclass(frozen=True, slots=True)
class Look:
    """A finding where it is stored, and whether an editor has waved it through."""

    finding: Finding
    spot: Spot
    passage: str
    dismissal: Dismissal | None = None

    @property
    def mark(self) -> str:
        return self.finding.mark

    @property
    def is_open(self) -> bool:
        return self.dismissal is None


@dataclass(frozen=True, slots=True)
class Looked:
    """What the rules say of one state of a story; ``digest`` is that of all they read."""

    read: Read
    looks: tuple[Look, ...]
    digest: str
    milliseconds: int

    @property
    def open(self) -> list[Look]:
        return [look for look in self.looks if look.is_open]


def look_at(story: ArticlePage, *, at: datetime.datetime | None = None) -> Looked:
    """Every finding in ``story`` as it stands in memory, the dismissed ones marked."""
    started = perf_counter()
    profile = profile_of(story)
    switches = switches_of(profile)
    found = read(story, at=at, profile=profile)
    findings = check(found.piece, switches=switches)
    looks = with_dismissals([_look(one, found) for one in findings], story)
    spent = round((perf_counter() - started) * 1000)
    return Looked(found, tuple(looks), digest_of(found.piece, switches), spent)


def findings_of(
    story: ArticlePage, rules: Iterable[Rule], *, switches: Switches, at: Any = None
) -> list[Finding]:
    """What some rules alone say of it."""
    found = read(story, at=at, profile=profile_of(story))
    return check(found.piece, switches=switches, rules=rules)


def with_dismissals(looks: list[Look], story: ArticlePage) -> list[Look]:
    """The same looks, each with the dismissal that still holds for it; one query.

    By its mark, or where a word of the passage was changed, by how like it is to the old one.
    """
    held = list(Dismissal.objects.of(story)) if looks and story.pk else []
    if not held:
        return looks
    by_mark = {row.mark: row for row in held}
    free = [row for row in held if row.mark not in {look.mark for look in looks}]
    found = []
    for look in looks:
        row = by_mark.get(look.mark) or _alike(look, free)
        if row in free:
            free.remove(row)
        found.append(replace(look, dismissal=row))
    return found


def _alike(look: Look, rows: list[Dismissal]) -> Dismissal | None:
    words = fold(look.finding.text)
    fitting = [
        (fuzz.ratio(look.passage, row.passage), row)
        for row in rows
        if row.check_code == look.finding.check and row.passage and fold(row.text) == words
    ]
    likeness, row = max(fitting, key=lambda pair: pair[0], default=(0.0, None))
    return row if likeness >= NEAR else None


def _look(finding: Finding, found: Read) -> Look:
    spot = found.spot(finding.start, finding.end)
    return Look(finding, spot, passage_around(found.piece, finding))


def passage_around(piece: Piece, finding: Finding) -> str:
    """The words of a finding with some of its passage on either side."""
    passage = piece.passage_at(finding.start)
    first, last = (passage.start, passage.end) if passage else (finding.start, finding.end)
    start, end = max(first, finding.start - AROUND), min(last, finding.end + AROUND)
    return piece.text[start:end]


def digest_of(piece: Piece, switches: Switches) -> str:
    """Of all that rules read, down to the day: what is the same need not be read again."""
    day = piece.sheet.now.replace(hour=0, minute=0, second=0, microsecond=0)
    told = replace(piece, sheet=replace(piece.sheet, now=day))
    rules = [(one.code, switches.levels.get(one.code, one.level)) for one in all_rules()]
    whole = repr((told, rules, sorted(switches.off)))
    return blake2b(whole.encode(), digest_size=16).hexdigest()
