"""Every rule does what its examples say, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.checks.checking import check
from newsroom.checks.rules import Example, Rule, all_rules

if TYPE_CHECKING:
    from newsroom.checks.findings import Finding

BAD = [
    pytest.param(one, example, id=f"{one.code}-{at}")
    for one in all_rules()
    for at, example in enumerate(one.bad)
]
GOOD = [
    pytest.param(one, example, id=f"{one.code}-{at}")
    for one in all_rules()
    for at, example in enumerate(one.good)
]


@pytest.mark.parametrize(("one", "example"), BAD)
def test_it_finds_what_its_bad_examples_hold(one: Rule, example: Example) -> None:
    found = check(example.piece(), rules=[one], is_strict=True)

    assert [it.text for it in found] == list(example.finds)


@pytest.mark.parametrize(("one", "example"), GOOD)
def test_it_leaves_its_good_examples_alone(one: Rule, example: Example) -> None:
    found = check(example.piece(), rules=[one], is_strict=True)

    assert [it.text for it in found] == list(example.finds) == []


@pytest.mark.parametrize(
    ("one", "example"), [it for it in BAD if getattr(it.values[1], "fixed", "")]
)
def test_its_fixes_put_the_words_right(one: Rule, example: Example) -> None:
    piece = example.piece()

    assert _fixed(piece.text, check(piece, rules=[one], is_strict=True)) == example.fixed


def _fixed(text: str, found: list[Finding]) -> str:
    for one in sorted(found, key=lambda it: it.start, reverse=True):
        assert one.fix is not None
        text = text[: one.start] + one.fix + text[one.end :]
    return text
