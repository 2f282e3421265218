from __future__ import annotations

import pytest

from tests.newsroom.intake.pieces import analysed


def named(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.kind) for one in analysed(text).organisations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It airs on HBO in May.", [("HBO", "network")], id="listed"),
        pytest.param("Peacock has renewed it.", [("Peacock", "platform")], id="a word that acts"),
        pytest.param(
            "It is made by Lionsgate Television.", [("Lionsgate Television", "studio")], id="longer"
        ),
        pytest.param(
            "It is made by Causeway Pictures.", [("Causeway Pictures", "studio")], id="by its shape"
        ),
        pytest.param(
            "It is produced by Highwater.", [("Highwater", "studio")], id="by what it did"
        ),
        pytest.param(
            "“I like the rain a lot,” Ada Lorne told the Harbour Gazette.",
            [("Harbour Gazette", "publication")],
            id="an outlet",
        ),
        pytest.param("It is produced by Ada Lorne.", [], id="a person is none"),
        pytest.param("The peacock has flown.", [], id="a word is none"),
    ],
)
def test_it_finds_the_bodies_of_our_world(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found
