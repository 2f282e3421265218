"""The checks against the corpus of copy: no worse than they once were."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from newsroom.checks.scoring import pieces_in, score_pieces

if TYPE_CHECKING:
    from newsroom.checks.scoring import Card

CORPUS: Final = Path(__file__).parents[2] / "corpus" / "copy"
# Numbers of the checks that read words and signs, and need no claim about a record.
OF_WORDS: Final = frozenset({*range(1, 5), *range(25, 32), *range(34, 41), 45, 47, 49, 50})


@pytest.fixture(scope="module")
def card() -> Card:
    return score_pieces(pieces_in(CORPUS, prefix="open-"))


def test_it_finds_nearly_all_that_is_wrong_with_words_and_signs(card: Card) -> None:
    told = card.sum_of(OF_WORDS)

    assert told.recall >= 0.95
    assert told.precision >= 0.95


def test_it_finds_most_of_all_that_is_wrong(card: Card) -> None:
    told = card.sum_of(card.tallies)

    assert told.recall >= 0.75
    assert told.precision >= 0.90


def test_it_raises_few_false_alarms(card: Card) -> None:
    assert card.alarms_in_1000_words <= 2
    assert card.near_told <= 0.05 * card.near


def test_the_ten_errors_printed_about_one_show_are_in_the_corpus() -> None:
    names = [piece.name for piece in pieces_in(CORPUS)]

    assert sum("etoile" in name for name in names) >= 4
