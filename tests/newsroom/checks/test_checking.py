"""Rules are held against a piece one by one, and none can harm another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.checks.checking import Switches, check
from newsroom.checks.findings import Hit
from newsroom.checks.rules import Example, Rule, find_rule
from newsroom.prose.marked_text import piece_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

SLIP = "They star in in the new series."


def _broken(piece: Piece) -> Iterator[Hit]:
    raise ZeroDivisionError
    yield Hit(start=0, end=1, message="")


BROKEN = Rule(
    code="broken",
    number=1,
    family="tests",
    level="block",
    name="Broken",
    purpose="Fails.",
    run=_broken,
    bad=(Example("x"),),
    good=(Example("y"),),
)


def _doubled() -> Rule:
    found = find_rule("doubled-word")
    assert found is not None
    return found


def test_a_rule_that_fails_says_nothing_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    found = check(piece_of(SLIP), rules=[BROKEN, _doubled()])

    assert [one.check for one in found] == ["doubled-word"]
    assert "The rule broken failed" in caplog.text


def test_strictly_it_fails() -> None:
    with pytest.raises(ZeroDivisionError):
        check(piece_of(SLIP), rules=[BROKEN], is_strict=True)


def test_a_house_may_ask_another_level_or_none() -> None:
    piece = piece_of(SLIP)

    milder = check(piece, rules=[_doubled()], switches=Switches(levels={"doubled-word": "info"}))
    silent = check(piece, rules=[_doubled()], switches=Switches(off=frozenset({"doubled-word"})))

    assert [one.level for one in milder] == ["info"]
    assert silent == []


def test_a_finding_keeps_its_mark_while_its_passage_does() -> None:
    before = check(piece_of(f"A first line.\n\n{SLIP}"), rules=[_doubled()])
    after = check(piece_of(f"Another opening, much longer.\n\n{SLIP}"), rules=[_doubled()])
    changed = check(piece_of("They dance in in a film."), rules=[_doubled()])

    assert before[0].mark == after[0].mark != changed[0].mark
    assert before[0].start != after[0].start
