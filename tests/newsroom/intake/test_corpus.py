"""Pieces of our own, scored against answers written by hand.

The rules were tuned on those called "tuned" and "open". Those called "unread" were scored unseen
once and have been tuned on since, so these floors guard against a fall; none of them is an
unbiased figure. Those called "held" are: nobody who writes rules reads them.
"""

from __future__ import annotations

import pytest

from tests.corpus.scoring import score

FLOORS = {
    "tuned": {
        "people": 0.9,
        "credits": 0.9,
        "characters": 0.85,
        "subjects": 0.9,
        "speakers": 0.85,
    },
    "unread": {"people": 0.85, "credits": 0.8, "speakers": 0.8},
    "open": {
        "people": 0.95,
        "credits": 0.93,
        "characters": 0.88,
        "works": 0.82,
        "speakers": 0.85,
        "outlets": 0.9,
    },
}


@pytest.mark.parametrize("prefix", FLOORS)
def test_it_keeps_above_the_floor(prefix: str) -> None:
    card = score(f"{prefix}-")

    floors = FLOORS[prefix]
    low = {name: card.scores[name].f1 for name in floors if card.scores[name].f1 < floors[name]}

    assert not low, "\n".join(str(case) for case in card.worst)
