from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsroom.articles.blocks import BodyBlock
from tests.factories import PictureFactory


def draw(name: str, value: Any) -> str:
    block = BodyBlock().child_blocks[name]
    return str(block.bind(block.normalize(value)).render())


def test_a_video_loads_nothing_before_a_click() -> None:
    text = draw("embed", {"url": "https://vimeo.com/76979871", "title": "The trailer"})

    assert "<iframe" not in text
    assert 'href="https://vimeo.com/76979871"' in text
    assert 'data-src="https://player.vimeo.com/video/76979871?dnt=1"' in text


def test_an_address_we_cannot_play_is_not_drawn() -> None:
    text = draw("embed", {"url": "https://evil.example/watch?v=abcdef", "title": "A trap"})

    assert text.strip() == ""


@pytest.mark.django_db
def test_a_picture_is_described_and_credited_in_three_formats() -> None:
    picture = PictureFactory.create(alt_text="Two dancers", credit="A. Photographer")

    text = draw("picture", {"image": picture, "alt_text": "", "caption": "At rest"})

    assert 'alt="Two dancers"' in text
    assert "A. Photographer" in text
    for kind in ("image/avif", "image/webp"):
        assert kind in text


@pytest.mark.django_db
def test_the_story_may_describe_a_picture_in_its_own_words() -> None:
    value = {"image": PictureFactory.create(), "alt_text": "The company bows", "caption": ""}

    assert 'alt="The company bows"' in draw("picture", value)


@pytest.mark.django_db
def test_a_picture_whose_rights_have_ended_is_not_drawn() -> None:
    picture = PictureFactory.create(rights_end_on=datetime.date(2020, 1, 1))

    text = draw("picture", {"image": picture, "alt_text": "", "caption": "Gone"})

    assert text.strip() == ""
