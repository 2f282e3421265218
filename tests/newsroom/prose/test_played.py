from __future__ import annotations

import pytest

from newsroom.prose.casts import casts
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def cast(*paragraphs: str) -> list[tuple[str, str]]:
    read = reading(*paragraphs)
    found = casts(read, [title.span for title in titles(read)], ())
    return [(one.name, one.character) for one in found.credits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kit Voss, played by Ada Lorne, runs the bar.", [("Ada Lorne", "Kit Voss")]),
        ("Kit (played by Ada Lorne) runs the bar.", [("Ada Lorne", "Kit")]),
        ("The role of Kit will be played by Ada Lorne.", [("Ada Lorne", "Kit")]),
        ("In the role of Kit is Ada Lorne.", [("Ada Lorne", "Kit")]),
        ("Playing Kit is Ada Lorne.", [("Ada Lorne", "Kit")]),
        ("As Kit, Ada Lorne is superb.", [("Ada Lorne", "Kit")]),
    ],
)
def test_it_reads_parts_before_their_performers(text: str, found: list[tuple[str, str]]) -> None:
    assert cast(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We meet Mrs Pargeter (Ada Lorne) on the stairs.", [("Ada Lorne", "Mrs Pargeter")]),
        ("There is Clive (a seedy Ada Lorne), who drinks.", [("Ada Lorne", "Clive")]),
        ("It follows Harlan Pike (Ada Lorne) to sea.", [("Ada Lorne", "Harlan Pike")]),
        ("He fears his child (newcomer Ada Lorne, quite terrifying).", [("Ada Lorne", "")]),
        (
            "Ada Lorne stars. Lorne’s Kit Voss now runs the bar.",
            [("Ada Lorne", ""), ("Lorne", "Kit Voss")],
        ),
    ],
    ids=["title and surname", "an adjective inside", "in a plot", "a noun only", "possessive"],
)
def test_it_reads_brackets_and_possessives(text: str, found: list[tuple[str, str]]) -> None:
    assert cast(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The chair was given to her by Ada Lorne.",
        "Kit Voss was adored by critics.",
        "The drama (Copper Sky) was a hit.",
        "Ada Lorne’s film is out.",
    ],
)
def test_other_passives_brackets_and_owners_are_no_parts(text: str) -> None:
    assert cast(text) == []


def test_a_nominee_for_acting_is_in_the_cast() -> None:
    text = "The Emmy for best actress went to Ada Lorne (“Saltmarsh”)."

    assert cast(text) == [("Ada Lorne", "")]


def test_a_nominee_for_another_prize_is_not() -> None:
    assert cast("The Emmy for best music went to Ada Lorne (“Saltmarsh”).") == []
