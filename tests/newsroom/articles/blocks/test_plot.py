from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import (
    OrganisationFactory,
    PlotFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    make_story,
)
from tests.newsroom.articles.blocks.drawing import draw

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from shows.models import Show

pytestmark = pytest.mark.django_db

ENDING = "The bridge was mined all along."


def a_spoiled_show(season: int = 1, episode: int | None = None) -> Show:
    show: Show = ShowFactory.create()
    PlotFactory.create(
        show=show, level="full", text=ENDING, spoils_season=season, spoils_episode=episode
    )
    return show


def a_story_about(show: Show, scope: str, **values: Any) -> ArticlePage:
    story = make_story()
    SubjectFactory.create(article=story, show=show, **values)
    story.spoiler_scope = scope
    return story


def test_what_spoils_is_left_out_unless_the_editor_folds_it_away() -> None:
    show = a_spoiled_show()

    left_out = draw("plot", show=show, level="full")
    folded = draw("plot", show=show, level="full", guard="folded")

    assert left_out == ""
    assert ENDING in folded


def test_what_is_folded_away_is_closed_under_a_warning() -> None:
    text = draw("plot", show=a_spoiled_show(2, 4), level="full", guard="folded")

    assert '<details class="spoiler-guard"> <summary>' in text
    assert "Spoils season 2, up to episode 4" in text
    assert " open" not in text.partition("<summary>")[0]


@pytest.mark.parametrize(
    ("scope", "episodes", "is_open"),
    [
        pytest.param("nothing", "", False, id="the story spoils nothing"),
        pytest.param("episodes", "1-2", False, id="it spoils earlier episodes"),
        pytest.param("episodes", "3, 4", True, id="it spoils these episodes"),
        pytest.param("season", "", True, id="it spoils the season"),
        pytest.param("ending", "", True, id="it spoils everything"),
    ],
)
def test_a_story_that_owns_up_to_the_spoiler_tells_it(
    scope: str, episodes: str, *, is_open: bool
) -> None:
    show = a_spoiled_show(2, 4)
    season = SeasonFactory.create(show=show, number=2)
    story = a_story_about(show, scope, season=season, episodes=episodes)

    text = draw("plot", page=story, show=show, level="full", guard="folded")

    assert ENDING in text
    assert ("<details" not in text) is is_open


def test_a_story_about_another_show_owns_up_to_nothing() -> None:
    show = a_spoiled_show()
    story = a_story_about(ShowFactory.create(), "ending")

    assert "<details" in draw("plot", page=story, show=show, level="full", guard="folded")


def test_a_story_on_an_earlier_season_owns_up_to_no_later_one() -> None:
    show = a_spoiled_show(3)
    story = a_story_about(show, "season", season=SeasonFactory.create(show=show, number=2))

    assert draw("plot", page=story, show=show, level="full") == ""


def test_each_season_can_be_told_in_turn() -> None:
    show = ShowFactory.create()
    second = SeasonFactory.create(show=show, number=2)
    first = SeasonFactory.create(show=show, number=1)
    for season, text in ((second, "Then they part."), (first, "They meet."), (None, "A love.")):
        PlotFactory.create(show=show, season=season, text=text)

    text = draw("plot", show=show, each_season=True)

    places = [text.index(words) for words in ("A love.", "They meet.", "Then they part.")]
    assert places == sorted(places)
    assert "They meet." not in draw("plot", show=show)
    assert "Then they part." in draw("plot", show=show, season=second)


def test_a_plot_names_who_wrote_it_and_its_licence() -> None:
    show = ShowFactory.create()
    PlotFactory.create(
        show=show,
        author="A. Writer",
        licence="CC BY-SA 4.0",
        source=OrganisationFactory.create(name="Openpedia"),
        source_url="https://openpedia.example/etoile",
    )

    text = draw("plot", show=show)

    assert "A. Writer" in text
    assert "CC BY-SA 4.0" in text
    assert '<a href="https://openpedia.example/etoile" rel="noopener">Openpedia</a>' in text


def test_an_english_plot_goes_before_one_in_another_language() -> None:
    show = ShowFactory.create()
    PlotFactory.create(show=show, text="Deux compagnies.", language="fr", sort_order=0)
    PlotFactory.create(show=show, text="Two companies.", language="en", sort_order=1)

    text = draw("plot", show=show)

    assert "Two companies." in text
    assert "Deux" not in text
