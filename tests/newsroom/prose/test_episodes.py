from __future__ import annotations

import pytest

from newsroom.prose.episodes import falls_within, say_run

ORDER = ["0", "1", "1a", "2", "3", "Special", "4"]


@pytest.mark.parametrize(
    ("number", "first", "last", "inside"),
    [
        pytest.param("2", "", "", True, id="a whole season"),
        pytest.param("2", "1", "3", True, id="in between"),
        pytest.param("1", "1", "3", True, id="the first itself"),
        pytest.param("3", "1", "3", True, id="the last itself"),
        pytest.param("0", "1", "3", False, id="before the first"),
        pytest.param("4", "1", "3", False, id="after the last"),
        pytest.param("1a", "1", "2", True, id="a letter between two figures"),
        pytest.param("1a", "2", "3", False, id="a letter before"),
        pytest.param("Special", "3", "4", True, id="a special by its place"),
        pytest.param("Special", "1", "3", False, id="a special after the last"),
        pytest.param("10", "9", "", True, id="unlisted, by its figures"),
        pytest.param("9", "10", "", False, id="unlisted, by figures and not by letters"),
        pytest.param("Pilot", "1", "3", False, id="unlisted, without figures"),
        pytest.param("Pilot", "Pilot", "Pilot", True, id="unlisted, but the very one"),
    ],
)
def test_an_episode_is_placed_by_the_order_of_its_season(
    number: str, first: str, last: str, *, inside: bool
) -> None:
    assert falls_within(number, first=first, last=last, order=ORDER) is inside


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "", ""),
        ("3", "3", "episode 3"),
        ("3", "5", "episodes 3–5"),
        ("3", "", "from episode 3"),
        ("1a", "Special", "episodes 1a–Special"),
    ],
)
def test_a_run_is_said_in_words(first: str, last: str, said: str) -> None:
    assert say_run(first, last) == said
