from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.folding import fold
from newsroom.prose.word_runs import LONGEST, word_runs

CAPITALISED = st.text(st.sampled_from("abcdeéøłßÀ’-.*7"), min_size=1, max_size=6).map("A".__add__)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A word from Ada Lorne’s sister.", "Ada Lorne"),
        ("Lou de Laâge and others", "lou de laage"),
        ("It says de Laâge here", "de laage"),
        ("See M*A*S*H again", "mash"),
        ("the singer will.i.am is in it", "william"),
        ("She read “all the long nights” aloud", "all the long nights"),
        ("In 7 Days, which", "7 days"),
        ("Sherman-Palladino’s new one", "sherman palladino"),
        ("It stars Park Hye-jin now", "park hye jin"),
        ("Les Misérables", "les miserables"),
    ],
)
def test_it_finds_what_a_name_or_a_title_is_looked_up_by(text: str, named: str) -> None:
    assert fold(named) in word_runs(text)


def test_words_in_the_middle_of_a_sentence_begin_nothing() -> None:
    assert word_runs("and so it rained for a long time") == frozenset()


def test_a_mark_begins_a_title_that_has_no_capital() -> None:
    assert "it rained" in word_runs("so it rained on", starts=[3])


@given(st.lists(CAPITALISED, min_size=1, max_size=LONGEST), st.lists(CAPITALISED, max_size=3))
def test_every_run_of_capitalised_words_is_among_them(name: list[str], rest: list[str]) -> None:
    text = " ".join(["so", *rest, *name, "it", *rest])

    found = word_runs(text)

    longer = len(fold(" ".join(name)).split()) > LONGEST
    assert longer or fold(" ".join(name)) in found


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert all(run == fold(run) for run in word_runs(text))
