from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsroom.articles.chips.chip import Chip, Question, chips_in


def test_a_chip_is_read_as_it_is_stored() -> None:
    source = (
        '<p>It <a linktype="fact" kind="show" id="3" fact="premiere" form="day" region="US"'
        ' season="2" fallback="this &quot;spring&quot;" as-of="2025-03-26"'
        ' frozen="April 24">April&nbsp;<b>24</b></a>.</p>'
    )

    [chip] = chips_in(source)

    assert chip == Chip(
        question=Question("show", 3, "premiere", region="US", season=2),
        form="day",
        fallback='this "spring"',
        as_of=datetime.date(2025, 3, 26),
        frozen="April 24",
        words="April\xa024",
    )
    assert list(chip.attributes()) == [
        "linktype",
        "kind",
        "id",
        "fact",
        "form",
        "region",
        "season",
        "fallback",
        "as-of",
        "frozen",
    ]


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("id", "0 OR 1=1", 0),
        ("id", "٣", 0),
        ("id", "9" * 30, 0),
        ("kind", 'show"><script>', ""),
        ("fact", "premiere; drop", ""),
        ("region", "United States", ""),
        ("region", "us", "US"),
        ("season", "-2", None),
        ("season", "99999", None),
        ("show", "x", None),
    ],
)
def test_what_makes_no_sense_asks_nothing(name: str, value: Any, read: Any) -> None:
    asked = Chip.read({"kind": "show", "id": "3", "fact": "premiere", name: value}).question

    assert getattr(asked, name) == read


def test_words_that_could_end_a_tag_lose_their_brackets() -> None:
    chip = Chip.read({"fallback": "</a><script>  x", "as-of": "2025-03-26", "frozen": "a>b"})

    assert (chip.fallback, chip.frozen) == ("/ascript x", "ab")


def test_what_is_frozen_without_a_day_is_not_frozen() -> None:
    assert not Chip.read({"frozen": "April 24"}).is_frozen
    assert not Chip.read({"frozen": "April 24", "as-of": "yesterday"}).is_frozen


def test_other_links_are_no_chips() -> None:
    assert chips_in('<a linktype="mention" kind="show" id="3">x</a><a href="/">y</a>') == []
