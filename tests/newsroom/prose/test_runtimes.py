from __future__ import annotations

import pytest

from newsroom.prose.runtimes import say_runtimes


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ([], ""),
        ([52], "52 minutes"),
        ([1], "1 minute"),
        ([48, 61, 50], "48 to 61 minutes"),
        ([50, 50], "50 minutes"),
        ([60], "1 hour"),
        ([125], "2 hours 5 minutes"),
    ],
)
def test_it_says_how_long_a_thing_runs(minutes: list[int], said: str) -> None:
    assert say_runtimes(minutes) == said
