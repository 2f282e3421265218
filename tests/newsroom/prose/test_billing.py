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
        (
            "Guest stars include Ada Lorne, Ben Roe and Cy Ott.",
            [("Ada Lorne", ""), ("Ben Roe", ""), ("Cy Ott", "")],
        ),
        ("Rounding out the cast are Ada Lorne and Ben Roe.", [("Ada Lorne", ""), ("Ben Roe", "")]),
        (
            "They are joined by Ada Lorne as Kit; Ben Roe as Sam; and Cy Ott.",
            [("Ada Lorne", "Kit"), ("Ben Roe", "Sam"), ("Cy Ott", "")],
        ),
        (
            "The returning cast includes Ada Lorne (Kit) and Ben Roe (Sam).",
            [("Ada Lorne", "Kit"), ("Ben Roe", "Sam")],
        ),
        (
            "The ensemble also features Ada Lorne, Ben Roe and, in a recurring role, Cy Ott.",
            [("Ada Lorne", ""), ("Ben Roe", ""), ("Cy Ott", "")],
        ),
        (
            "Ada Lorne (Kit Voss), Ben Roe (Sam Hale), and Cy Ott (Lou Pike) will return.",
            [("Ada Lorne", "Kit Voss"), ("Ben Roe", "Sam Hale"), ("Cy Ott", "Lou Pike")],
        ),
    ],
)
def test_it_reads_lists_of_a_cast(text: str, found: list[tuple[str, str]]) -> None:
    assert cast(text) == found


def test_a_crew_that_is_also_named_is_no_cast() -> None:
    assert cast("Also executive producing are Ada Lorne and Ben Roe.") == []
    assert cast("She produces alongside Ada Lorne and Ben Roe.") == []


def test_two_brackets_in_a_row_are_a_cast_whatever_leads_to_them() -> None:
    found = cast("On the couch are Ada Lorne (Priya) and Ben Roe (Marcus).")

    assert found == [("Ada Lorne", "Priya"), ("Ben Roe", "Marcus")]


def test_a_sentence_that_is_only_with_and_names_is_a_cast() -> None:
    assert cast("With Ada Lorne, Ben Roe.") == [("Ada Lorne", ""), ("Ben Roe", "")]
    assert cast("With Ada Lorne, the town changed.") == []
