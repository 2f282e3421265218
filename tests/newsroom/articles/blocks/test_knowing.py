from __future__ import annotations

import datetime
from typing import Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from tests.factories import ShowFactory, make_story
from tests.newsroom.articles.blocks.drawing import draw

pytestmark = pytest.mark.django_db

DAY = datetime.date(2027, 3, 2)


def point(text: str, **values: Any) -> dict[str, Any]:
    return {"text": f"<p>{text}</p>", **values}


def test_each_point_says_who_told_it_and_as_of_when() -> None:
    told = point("It films in May.", source="Lumen", url="https://lumen.example/1", as_of=DAY)

    text = draw("what_we_know", known=[told])

    assert '<a href="https://lumen.example/1" rel="noopener">Lumen</a>, as of <time' in text
    assert "March 2, 2027</time>" in text


def test_an_answered_question_stays_with_its_answer() -> None:
    asked = point("Who plays the queen?", answered_on=DAY, answer="Ada Reis does.")

    text = draw("what_we_know", unknown=[asked])

    assert "Who plays the queen?" in text
    assert 'Answered <time datetime="2027-03-02">March 2, 2027</time>:</b> Ada Reis does.' in text


def test_an_answer_needs_its_day() -> None:
    block = BodyBlock().child_blocks["what_we_know"]
    value = block.normalize({"known": [], "unknown": [point("Who?", answer="Ada Reis.")]})

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)

    [inner] = refused.value.block_errors["unknown"].block_errors.values()
    assert "Say on which day it was answered." in str(inner.block_errors["answered_on"])


def test_a_block_without_a_point_is_refused() -> None:
    block = BodyBlock().child_blocks["what_we_know"]

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"known": [], "unknown": []}))

    assert "Add at least one point" in str(refused.value.non_block_errors)


def test_names_in_a_point_are_mentions(client: Any) -> None:
    show = ShowFactory.create(slug="etoile")
    hidden = ShowFactory.create(slug="hidden-show", live=False)
    told = " and ".join(
        f'<a linktype="mention" kind="show" id="{one.pk}">it</a>' for one in (show, hidden)
    )
    story = make_story(body=[("what_we_know", {"known": [point(told)], "unknown": []})])

    text = client.get(story.url).text

    assert 'href="/shows/etoile/"' in text
    assert "hidden-show" not in text
