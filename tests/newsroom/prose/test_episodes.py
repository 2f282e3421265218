from __future__ import annotations

import pytest

from newsroom.prose.episodes import (
    falls_within,
    read_episodes,
    say_episodes,
    say_place,
    say_run,
)

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


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        pytest.param("3", ("3",), id="one"),
        pytest.param("1-2", ("1", "1a", "2"), id="a run, with what lies between"),
        pytest.param("1 – 2", ("1", "1a", "2"), id="a run with a dash"),
        pytest.param("1 to 2", ("1", "1a", "2"), id="a run in words"),
        pytest.param("3, 1", ("1", "3"), id="a list, in the order of the season"),
        pytest.param("1 and 3", ("1", "3"), id="a list in words"),
        pytest.param("1-2, 2", ("1", "1a", "2"), id="each once"),
        pytest.param("special", ("Special",), id="in any case"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_typed_episodes_are_those_of_the_season(typed: str, numbers: tuple[str, ...]) -> None:
    assert read_episodes(typed, order=ORDER) == (numbers, ())


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        pytest.param("9", ("9",), id="none of that number"),
        pytest.param("1, 9, Pilot", ("9", "Pilot"), id="several"),
        pytest.param("3-9", ("3-9",), id="a run out of the season"),
        pytest.param("3-1", ("3-1",), id="a run backwards"),
        pytest.param("1-", ("1-",), id="half a run"),
    ],
)
def test_what_names_no_episode_on_file_is_told_as_typed(
    typed: str, unknown: tuple[str, ...]
) -> None:
    assert read_episodes(typed, order=ORDER).unknown == unknown


def test_an_episode_may_have_a_hyphen_in_its_number() -> None:
    assert read_episodes("1-2", order=["1-2", "3"]).numbers == ("1-2",)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("4", "episode 4"),
        ("1-2", "episodes 1–2"),
        ("1, 3", "episodes 1 and 3"),
        ("1-2,4, 6", "episodes 1–2, 4 and 6"),
        ("Special", "episode Special"),
    ],
)
def test_typed_episodes_are_said_as_a_reader_reads_them(typed: str, said: str) -> None:
    assert say_episodes(typed) == said


def test_a_place_in_a_show_is_its_season_and_then_its_episodes() -> None:
    assert say_place("season 1", "3") == "season 1, episode 3"
    assert say_place("Volume 2", "") == "Volume 2"
