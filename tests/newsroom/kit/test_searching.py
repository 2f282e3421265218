from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.kit.searching import LONGEST_QUERY, MOST_TERMS, clean_query


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        pytest.param("Étoile", "Étoile", id="accents stay"),
        pytest.param("e\u0301toile", "étoile", id="composed"),
        pytest.param('"', "", id="a quotation mark alone"),
        pytest.param('the "salt" road', "the salt road", id="quotation marks"),
        pytest.param("salt\x00road", "salt road", id="NUL"),
        pytest.param("  salt \n road ", "salt road", id="space"),
        pytest.param("* ( ) - !", "", id="only punctuation"),
        pytest.param("O’Hara's Spider-Man", "O’Hara's Spider-Man", id="punctuation in words"),
        pytest.param("너의 이름", "너의 이름", id="another script"),
    ],
)
def test_it_leaves_words(typed: str, left: str) -> None:
    assert clean_query(typed) == left


@given(st.text(max_size=400))
def test_whatever_was_typed_it_stays_within_bounds(typed: str) -> None:
    cleaned = clean_query(typed)

    assert len(cleaned) <= LONGEST_QUERY
    assert len(cleaned.split()) <= MOST_TERMS
    assert '"' not in cleaned
    assert cleaned.isprintable() or not cleaned.isascii()
