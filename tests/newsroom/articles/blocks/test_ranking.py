from __future__ import annotations

import json
import re
from typing import Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from tests.factories import PersonFactory, ShowFactory
from tests.newsroom.articles.blocks.drawing import draw

pytestmark = pytest.mark.django_db

HEADINGS = ("Fourth", "Third", "Second", "First")


def items(*headings: str, **values: Any) -> list[dict[str, Any]]:
    return [{"heading": one, "text": f"<p>On {one}.</p>", **values} for one in headings]


def numbers(text: str) -> list[str]:
    return re.findall(r"<h2><b>(\d+)<", text)


def markup(text: str) -> Any:
    [told] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    return json.loads(told)


@pytest.mark.parametrize(
    ("ranking", "printed"),
    [("countdown", ["4", "3", "2", "1"]), ("up", ["1", "2", "3", "4"]), ("none", [])],
)
def test_it_counts_as_asked(ranking: str, printed: list[str]) -> None:
    text = draw("ranked_list", title="Falls", items=items(*HEADINGS), ranking=ranking)

    assert numbers(text) == printed


def test_a_long_list_can_be_jumped_about_in_by_keyboard() -> None:
    text = draw("ranked_list", title="Best falls", items=items(*HEADINGS))

    assert '<a href="#best-falls-1"><b>4</b> Fourth</a>' in text
    assert '<article id="best-falls-1" tabindex="-1">' in text
    assert "<nav" not in draw("ranked_list", title="Falls", items=items("Second", "First"))


def test_machines_read_number_one_as_the_first_position() -> None:
    told = markup(draw("ranked_list", title="Falls", items=items("Second", "First")))

    assert told["@type"] == "ItemList"
    assert told["itemListOrder"] == "https://schema.org/ItemListOrderDescending"
    assert [(row["position"], row["name"]) for row in told["itemListElement"]] == [
        (2, "Second"),
        (1, "First"),
    ]


def test_an_item_leads_to_its_record_while_that_is_public() -> None:
    show = ShowFactory.create(slug="etoile")
    hidden = ShowFactory.create(slug="hidden-show", live=False)
    rows = items("Open", show=show) + items("Hidden", show=hidden)

    text = draw("ranked_list", title="Shows", items=rows)

    assert '<a href="/shows/etoile/">Open</a>' in text
    assert markup(text)["itemListElement"][0]["url"] == "/shows/etoile/"
    assert "hidden-show" not in text


def test_a_hidden_show_does_not_keep_its_item_from_the_person() -> None:
    hidden = ShowFactory.create(live=False)
    person = PersonFactory.create(slug="ada")

    text = draw("ranked_list", title="Falls", items=items("A fall", show=hidden, person=person))

    assert '<a href="/people/ada/">A fall</a>' in text


def test_its_last_word_stands_out() -> None:
    text = draw("ranked_list", title="Falls", items=items("A fall", verdict="The best of all."))

    assert "<strong>The best of all.</strong>" in text


def test_nothing_is_ranked_twice() -> None:
    block = BodyBlock().child_blocks["ranked_list"]
    value = block.normalize({"title": "Falls", "items": items("A fall", "a fall ")})

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)

    assert "“A fall” is listed twice." in str(refused.value.non_block_errors)
