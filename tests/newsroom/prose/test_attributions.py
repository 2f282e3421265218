from __future__ import annotations

import pytest

from newsroom.prose.attributions import quotes
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def said(*paragraphs: str) -> list[tuple[str, str]]:
    read = reading(*paragraphs)
    return [
        (quote.speaker, quote.outlet)
        for quote in quotes(read, [title.span for title in titles(read)])
    ]


@pytest.mark.parametrize(
    ("text", "attributed"),
    [
        pytest.param(
            "“I like the rain a lot,” Ada Lorne told Variety.", ("Ada Lorne", "Variety"), id="told"
        ),
        pytest.param(
            "“I like the rain a lot,” said Ada Lorne.", ("Ada Lorne", ""), id="said comes first"
        ),
        pytest.param(
            "Ada Lorne said, “I like the rain a lot.”", ("Ada Lorne", ""), id="speaker ahead"
        ),
        pytest.param(
            "According to Ada Lorne, it was “the wettest month of all”.",
            ("Ada Lorne", ""),
            id="according to",
        ),
        pytest.param(
            "“I like the rain a lot,” said Lorne, who plays Kit, in an interview with Elle.",
            ("Lorne", "Elle"),
            id="interview",
        ),
        pytest.param(
            "“I like the rain a lot,” Lorne wrote on Instagram.",
            ("Lorne", "Instagram"),
            id="social",
        ),
        pytest.param(
            "“I like it a lot,” Copper Sky star Ada Lorne told the Harbour Gazette.",
            ("Ada Lorne", "Harbour Gazette"),
            id="an outlet nobody has heard of",
        ),
        pytest.param(
            "“I like the rain a lot,” said BBC’s Ada Lorne.", ("Ada Lorne", ""), id="employer"
        ),
    ],
)
def test_it_finds_the_speaker_and_the_outlet(text: str, attributed: tuple[str, str]) -> None:
    assert said(text) == [attributed]


def test_what_goes_on_after_the_attribution_is_theirs_too() -> None:
    found = said("“It rained,” Ada Lorne told Variety. “I grew to like it in the end.”")

    assert found == [("Ada Lorne", "Variety"), ("Ada Lorne", "Variety")]


def test_she_is_whoever_spoke_last_in_the_paragraph() -> None:
    found = said("“It rained a lot,” Ada Lorne told Variety. She added, “I grew to like it.”")

    assert found == [("Ada Lorne", "Variety"), ("Ada Lorne", "Variety")]


def test_she_is_who_opens_the_paragraph_where_nobody_spoke_yet() -> None:
    found = said("Lorne, who is new to rain, likes it. “I bought a boat,” she told Variety.")

    assert found == [("Lorne", "Variety")]


def test_a_paragraph_that_ends_with_a_colon_leads_the_quotation_in() -> None:
    found = said("Ada Lorne told Variety:", "“It never stopped raining on us.”")

    assert found == [("Ada Lorne", "Variety")]


def test_a_word_held_up_by_marks_is_no_quotation() -> None:
    assert said("The word “étoile” means “star” in French.") == []


def test_a_quotation_nobody_says_keeps_its_speaker_open() -> None:
    assert said("“I thought they would never let us do it.”") == [("", "")]


def test_a_title_in_marks_is_no_quotation() -> None:
    assert said("She starred in “The Salt House” and “Copper Sky.”") == []
