from __future__ import annotations

import pytest

from newsroom.prose.names import Roll, without_honours
from tests.newsroom.prose.texts import reading


def runs(text: str) -> list[str]:
    read = reading(text)
    return [read.words(run) for run in read.runs]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Then Kit “Ace” Voss came.", ["Kit “Ace” Voss"], id="nickname inside"),
        pytest.param("Then “Skip” Malone came.", ["“Skip” Malone"], id="nickname first"),
        pytest.param("Then Ada Lorne OBE came.", ["Ada Lorne"], id="honour behind"),
        pytest.param("Documentarian Ada Lorne came.", ["Ada Lorne"], id="trade first"),
        pytest.param("Saltmarsh Creator Ada Lorne", ["Saltmarsh", "Ada Lorne"], id="headline"),
        pytest.param(
            "Ada Lorne Exits Saltmarsh", ["Ada Lorne", "Saltmarsh"], id="verb in headline"
        ),
        pytest.param("A Leeds-born and Oscar-winning Ada Lorne", ["Ada Lorne"], id="describing"),
    ],
)
def test_it_joins_and_parts_capitalised_words(text: str, found: list[str]) -> None:
    assert runs(text)[-len(found) :] == found


@pytest.mark.parametrize(
    "text", ["Director Bang came.", "He saw “Skip” Star Ada Lorne.", "Alexandra Ada Lorne came."]
)
def test_it_leaves_other_words_as_they_stand(text: str) -> None:
    assert not any(mark in words for words in runs(text) for mark in "“”")


def test_an_honour_is_left_off_a_full_name_only() -> None:
    assert without_honours("Dame Ada Lorne") == "Ada Lorne"
    assert without_honours("Dr. Dre") == "Dr. Dre"
    assert without_honours("Lady Gaga") == "Lady Gaga"


def test_a_form_of_address_means_who_was_named_in_full() -> None:
    roll = Roll([("Ada Lorne", 0)])

    assert roll.full("Ms. Lorne") == "Ada Lorne"
    assert roll.full("Ms. Roe") is None
