from __future__ import annotations

import unicodedata

import pytest

from newsroom.kit.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Lou de Laâge", "lou de laage", id="accents"),
        pytest.param("ÉTOILE", "etoile", id="capitals with accents"),
        pytest.param("M*A*S*H", "mash", id="asterisks inside a title"),
        pytest.param("Tick, Tick… BOOM!", "tick tick boom", id="commas and an ellipsis"),
        pytest.param("9-1-1", "9 1 1", id="hyphens between figures"),
        pytest.param("Sherman-Palladino", "sherman palladino", id="a double name"),
        pytest.param("Grey’s Anatomy", "greys anatomy", id="a curly apostrophe"),
        pytest.param("Grey's Anatomy", "greys anatomy", id="a straight apostrophe"),
        pytest.param("Bronisław Żurek", "bronislaw zurek", id="letters that do not decompose"),
        pytest.param("Straße", "strasse", id="a sharp s"),
        pytest.param("김아중", unicodedata.normalize("NFKD", "김아중"), id="another script"),
        pytest.param("…", "", id="punctuation alone"),
    ],
)
def test_it_takes_away_what_a_search_should_not_ask_for(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_both_ways_to_write_an_accent_fold_alike() -> None:
    composed, decomposed = "Étoile", unicodedata.normalize("NFD", "Étoile")

    assert composed != decomposed
    assert fold(composed) == fold(decomposed)


def test_folding_twice_changes_nothing_more() -> None:
    once = fold("Tick, Tick… BOOM! É")

    assert fold(once) == once
