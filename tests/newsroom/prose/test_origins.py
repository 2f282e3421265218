from __future__ import annotations

import pytest

from newsroom.prose.origins import countries_meant, is_origin, say_origin


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("FR", "US"), "French-American"),
        (("US", "FR"), "American-French"),
        (("SE",), "Swedish"),
        (("NZ", "GB"), "New Zealand-British"),
        ((), ""),
        (("FR", "XX"), ""),
    ],
)
def test_an_origin_is_said_in_the_order_of_the_countries(codes: tuple[str, ...], said: str) -> None:
    assert say_origin(codes) == said


@pytest.mark.parametrize(
    "adjective", ["French-American", "American-French", "Franco-American", "French", "U.S.-French"]
)
def test_a_co_production_is_checked_against_the_set_and_not_the_first(adjective: str) -> None:
    assert is_origin(adjective, ("FR", "US"))


@pytest.mark.parametrize("adjective", ["British", "French-British", "Martian", ""])
def test_a_country_without_a_part_in_it_is_no_origin(adjective: str) -> None:
    assert not is_origin(adjective, ("FR", "US"))


def test_an_adjective_of_two_words_is_one_country() -> None:
    assert countries_meant("South Korean") == {"KR"}
    assert countries_meant("Hong Kong-Chinese") == {"HK", "CN"}
