from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.kit.folding import fold as kit_fold
from newsroom.prose.folding import fold
from newsroom.prose.known import Known
from newsroom.prose.names import Roll, surname
from newsroom.prose.people import candidates
from tests.newsroom.prose.texts import reading


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ada Lorne", "Lorne"),
        ("Lou de Laâge", "de Laâge"),
        ("Ivan du Pontavice", "du Pontavice"),
        ("Amy Sherman-Palladino", "Sherman-Palladino"),
        ("Robert Achterman Jr.", "Achterman"),
        ("Noor Al-Masri", "Al-Masri"),
        ("Zendaya", "Zendaya"),
    ],
)
def test_a_surname_keeps_its_particles_and_drops_its_suffix(name: str, last: str) -> None:
    assert surname(name) == last


def test_a_second_mention_gets_its_full_name_back() -> None:
    roll = Roll([("Ada Lorne", 0), ("Lou de Laâge", 20), ("Ben Roe", 40), ("Cy Roe", 60)])

    assert roll.full("Lorne") == "Ada Lorne"
    assert roll.full("de Laage") == "Lou de Laâge"
    assert roll.full("Roe") is None
    assert roll.full("Nobody") is None


def test_who_is_introduced_later_is_not_meant_yet() -> None:
    roll = Roll([("Ben Roe", 40), ("Cy Roe", 60)])

    assert roll.full("Roe", at=50) == "Ben Roe"
    assert roll.full("Roe", at=70) is None


def people(*paragraphs: str, known: Known | None = None) -> list[str]:
    read = reading(*paragraphs, known=known)
    return [one.name for one in candidates(read, taken=(), characters=())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("He met director Xoli Nduma.", ["Xoli Nduma"], id="trade before"),
        pytest.param("Then Xoli Nduma said no.", ["Xoli Nduma"], id="speaks"),
        pytest.param("He met Ada Lorne.", ["Ada Lorne"], id="given name"),
        pytest.param(
            "He is like Ada Lorne, Xoli Nduma or Ben Roe.",
            ["Ada Lorne", "Xoli Nduma", "Ben Roe"],
            id="in a list",
        ),
        pytest.param("He met J.R. Lorne.", ["J.R. Lorne"], id="initials"),
        pytest.param("He met Siân Bevan-Price.", ["Siân Bevan-Price"], id="hyphen"),
        pytest.param("It was shot in New York City and in Los Angeles.", [], id="places"),
        pytest.param("He works at Halloran Ice Palace now.", [], id="a company"),
        pytest.param("He won Outstanding Comedy Series in May.", [], id="an award"),
    ],
)
def test_it_tells_people_by_the_words_around_them(text: str, found: list[str]) -> None:
    assert people(text) == found


def test_a_name_on_file_needs_no_other_sign() -> None:
    assert people("They watched Xoli Nduma.") == []
    assert people("They watched Xoli Nduma.", known=Known.of(people=["Xoli Ndúma"])) == [
        "Xoli Nduma"
    ]


@given(st.text(max_size=60))
def test_prose_and_the_records_fold_alike(text: str) -> None:
    assert fold(text) == kit_fold(text)
