from __future__ import annotations

import pytest

from newsroom.prose.basis import say_basis


@pytest.mark.parametrize(
    ("episodes", "of", "said"),
    [
        pytest.param(4, 8, "Based on four of eight episodes, on screeners", id="some"),
        pytest.param(1, 8, "Based on one of eight episodes, on screeners", id="one of many"),
        pytest.param(8, 8, "Based on all eight episodes, on screeners", id="all"),
        pytest.param(1, 1, "Based on the only episode, on screeners", id="the only one"),
        pytest.param(
            4, None, "Based on four episodes, on screeners", id="of nobody knows how many"
        ),
        pytest.param(1, None, "Based on one episode, on screeners", id="one"),
        pytest.param(4, 22, "Based on 4 of 22 episodes, on screeners", id="many, in figures"),
        pytest.param(None, 8, "Seen on screeners", id="no episodes"),
        pytest.param(0, 8, "Seen on screeners", id="none seen is nothing to say"),
        pytest.param(9, 8, "Based on nine episodes, on screeners", id="more than there are"),
    ],
)
def test_it_says_how_much_was_seen(episodes: int | None, of: int | None, said: str) -> None:
    assert say_basis("on screeners", episodes=episodes, of=of) == said


@pytest.mark.parametrize(
    ("seen", "note", "said"),
    [
        pytest.param(
            "on screeners", "from the studio", "Seen on screeners from the studio", id="on"
        ),
        pytest.param(
            "at a festival",
            "At the Ostend festival, with an audience.",
            "Seen at the Ostend festival, with an audience",
            id="a place of its own",
        ),
        pytest.param("as released", "Paris cut", "Seen as released, Paris cut", id="anything else"),
        pytest.param("", "At the Ostend festival", "Seen at the Ostend festival", id="note alone"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_a_note_tells_the_way_more_closely(seen: str, note: str, said: str) -> None:
    assert say_basis(seen, note=note) == said
