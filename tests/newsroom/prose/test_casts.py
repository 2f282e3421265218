from __future__ import annotations

import pytest

from newsroom.prose.casts import casts
from newsroom.prose.spans import Span
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def cast(text: str, *, section: bool = False) -> list[tuple[str, str]]:
    read = reading(text)
    spans = [title.span for title in titles(read)]
    sections = [Span(0, len(text))] if section else []
    return [(one.name, one.character) for one in casts(read, spans, sections).credits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The cast includes Ada Lorne, Ben de Roe, and Cy Ott-Hale.",
            [("Ada Lorne", ""), ("Ben de Roe", ""), ("Cy Ott-Hale", "")],
            id="cast includes",
        ),
        pytest.param(
            "The drama Saltmarsh stars Ada Lorne, Ben Roe and Cy Ott.",
            [("Ada Lorne", ""), ("Ben Roe", ""), ("Cy Ott", "")],
            id="stars",
        ),
        pytest.param(
            "It stars Ada Lorne as Kit Voss, a florist, and Ben Roe as the judge Sam.",
            [("Ada Lorne", "Kit Voss"), ("Ben Roe", "Sam")],
            id="as",
        ),
        pytest.param(
            "It stars Ada Lorne (Kit), Ben Roe (Dr. Sam Hale) and Cy Ott (Lou).",
            [("Ada Lorne", "Kit"), ("Ben Roe", "Dr. Sam Hale"), ("Cy Ott", "Lou")],
            id="characters in brackets",
        ),
        pytest.param("Ada Lorne plays Kit Voss.", [("Ada Lorne", "Kit Voss")], id="plays"),
        pytest.param(
            "Ada Lorne and Ben Roe return as Kit and Sam.",
            [("Ada Lorne", "Kit"), ("Ben Roe", "Sam")],
            id="shared out",
        ),
        pytest.param(
            "Joining Ada Lorne is Ben Roe.", [("Ada Lorne", ""), ("Ben Roe", "")], id="joining"
        ),
        pytest.param(
            "Ada Lorne and Ben Roe round out the cast.",
            [("Ada Lorne", ""), ("Ben Roe", "")],
            id="list first",
        ),
        pytest.param(
            "A miner (Ada Lorne) and a priest (Ben Roe) share a claim.",
            [("Ada Lorne", ""), ("Ben Roe", "")],
            id="behind a noun",
        ),
        pytest.param(
            "It stars Emmy winner Ada Lorne and newcomer Ben Roe.",
            [("Ada Lorne", ""), ("Ben Roe", "")],
            id="labels",
        ),
        pytest.param("The stars of the night came out in force.", [], id="other stars"),
        pytest.param("Ada Lorne plays a retired judge.", [("Ada Lorne", "")], id="description"),
    ],
)
def test_it_reads_who_plays_what(text: str, found: list[tuple[str, str]]) -> None:
    assert cast(text) == found


def test_an_epithet_before_a_name_is_not_in_the_cast() -> None:
    read = reading("The cast includes Ada Lorne, as well as Kit Voss himself, Ben Roe.")

    found = casts(read, [], [])

    assert [one.name for one in found.credits] == ["Ada Lorne", "Ben Roe"]
    assert [span.of(read.text) for span in found.characters] == ["Kit Voss"]


def test_notes_and_the_size_of_a_part_are_kept() -> None:
    read = reading(
        "The cast includes Ada Lorne (returning from Copper Sky), and Ben Roe, in a small role."
    )

    [ada, ben] = casts(read, [], []).credits

    assert ada.note == "returning from Copper Sky"
    assert (ben.tier, ben.note) == ("small_role", "in a small role")


def test_works_in_brackets_are_where_a_face_is_known_from() -> None:
    read = reading("It stars Ada Lorne (The Salt House), Ben Roe (Copper Sky) and Cy Ott (Rooks).")

    found = casts(read, [], []).credits

    assert [(one.character, one.note) for one in found] == [
        ("", "The Salt House"),
        ("", "Copper Sky"),
        ("", "Rooks"),
    ]


def test_a_bare_list_counts_in_a_cast_section_only() -> None:
    text = "Ada Lorne, Ben Roe and Cy Ott."

    assert cast(text) == []
    assert cast(text, section=True) == [("Ada Lorne", ""), ("Ben Roe", ""), ("Cy Ott", "")]
