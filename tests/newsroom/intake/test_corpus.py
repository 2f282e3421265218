"""Pieces of our own, scored against answers written by hand.

The rules were tuned on those called "tuned". Those called "unread" were scored unseen once and
have been tuned on since, so both floors guard against a fall; neither is an unbiased figure.
"""

from __future__ import annotations

import pytest

from tests.corpus.scoring import score

FLOORS = {"subjects": 0.9, "people": 0.9, "credits": 0.9, "characters": 0.85, "quotes": 0.85}
FLOORS_UNREAD = {"people": 0.85, "credits": 0.8, "quotes": 0.8}


@pytest.mark.parametrize(
    ("prefix", "floors"), [("tuned", FLOORS), ("unread", FLOORS_UNREAD)], ids=["tuned", "unread"]
)
def test_it_keeps_above_the_floor(prefix: str, floors: dict[str, float]) -> None:
    scores, faults = score(prefix)

    low = {name: scores[name].f1 for name, floor in floors.items() if scores[name].f1 < floor}

    assert not low, "\n".join(faults)
