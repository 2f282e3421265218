"""A pasted cast list, line by line; the names are made up."""

from __future__ import annotations

import pytest

from newsroom.prose.cast_lines import MOST_LINES, cast_lines


def read(text: str, **known: set[str]) -> list[tuple[str, ...]]:
    people, characters = known.get("people", set()), known.get("characters", set())
    lines = cast_lines(text, is_person=people.__contains__, is_character=characters.__contains__)
    return [(line.person, *line.characters) for line in lines if line.kind == "credit"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("Ada Reyes as Juno Pike", ("Ada Reyes", "Juno Pike"), id="as"),
        pytest.param("• Ada Reyes as Juno Pike", ("Ada Reyes", "Juno Pike"), id="bullet"),
        pytest.param("12. Ada Reyes as Juno Pike", ("Ada Reyes", "Juno Pike"), id="number"),
        pytest.param("Ada Reyes ... Juno Pike", ("Ada Reyes", "Juno Pike"), id="dots"),
        pytest.param("Ada Reyes … Juno Pike", ("Ada Reyes", "Juno Pike"), id="ellipsis"),
        pytest.param("Ada Reyes\tJuno Pike", ("Ada Reyes", "Juno Pike"), id="tab"),
        pytest.param("Ada Reyes – Juno Pike", ("Ada Reyes", "Juno Pike"), id="dash"),
        pytest.param("Ada Reyes (Juno Pike)", ("Ada Reyes", "Juno Pike"), id="brackets"),
        pytest.param(
            "Juno Pike is played by Ada Reyes", ("Ada Reyes", "Juno Pike"), id="played by"
        ),
        pytest.param(
            "Ada Reyes as Juno / Vera", ("Ada Reyes", "Juno", "Vera"), id="two characters"
        ),
        pytest.param("Anne-Marie Roe as Kit", ("Anne-Marie Roe", "Kit"), id="hyphen"),
        pytest.param("Ray Sol, Jr. as Kit", ("Ray Sol, Jr.", "Kit"), id="suffix"),
        pytest.param("Ada Reyes", ("Ada Reyes",), id="name alone"),
    ],
)
def test_a_line_says_who_plays_whom(line: str, said: tuple[str, ...]) -> None:
    assert read(line) == [said]


@pytest.mark.parametrize(
    ("line", "tier"),
    [
        ("Ada Reyes as Juno Pike (series regular)", "regular"),
        ("Ada Reyes as Juno Pike, recurring", "recurring"),
        ("Ada Reyes as Juno Pike [guest star]", "guest"),
        ("Ada Reyes as herself", "self"),
        ("Ada Reyes as Juno (voice)", "voice"),
        ("Ada Reyes\tJuno Pike\tRecurring", "recurring"),
    ],
)
def test_a_line_says_the_tier(line: str, tier: str) -> None:
    [read] = cast_lines(line)

    assert (read.person, read.tier) == ("Ada Reyes", tier)


def test_a_heading_gives_its_tier_to_the_lines_below_it() -> None:
    lines = cast_lines("Guest stars:\nAda Reyes as Juno\nBen Roe as Kit (recurring)")

    assert [(line.kind, line.tier) for line in lines] == [
        ("heading", "guest"),
        ("credit", "guest"),
        ("credit", "recurring"),
    ]


@pytest.mark.parametrize(
    ("line", "job"),
    [("Director – Ada Reyes", "director"), ("Created by: Ada Reyes", "creator")],
)
def test_a_line_may_say_a_job_behind_the_camera(line: str, job: str) -> None:
    [read] = cast_lines(line)

    assert (read.person, read.job, read.characters) == ("Ada Reyes", job, ())


def test_characters_first_are_told_by_those_who_are_known() -> None:
    text = "Quillon – Zara Vex\nMerrow – Odo Lind"

    assert read(text, people={"Zara Vex"}) == [("Zara Vex", "Quillon"), ("Odo Lind", "Merrow")]
    assert read(text, characters={"Zara Vex"}) == [("Quillon", "Zara Vex"), ("Merrow", "Odo Lind")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Reyes\nJuno Pike\n\nBen Roe\nKit", id="blank lines between"),
        pytest.param(
            "Ada Reyes\nAda Reyes\nJuno Pike\n8 episodes • 2025\nBen Roe\nBen Roe\nKit\n2025",
            id="with the captions of portraits and counts of episodes",
        ),
    ],
)
def test_a_name_with_its_character_on_the_next_line_is_one_credit(text: str) -> None:
    assert read(text) == [("Ada Reyes", "Juno Pike"), ("Ben Roe", "Kit")]


def test_names_alone_are_not_paired() -> None:
    assert read("Ada Reyes\nBen Roe\nKit Marlow\nUna Sol") == [
        ("Ada Reyes",),
        ("Ben Roe",),
        ("Kit Marlow",),
        ("Una Sol",),
    ]


def test_a_sentence_is_read_as_intake_reads_one() -> None:
    text = "The cast also includes Ada Reyes as Juno Pike, Ben Roe as Sam Holt and Kit Marlow."

    assert read(text) == [("Ada Reyes", "Juno Pike"), ("Ben Roe", "Sam Holt"), ("Kit Marlow",)]


def test_nothing_that_was_pasted_is_lost() -> None:
    lines = cast_lines("Ada Reyes as Juno\n???\n\n" + "x" * 250)

    assert [(line.number, line.kind) for line in lines] == [
        (1, "credit"),
        (2, "unread"),
        (4, "unread"),
    ]
    assert all(line.problem for line in lines[1:])


def test_a_list_too_long_says_so() -> None:
    lines = cast_lines("Ada Reyes\n" * (MOST_LINES + 1))

    assert len(lines) == MOST_LINES + 1
    assert "Paste the rest afterwards." in lines[-1].problem
