from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.identity.likeness import Entry, likely_doubles, plain_identifier
from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


def found(*entries: Mapping[str, Any]) -> list[tuple[str, int]]:
    known = [Entry(key=key, **entry) for key, entry in enumerate(entries)]
    return [(pair.reason.value, pair.score) for pair in likely_doubles(known)]


def named(*names: str) -> list[tuple[str, int]]:
    return found(*({"name": fold(name)} for name in names))


def test_names_that_fold_to_one_are_likely_one() -> None:
    assert named("Lou de Laâge", "Lou de Laage") == [("same_name", 97)]


def test_a_same_name_group_with_different_disambiguators_is_known_to_be_two() -> None:
    one = {"name": "brian cox", "told_apart_by": "actor b 1946"}
    other = {"name": "brian cox", "told_apart_by": "physicist"}

    assert not found(one, other)
    assert found(one, {"name": "brian cox"}) == [("same_name", 97)]


def test_two_of_one_name_born_years_apart_are_less_likely_one() -> None:
    assert found({"name": "tom holland", "year": 1996}, {"name": "tom holland", "year": 1968}) == [
        ("same_name", 70)
    ]


def test_a_film_and_a_series_of_one_title_are_less_likely_one() -> None:
    assert found({"name": "dune", "kind": "film"}, {"name": "dune", "kind": "series"}) == [
        ("same_name", 70)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Charlotte Gainsbourg", "Charlote Gainsbourg", id="a letter short"),
        pytest.param("Charlotte Gainsbourg", "Charlotte Gainsborug", id="letters changed places"),
        pytest.param("Krzysztof Kieslowski", "Krzystof Kieslowskie", id="two slips"),
        pytest.param("Kim A-joong", "A-joong Kim", id="the other order"),
        pytest.param("Sherman-Palladino", "Shermanpalladino", id="written as one word"),
    ],
)
def test_slips_of_the_pen_are_found(one: str, other: str) -> None:
    assert [reason for reason, _ in named(one, other)] == ["near_name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Kim Li", "Kim Lu", id="too short to tell"),
        pytest.param("The Long Table 2", "The Long Table 3", id="sequels"),
        pytest.param("Ferrous Rising II", "Ferrous Rising III", id="sequels in Roman numerals"),
        pytest.param("J. Ferrystone", "K. Ferrystone", id="initials"),
        pytest.param("Lou de Laâge", "Luke Kirby", id="two names"),
    ],
)
def test_what_only_looks_alike_is_not(one: str, other: str) -> None:
    assert not named(one, other)


def test_another_name_of_one_that_the_other_goes_by() -> None:
    one = {"name": "zendaya", "aliases": ("zendaya coleman",)}

    assert found(one, {"name": "zendaya coleman"}) == [("same_alias", 92)]


def test_one_identifier_written_two_ways_is_the_surest_sign() -> None:
    ids = [
        plain_identifier("imdb", value)
        for value in ("nm0000123", "https://www.imdb.example/name/NM0000123/")
    ]

    assert found({"name": "a", "ids": (ids[0],)}, {"name": "b", "ids": (ids[1],)}) == [
        ("same_id", 99)
    ]


def test_a_thousand_of_one_name_are_no_million_pairs() -> None:
    many = [Entry(key=key, name="untitled project") for key in range(1000)]

    assert len(likely_doubles(many)) == 999


@given(st.text(alphabet="abcdefghij", min_size=10, max_size=20), st.data())
def test_a_name_with_one_letter_left_out_is_always_found(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))

    assert named(name, name[:at] + name[at + 1 :])
