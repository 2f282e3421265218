from __future__ import annotations

from typing import Any

import pytest

from newsroom.prose.counts import counts
from tests.newsroom.prose.texts import reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("an eight-part crime drama", ("episodes", 8, None), id="part"),
        pytest.param("the 10-episode third season", ("episodes", 10, 3), id="of a season"),
        pytest.param("All eight episodes drop at once.", ("episodes", 8, None), id="all"),
        pytest.param("It ran for seven seasons on AMC.", ("seasons", 7, None), id="seasons"),
        pytest.param("Sitcom ends after eleven series.", ("seasons", 11, None), id="series"),
    ],
)
def test_it_counts_episodes_and_seasons(text: str, found: tuple[Any, ...]) -> None:
    [count] = counts(reading(text))

    assert (count.counts, count.number, count.season) == found


@pytest.mark.parametrize(
    "text",
    [
        "She directed the first two episodes.",
        "“We made all eight episodes in a week,” she said.",
        "It has an episode of two parts.",
    ],
)
def test_a_part_of_a_season_is_no_count(text: str) -> None:
    assert counts(reading(text)) == ()
