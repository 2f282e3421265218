from __future__ import annotations

from typing import Any

import pytest

from newsroom.prose.patterns import say_pattern


@pytest.mark.parametrize(
    ("kind", "told", "coming", "out"),
    [
        ("all_at_once", {"episodes": 8}, "All eight episodes at once", None),
        ("all_at_once", {}, "All episodes at once", None),
        (
            "weekly",
            {"episodes": 10},
            "10 episodes, one every Thursday",
            "10 episodes, one a week",
        ),
        ("weekly", {}, "One episode every Thursday", "One episode a week"),
        (
            "some_then_weekly",
            {"episodes": 8, "first_batch": 2},
            "Two episodes at first, then one every Thursday",
            "Two episodes at first, then one a week",
        ),
        ("split", {"episodes": 8}, "Eight episodes in two parts", None),
        ("split", {}, "Episodes in two parts", None),
        ("daily", {"episodes": 5}, "Five episodes, one a day", None),
        ("all_at_once", {"episodes": 1}, "", None),
        ("", {"episodes": 8}, "", None),
    ],
)
def test_it_says_how_a_season_is_handed_out(
    kind: str, told: dict[str, Any], coming: str, out: str | None
) -> None:
    season = {"episodes": None, "first_batch": None, "weekday": "Thursday"} | told

    assert say_pattern(kind, **season, is_out=False) == coming
    assert say_pattern(kind, **season, is_out=True) == (coming if out is None else out)
