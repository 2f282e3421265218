from __future__ import annotations

import pytest

from newsroom.prose.spoilers import Place, say_spoilers

ETOILE = Place("Étoile", "season 1", "3")


@pytest.mark.parametrize(
    ("scope", "places", "said"),
    [
        pytest.param("nothing", [ETOILE], "", id="nothing"),
        pytest.param("episodes", [ETOILE], "Spoils season 1, episode 3", id="an episode"),
        pytest.param(
            "episodes",
            [Place("Étoile", "season 1")],
            "Spoils all of season 1",
            id="episodes that nobody named",
        ),
        pytest.param("season", [ETOILE], "Spoils all of season 1", id="a season"),
        pytest.param("ending", [ETOILE], "Spoils all of Étoile", id="the whole show"),
        pytest.param("season", [Place("Étoile")], "Spoils all of Étoile", id="no season to name"),
        pytest.param(
            "episodes",
            [ETOILE, Place("Ferrous", "season 2", "1-2")],
            "Spoils Étoile, season 1, episode 3 and Ferrous, season 2, episodes 1–2",
            id="two shows, by their titles",
        ),
        pytest.param("ending", [], "Spoils what it is about", id="nothing that may be named"),
    ],
)
def test_it_says_what_is_given_away(scope: str, places: list[Place], said: str) -> None:
    assert say_spoilers(scope, places) == said
