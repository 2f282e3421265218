"""Titles that no mark tells, by where they stand; and what stands there and is none."""

from __future__ import annotations

import pytest

from tests.newsroom.prose.texts import title_names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("HBO’s Undersong won six prizes.", "Undersong", id="whose it is"),
        pytest.param("He lost to Renee Roe of FX’s Ditch.", "Ditch", id="somebody of it"),
        pytest.param("She loved The Weight of Ice (Apple TV+).", "The Weight of Ice", id="where"),
        pytest.param(
            "The other loser was Paradise Row, which had been nominated.",
            "Paradise Row",
            id="which",
        ),
        pytest.param("He had a small part in Salt Fish.", "Salt Fish", id="a part in it"),
        pytest.param(
            "It is directed by director Ada Lorne (Copper Sky).", "Copper Sky", id="behind a maker"
        ),
        pytest.param(
            "Ada Lorne (Copper Sky) stars as a diver.", "Copper Sky", id="behind who stars"
        ),
        pytest.param("- Salt Fish (Ireland/UK), dir: Ada Lorne", "Salt Fish", id="on a slate"),
        pytest.param(
            "She was in The Cherry Orchard at the National Theatre.",
            "The Cherry Orchard",
            id="on a stage",
        ),
    ],
)
def test_a_title_is_known_by_its_place(text: str, title: str) -> None:
    assert title_names(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said, “Ask Hulu.”", id="what was said"),
        pytest.param("She slept. “It was a Tuesday.”", id="a sentence"),
        pytest.param("“I Stopped Being Polite”: Ada Lorne on the rain", id="a headline quotation"),
        pytest.param("The third season of the Coast Guard procedural begins.", id="describes"),
        pytest.param("ITV’s Head of Drama, Polly Hale, agreed.", id="an office"),
        pytest.param("BBC’s Ada Lorne was pleased.", id="somebody of a network"),
        pytest.param("The acclaimed Northern Irish writer agreed.", id="where from"),
        pytest.param("- Ada Lorne (director)", id="a name with a job"),
        pytest.param("Hulu’s head of drama was pleased.", id="nobody named"),
    ],
)
def test_what_only_stands_like_a_title_is_none(text: str) -> None:
    assert title_names(text) == []
