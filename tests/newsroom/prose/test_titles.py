from __future__ import annotations

import pytest

from newsroom.prose.documents import Mark
from newsroom.prose.known import Known
from newsroom.prose.readings import Reading
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import document, title_names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It is a new crime drama Saltmarsh.", ["Saltmarsh"], id="form before"),
        pytest.param("In time Saltmarsh was canceled.", ["Saltmarsh"], id="passive after"),
        pytest.param("Known for Saltmarsh and Tidewrack.", ["Saltmarsh", "Tidewrack"], id="list"),
        pytest.param("Saltmarsh star Ada Lorne spoke.", ["Saltmarsh"], id="star of"),
        pytest.param("She saw the finale of Saltmarsh.", ["Saltmarsh"], id="part of"),
        pytest.param(
            "It is the sitcom Only Fools in the House.", ["Only Fools in the House"], id="long"
        ),
        pytest.param("Then The Salt House won a prize.", ["The Salt House"], id="article inside"),
        pytest.param("She joined a tour of Cats.", ["Cats"], id="stage"),
        pytest.param("He liked Saltmarsh (2019).", ["Saltmarsh"], id="year"),
        pytest.param("She starred in “The Salt House.”", ["The Salt House"], id="quoted"),
        pytest.param("Ada Lorne told Variety about it.", [], id="person and paper"),
        pytest.param("She works for Netflix in Paris.", [], id="platform and place"),
        pytest.param("The word “étoile” is French.", [], id="word in marks"),
    ],
)
def test_it_finds_titles_where_they_stand(text: str, found: list[str]) -> None:
    assert title_names(text) == found


def test_italics_mark_a_title_and_not_a_newspaper() -> None:
    text = "Salt House told Variety."
    read = document(text, marks=(Mark("italic", 0, 10), Mark("italic", 16, 23)))

    found = [title.name for title in titles(Reading(read))]

    assert found == ["Salt House"]


def test_a_title_is_recognised_again_where_nothing_marks_it() -> None:
    found = title_names("It is the new drama Saltmarsh.", "They made Saltmarsh cheaply.")

    assert found == ["Saltmarsh", "Saltmarsh"]


def test_a_title_on_file_needs_no_other_sign() -> None:
    known = Known.of(works=["Tidewrack"])

    assert title_names("We rather enjoyed Tidewrack last year.") == []
    assert title_names("We rather enjoyed Tidewrack last year.", known=known) == ["Tidewrack"]


def test_a_common_word_is_not_the_title_on_file() -> None:
    assert title_names("An étoile dances.", known=Known.of(works=["Étoile"])) == []


COMMON = Known.of(works=["It", "You", "Them", "Barry", "Girls", "Étoile"], people=["Barry Keoghan"])


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day, and you know it.",
        "You called. Then It happened.",
        "They told Them about it.",
        "Barry left early.",
        "We spoke to Barry for an hour.",
        "Girls laughed in the next room.",
        "Étoile is what a principal dancer is called.",
    ],
)
def test_a_title_that_equals_a_common_word_is_never_linked_alone(text: str) -> None:
    assert title_names(text, known=COMMON) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("“It” opens in May.", ["It"], id="marked"),
        pytest.param("“You” is back.", ["You"], id="marked pronoun"),
        pytest.param("She directed the finale of Barry.", ["Barry"], id="part of"),
        pytest.param("Barry star Ada Lorne spoke.", ["Barry"], id="star of"),
        pytest.param("She joined the cast of Girls.", ["Girls"], id="cast of"),
    ],
)
def test_a_title_that_equals_a_common_word_is_found_by_its_marks_or_its_place(
    text: str, found: list[str]
) -> None:
    assert title_names(text, known=COMMON) == found
