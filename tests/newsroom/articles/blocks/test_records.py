from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles.blocks import BodyBlock
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    PlotFactory,
    ReleaseFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from shows.models import Show

pytestmark = pytest.mark.django_db


def draw(name: str, **value: Any) -> str:
    block = BodyBlock().child_blocks[name]
    return str(block.bind(block.normalize(value)).render())


def a_show(**values: Any) -> Show:
    show: Show = ShowFactory.create(title="Étoile", **values)
    CreditedCharacterFactory.create(credit__show=show, credit__person__name="On Screen")
    CreditFactory.create(show=show, job="director", person__name="Behind It")
    PlotFactory.create(show=show, level="premise", text="Two companies swap.")
    PlotFactory.create(show=show, level="full", text="The end of it.", spoils_season=1)
    ReleaseFactory.create(show=show, regions="US CA")
    return show


@pytest.mark.parametrize(
    ("scope", "printed"),
    [
        ("on_screen", ["On Screen"]),
        ("behind", ["Behind It"]),
        ("everyone", ["On Screen", "Behind It"]),
    ],
)
def test_a_cast_list_prints_its_scope(scope: str, printed: list[str]) -> None:
    text = draw("cast_list", show=a_show(), scope=scope)

    assert [name for name in ("On Screen", "Behind It") if name in text] == printed


def test_a_plot_never_tells_more_than_is_safe_to_tease() -> None:
    show = a_show()

    assert "Two companies swap." in draw("plot", show=show, level="premise")
    assert draw("plot", show=show, level="full").strip() == ""


def test_when_and_where_names_the_regions() -> None:
    assert "United States and Canada" in draw("when_and_where", show=a_show())


@pytest.mark.parametrize(
    "value", [{"scope": "everyone"}, {"level": "premise"}, {}], ids=["cast_list", "plot", "when"]
)
@pytest.mark.parametrize(
    "state",
    [{"live": False}, {"embargo_until": timezone.now() + datetime.timedelta(days=99)}],
    ids=["draft", "embargoed"],
)
def test_a_show_that_is_not_public_is_not_drawn(value: dict[str, str], state: Any) -> None:
    name = {"scope": "cast_list", "level": "plot"}.get(next(iter(value), ""), "when_and_where")

    assert draw(name, show=a_show(**state), **value).strip() == ""


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"spoils_season": 1}, id="a spoiler"),
        pytest.param({"is_uncredited": True}, id="an uncredited cameo"),
        pytest.param({"dub_language": "fr"}, id="the voice of a dub"),
        pytest.param({"state": "disputed"}, id="in dispute"),
        pytest.param({"until_on": datetime.date(2024, 1, 9)}, id="over"),
    ],
)
def test_a_cast_list_leaves_out(hidden: dict[str, Any]) -> None:
    show = a_show()
    CreditFactory.create(show=show, person__name="Left Out", **hidden)

    text = draw("cast_list", show=show, scope="everyone")

    assert "On Screen" in text
    assert "Left Out" not in text
