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
        ("Ada Lorne stars in the title role.", [("Ada Lorne", "")]),
        ("Ada Lorne will be seen as Kit Voss.", [("Ada Lorne", "Kit Voss")]),
        ("Ada Lorne steps into the role of Kit Voss.", [("Ada Lorne", "Kit Voss")]),
        ("Ada Lorne, reprising her role as Kit Voss, is back.", [("Ada Lorne", "Kit Voss")]),
        ("Ada Lorne reprises Kit Voss.", [("Ada Lorne", "Kit Voss")]),
        ("Ada Lorne returns as Dr. Kit Voss.", [("Ada Lorne", "Dr. Kit Voss")]),
        ("Ada Lorne takes on the part of the poisoner Mara Quill.", [("Ada Lorne", "Mara Quill")]),
        ("Ada Lorne has been cast as Queen Ysolde.", [("Ada Lorne", "Queen Ysolde")]),
        ("Ada Lorne joins the cast as Lt. Nico Braga.", [("Ada Lorne", "Lt. Nico Braga")]),
        ("Ada Lorne is set to play Mads the barman.", [("Ada Lorne", "Mads")]),
        ("Ada Lorne replaces Ben Roe as Kit.", [("Ada Lorne", "Kit"), ("Ben Roe", "Kit")]),
        (
            "Ada Lorne and Ben Roe play siblings Kit and Sam.",
            [("Ada Lorne", "Kit"), ("Ben Roe", "Sam")],
        ),
        (
            "Ada Lorne will play Kit, Cy Ott is Sam and Dee Ray plays Lou.",
            [("Ada Lorne", "Kit"), ("Cy Ott", "Sam"), ("Dee Ray", "Lou")],
        ),
        ("Ada Lorne portrays a grieving mother.", [("Ada Lorne", "")]),
        (
            "Ada Lorne voices Pip, with Ben Roe as the Fox King.",
            [("Ada Lorne", "Pip"), ("Ben Roe", "Fox King")],
        ),
        ("Ada Lorne lends her voice to Captain Fin.", [("Ada Lorne", "Captain Fin")]),
        ("Ada Lorne, who plays Kit in the series, laughs.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne plays both Kit and her twin, Sam.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne can be heard as the voice of Old Owl.", [("Ada Lorne", "Old Owl")]),
        ("Ada Lorne is in talks to play Kit Voss.", [("Ada Lorne", "Kit Voss")]),
        ("Ada Lorne leads the cast as Kit, a florist.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne, 34, will portray Kit Voss.", [("Ada Lorne", "Kit Voss")]),
        ("Bong Joon-ho cast Song Kang-ho as Kit Voss.", [("Song Kang-ho", "Kit Voss")]),
        ("Zuzanna Żółć-Wąs plays Łucja.", [("Zuzanna Żółć-Wąs", "Łucja")]),
        (
            "Seán O’Hare and Màiri McNab star as Kit and Sam, respectively.",
            [("Seán O’Hare", "Kit"), ("Màiri McNab", "Sam")],
        ),
        ("Rhys von Adel III plays Kit.", [("Rhys von Adel III", "Kit")]),
        ("Ada Lorne (“Saltmarsh”) will star as Kit.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne is superb as Kit.", [("Ada Lorne", "Kit")]),
        ("It stars Ada Lorne as a cop who hunts Kit Voss.", [("Ada Lorne", "")]),
        (
            "Ada Lorne guest-stars in Tuesday’s episode as Sister Agnes.",
            [("Ada Lorne", "Sister Agnes")],
        ),
        ("Ada Lorne has signed on to star in the pilot as Kit.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne makes her television debut as Kit.", [("Ada Lorne", "Kit")]),
        ("Ada Lorne will take over the role of Kit.", [("Ada Lorne", "Kit")]),
    ],
)
def test_it_reads_performers_before_what_they_play(text: str, found: list[tuple[str, str]]) -> None:
    assert cast(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lorne is known as Kit to her friends.",
        "Ada Lorne, as Variety first reported, is leaving.",
        "Ada Lorne serves as showrunner.",
        "Ada Lorne described Ben Roe as a genius.",
        "Ada Lorne worked as a nurse.",
        "The show stars out strong.",
    ],
)
def test_it_takes_no_other_as_for_a_part(text: str) -> None:
    assert cast(text) == []


def test_who_stars_opposite_somebody_keeps_the_part() -> None:
    found = cast("Ada Lorne stars opposite Ben Roe as Kit Voss.")

    assert found == [("Ada Lorne", "Kit Voss"), ("Ben Roe", "")]
