from __future__ import annotations

import pytest

from newsroom.intake.analysis.kinds import story_kind
from tests.newsroom.prose.texts import document


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        pytest.param("Everything to know about “Copper Sky”", "preview", id="preview"),
        pytest.param("Hulu renews “Copper Sky” for season 2", "news", id="news"),
        pytest.param("Copper Sky review – a wet delight", "review", id="review"),
        pytest.param("“Copper Sky” recap: the tide turns", "recap", id="recap"),
        pytest.param("“I stopped being polite”: Ada Lorne on rain", "interview", id="interview"),
        pytest.param("What to watch this week", "list", id="list"),
        pytest.param("Ada Lorne, star of Copper Sky, dies aged 81", "obituary", id="obituary"),
        pytest.param("A quiet afternoon", "news", id="nothing"),
    ],
)
def test_a_headline_tells_the_kind(headline: str, kind: str) -> None:
    assert story_kind(document(headline, "It rained."), headline).value == kind


def test_a_transcript_is_an_interview() -> None:
    kind = story_kind(document("A quiet afternoon"), is_transcript=True)

    assert kind.value == "interview"


def test_a_long_read_is_a_feature() -> None:
    kind = story_kind(document("She says it rained. " * 500))

    assert kind.value == "feature"
