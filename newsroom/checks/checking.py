"""Holding rules against a piece."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from newsroom.checks.findings import Finding
from newsroom.checks.rules import all_rules
from newsroom.prose.folding import fold
from newsroom.prose.pieces import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsroom.checks.findings import Hit, Level
    from newsroom.checks.rules import Rule
    from newsroom.prose.pieces import Piece

logger = logging.getLogger(__name__)

# How many words on either side of a finding tell it from the same words elsewhere.
NEIGHBOURS = 4


@dataclass(frozen=True, slots=True)
class Switches:
    """How a house has set the rules: levels other than those they come with, and those at rest."""

    levels: Mapping[str, Level] = field(default_factory=dict)
    off: frozenset[str] = frozenset()


def check(
    piece: Piece,
    *,
    switches: Switches | None = None,
    rules: Iterable[Rule] | None = None,
    is_strict: bool = False,
) -> list[Finding]:
    """Everything that the rules say of ``piece``, in the order of the text.

    Pure: no query, and no rule hears of another. A rule that fails is logged and says nothing, for
    no fault of ours may keep a story from the site; ``is_strict`` lets it fail, for tests.
    """
    set_so = switches or Switches()
    chosen = all_rules() if rules is None else rules
    found = [
        finding
        for one in chosen
        if one.code not in set_so.off
        for finding in _heard(one, piece, set_so, is_strict=is_strict)
    ]
    return sorted(found, key=lambda it: (it.start, it.end, it.number, it.check))


def _heard(one: Rule, piece: Piece, switches: Switches, *, is_strict: bool) -> list[Finding]:
    try:
        return list(_of(one, piece, switches))
    except Exception:
        if is_strict:
            raise
        logger.exception("The rule %s failed and is left out.", one.code)
        return []


def _of(one: Rule, piece: Piece, switches: Switches) -> Iterator[Finding]:
    level = switches.levels.get(one.code, one.level)
    for hit in one.run(piece):
        passage = piece.passage_at(hit.start)
        yield Finding(
            check=one.code,
            number=one.number,
            level=hit.level or level,
            message=hit.message,
            start=hit.start,
            end=hit.end,
            text=piece.text[hit.start : hit.end],
            fix=hit.fix,
            evidence=hit.evidence,
            place=hit.place or (passage.place if passage else Place()),
            at=hit.start - passage.start if passage else 0,
            mark=mark_of(one.code, piece, hit),
        )


def mark_of(code: str, piece: Piece, hit: Hit) -> str:
    """What a finding is known by through later edits: its rule, its words and a few around them.

    Folded, so that a comma or an accent put right nearby leaves a dismissal in force.
    """
    passage = piece.passage_at(hit.start)
    start, end = (passage.start, passage.end) if passage else (hit.start, hit.end)
    before = fold(piece.text[start : hit.start]).split()[-NEIGHBOURS:]
    after = fold(piece.text[hit.end : end]).split()[:NEIGHBOURS]
    words = fold(piece.text[hit.start : hit.end])
    told = "\x1f".join([code, " ".join(before), words, " ".join(after)])
    return blake2b(told.encode(), digest_size=12).hexdigest()
