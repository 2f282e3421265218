from __future__ import annotations

import pytest

from newsroom.prose.makers import makers
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def made(*paragraphs: str) -> list[tuple[str, str, str]]:
    read = reading(*paragraphs)
    found = makers(read, [title.span for title in titles(read)])
    return [(one.name, one.job, one.work) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "It was created by Ada Lorne and Ben Roe.",
            [("Ada Lorne", "creator", ""), ("Ben Roe", "creator", "")],
            id="created by",
        ),
        pytest.param(
            "It is written and directed by Ada Lorne.",
            [("Ada Lorne", "director", ""), ("Ada Lorne", "writer", "")],
            id="two jobs",
        ),
        pytest.param(
            "Executive producers include Ada Lorne and Ben Roe.",
            [("Ada Lorne", "executive_producer", ""), ("Ben Roe", "executive_producer", "")],
            id="executive producers",
        ),
        pytest.param(
            "It comes from director Ada Lorne and writer Ben Roe.",
            [("Ada Lorne", "director", ""), ("Ben Roe", "writer", "")],
            id="a job each",
        ),
        pytest.param(
            "Ada Lorne serves as showrunner.", [("Ada Lorne", "showrunner", "")], id="serves as"
        ),
        pytest.param(
            "Ada Lorne will direct the pilot.", [("Ada Lorne", "director", "")], id="will direct"
        ),
        pytest.param(
            "Saltmarsh creator Ada Lorne spoke.",
            [("Ada Lorne", "creator", "Saltmarsh")],
            id="of another work",
        ),
        pytest.param("The music is by Ada Lorne.", [("Ada Lorne", "composer", "")], id="craft"),
        pytest.param(
            "It is based on the novel by Ada Lorne.", [("Ada Lorne", "author", "")], id="novel"
        ),
    ],
)
def test_it_reads_who_made_it(text: str, found: list[tuple[str, str, str]]) -> None:
    assert made(text) == found


def test_a_couple_is_back_with_a_show() -> None:
    read = reading("Lorne-Voss and her husband Ben are back with a new show for Hulu.")

    [ada, ben] = makers(read, [])

    assert (ada.name, ada.job) == ("Lorne-Voss", "creator")
    assert (ben.name, ben.kin_of) == ("Ben", "Lorne-Voss")


def test_she_is_the_person_of_the_sentence_before() -> None:
    found = made("Showrunner Ada Lorne is new. She created the series with Ben Roe.")

    assert ("Ada Lorne", "creator", "") in found


def test_what_is_said_in_a_quotation_is_no_credit() -> None:
    assert made("“It was directed by Ada Lorne,” someone said.") == []
