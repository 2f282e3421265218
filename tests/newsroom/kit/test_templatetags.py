from __future__ import annotations

import pytest

from newsroom.kit.countries import COUNTRIES
from newsroom.kit.languages import language_name
from newsroom.kit.templatetags.kit import (
    countries,
    fit,
    hue,
    initials,
    inside_quotes,
    listed,
)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        pytest.param([], "", id="nothing"),
        pytest.param(["US"], "US", id="one"),
        pytest.param(["US", "UK"], "US and UK", id="two"),
        pytest.param(["US", "UK", "France"], "US, UK and France", id="three"),
    ],
)
def test_a_list_is_said_as_in_a_sentence(values: list[str], said: str) -> None:
    assert listed(values) == said


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Lou de Laâge", "LL"),
        ("Amy Sherman-Palladino", "AP"),
        ("Zendaya", "Z"),
        ("Émile Ångström", "ÉÅ"),
        ("50 Cent", "C"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_thing_keeps_its_color_and_colors_differ() -> None:
    hues = {hue(f"show-{number}") for number in range(50)}

    assert hue("etoile") == hue("etoile")
    assert hues == {1, 2, 3, 4, 5, 6}


def test_a_country_has_its_name_and_an_unknown_one_its_code() -> None:
    assert countries(["GB", "XX"]) == ["United Kingdom", "XX"]


def test_every_country_has_two_letters_and_a_name_of_its_own() -> None:
    assert all(len(code) == 2 and code.isupper() for code in COUNTRIES)
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)


@pytest.mark.parametrize(("tag", "name"), [("fr", "French"), ("fr-CA", "French"), ("xx", "xx")])
def test_a_language_has_its_english_name(tag: str, name: str) -> None:
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("name", "size"),
    [("Kino", "short"), ("Newsroom", "medium"), ("Houselights", "long"), ("N" * 40, "longest")],
)
def test_a_masthead_is_set_to_fit(name: str, size: str) -> None:
    assert fit(name) == size


def test_speech_within_a_quotation_gets_single_marks() -> None:
    assert inside_quotes("He said, “Not yet.”") == "He said, ‘Not yet.’"
