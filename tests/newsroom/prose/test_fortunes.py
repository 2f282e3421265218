from __future__ import annotations

from typing import Any

import pytest

from newsroom.prose.fortunes import fortunes
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def told(text: str) -> list[tuple[Any, ...]]:
    read = reading(text)
    return [
        (one.status, tuple(title.of(read.text) for title in one.titles))
        for one in fortunes(read, [title.span for title in titles(read)])
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Hulu has renewed “Copper Sky” for a second season.", "renewed", id="renewed"),
        pytest.param("Starz hands “Copper Sky” two more seasons.", "renewed", id="hands"),
        pytest.param("Sky has ordered a second series of “Copper Sky”.", "renewed", id="second"),
        pytest.param("“Copper Sky” will return for a third season.", "renewed", id="returns"),
        pytest.param("Hulu has pulled the plug on “Copper Sky”.", "cancelled", id="plug"),
        pytest.param("“Copper Sky” has been axed by ITV.", "cancelled", id="axed"),
        pytest.param("Disney+ cancels “Copper Sky” after a year.", "cancelled", id="cancels"),
        pytest.param("“Copper Sky” will not return for more.", "cancelled", id="will not return"),
        pytest.param("Peacock greenlights “Copper Sky”.", "ordered", id="greenlights"),
        pytest.param("“Copper Sky” got a straight-to-series order.", "ordered", id="order"),
        pytest.param("BBC One has commissioned “Copper Sky”.", "ordered", id="commissioned"),
        pytest.param("“Copper Sky” has been pushed to May.", "delayed", id="pushed"),
        pytest.param("“Copper Sky” is moving to Freeform.", "moved", id="moved"),
        pytest.param("Filming on “Copper Sky” wrapped in May.", "post", id="wrapped"),
        pytest.param("“Copper Sky” is currently filming in Oslo.", "filming", id="filming"),
        pytest.param("“Copper Sky” is in development at Hulu.", "development", id="development"),
        pytest.param("“Copper Sky” will end with its fifth season.", "ended", id="ends"),
    ],
)
def test_it_reads_what_befell_a_work(text: str, status: str) -> None:
    assert told(text) == [(status, ("Copper Sky",))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Copper Sky” has not been renewed.", id="not"),
        pytest.param("“Copper Sky” has yet to be renewed.", id="yet to be"),
        pytest.param("Asked whether “Copper Sky” might be renewed, he smiled.", id="whether"),
        pytest.param("“They renewed us twice at Copper Sky,” he said.", id="in a quotation"),
        pytest.param("“Copper Sky” moved to tears those who saw it.", id="no platform"),
        pytest.param("She picked up four Emmys for “Copper Sky”.", id="picked up a prize"),
        pytest.param("Production begins in May on “Copper Sky”.", id="still to begin"),
    ],
)
def test_it_reads_nothing_where_nothing_befell(text: str) -> None:
    assert told(text) == []


def test_works_of_one_list_share_their_fate() -> None:
    found = told("Hulu axed “Copper Sky” in May, following “Loan Sharks” and “Salt Fish”.")

    assert found == [("cancelled", ("Copper Sky", "Loan Sharks", "Salt Fish"))]


@pytest.mark.parametrize(
    ("text", "season", "seasons"),
    [
        pytest.param("Hulu renewed it for seasons 3 and 4.", 3, 2, id="two seasons"),
        pytest.param("Hulu renewed it for a third season.", 3, None, id="a third"),
        pytest.param("Hulu renewed it for two more seasons.", None, 2, id="a number"),
        pytest.param("Hulu renewed it.", None, None, id="none"),
    ],
)
def test_it_reads_how_far_an_order_goes(text: str, season: int | None, seasons: int | None) -> None:
    [found] = fortunes(reading(text), [])

    assert (found.season, found.seasons, found.platform) == (season, seasons, "Hulu")


def test_what_is_told_in_passing_is_marked_old() -> None:
    [found] = fortunes(reading("Bunheads was canceled too soon."), [])

    assert found.is_old
