from __future__ import annotations

from typing import Any

import pytest

from newsroom.prose.prizes import prizes
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading


def given(*paragraphs: str) -> list[tuple[Any, ...]]:
    read = reading(*paragraphs)
    return [
        (
            read.words(one.person) if one.person else "",
            one.title.of(read.text) if one.title else "",
            one.award,
            one.category,
            one.result,
        )
        for one in prizes(read, [title.span for title in titles(read)])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "“Copper Sky” won an Emmy Award.",
            ("", "Copper Sky", "Emmy Award", "", "won"),
            id="a work",
        ),
        pytest.param(
            "Ada Lorne won an Emmy for “Copper Sky”.",
            ("Ada Lorne", "Copper Sky", "Emmy", "", "won"),
            id="a person for a work",
        ),
        pytest.param(
            "“Copper Sky” is nominated for best drama series at the Golden Globes.",
            ("", "Copper Sky", "Golden Globes", "best drama series", "nominated"),
            id="nominated",
        ),
        pytest.param(
            "Ada Lorne received the Lantern Award in 2023.",
            ("Ada Lorne", "", "Lantern Award", "", "won"),
            id="a prize nobody has heard of",
        ),
        pytest.param(
            "Ada Lorne, who won the festival’s jury prize for “Salt Fish”, laughed.",
            ("Ada Lorne", "Salt Fish", "jury prize", "", "won"),
            id="a relative clause",
        ),
        pytest.param(
            "Ada Lorne, whose “Salt Fish” won a Peabody, laughed.",
            ("Ada Lorne", "Salt Fish", "Peabody", "", "won"),
            id="whose work",
        ),
    ],
)
def test_it_reads_who_has_a_prize(text: str, found: tuple[str, ...]) -> None:
    assert given(text) == [found]


def test_a_category_may_go_to_somebody_else() -> None:
    found = given(
        "“Copper Sky” won at the Emmys: best drama series and best actor for Ben Roewood."
    )

    assert [(person, category) for person, _, _, category, _ in found] == [
        ("", "best drama series"),
        ("Ben Roewood", "best actor"),
    ]


def test_the_evening_goes_on_with_the_prize_it_spoke_of() -> None:
    found = given("“Copper Sky” won an Emmy Award.", "“Salt Fish” took best comedy series.")

    assert found[1] == ("", "Salt Fish", "Emmy Award", "best comedy series", "won")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Emmy winner Ada Lorne stars in “Copper Sky”.", id="a label"),
        pytest.param("“Copper Sky” never won an Emmy.", id="never"),
        pytest.param("“Copper Sky” took six years to make.", id="took"),
        pytest.param("“Ada Lorne won an Emmy,” he said.", id="in a quotation"),
    ],
)
def test_it_reads_no_prize_where_none_is_given(text: str) -> None:
    assert given(text) == []
