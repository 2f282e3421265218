from __future__ import annotations

import pytest

from newsroom.prose.quotations import quotations
from tests.newsroom.prose.texts import document


def quoted(*paragraphs: str) -> list[tuple[str, bool, bool]]:
    read = document(*paragraphs)
    return [(one.span.of(read.text), one.is_closed, one.continues) for one in quotations(read)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("“Yes,” she said. “No.”", ["Yes,", "No."], id="curly"),
        pytest.param('"Yes," she said. "No."', ["Yes,", "No."], id="straight"),
        pytest.param("‘It’s the actors’ room,’ he said.", ["It’s the actors’ room,"], id="single"),
        pytest.param("«Oui», dit-elle.", ["Oui"], id="angled"),
        pytest.param("„Ja“, sagte sie.", ["Ja"], id="low"),
        pytest.param("“He said ‘no’ twice.”", ["He said ‘no’ twice."], id="nested"),
        pytest.param("It’s 6'2\" and the '90s.", [], id="apostrophes and inches"),
        pytest.param("The actors’ strike, the writers' strike.", [], id="plural possessives"),
    ],
)
def test_it_finds_what_stands_in_marks(text: str, words: list[str]) -> None:
    assert [said for said, _, _ in quoted(text)] == words


def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last() -> None:
    found = quoted("“The first part.", "“The second part.", "“The last,” she said.")

    assert found == [
        ("The first part.", False, False),
        ("The second part.", False, True),
        ("The last,", True, True),
    ]


def test_one_that_is_never_closed_ends_with_its_paragraph() -> None:
    found = quoted("“They are odd. I like them", "Plain words follow.")

    assert found == [("They are odd. I like them", False, False)]


def test_one_that_is_never_closed_ends_where_the_next_sentence_opens_one() -> None:
    found = quoted("“I left. “I came back,” she said.")

    assert found == [("I left.", False, False), ("I came back,", True, False)]
