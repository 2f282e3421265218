from __future__ import annotations

import datetime
from typing import Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

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


def test_a_poster_of_ours_stands_where_the_video_will_play(db: None) -> None:
    value = {"url": "https://vimeo.com/76979871", "title": "The trailer", "length": "2:14"}
    poster = PictureFactory.create(credit="A. Photographer")

    text = draw("embed", value | {"poster": poster})

    assert "image/avif" in text
    assert '<time datetime="PT2M14S">2:14</time>' in text
    assert "A. Photographer" in text


def test_a_poster_we_may_not_show_is_left_out(db: None) -> None:
    value = {"url": "https://vimeo.com/76979871", "title": "The trailer"}
    poster = PictureFactory.create(rights_end_on=datetime.date(2020, 1, 1))

    text = draw("embed", value | {"poster": poster})

    assert "The trailer" in text
    assert "<img" not in text


def test_who_cannot_hear_a_video_reads_what_is_said() -> None:
    value = {"url": "https://vimeo.com/76979871", "title": "The trailer"}
    told = {"description": "A curtain falls.", "region_note": "Plays in France only."}

    text = draw("embed", value | told)

    assert "<p>A curtain falls.</p>" in text
    assert "Plays in France only." in text


@pytest.mark.parametrize("length", ["2:60", "214", "2.14", "about two minutes"])
def test_a_length_is_minutes_and_seconds(length: str) -> None:
    block = BodyBlock().child_blocks["embed"]
    value = {"url": "https://vimeo.com/76979871", "title": "The trailer", "length": length}

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize(value))

    assert f"“{length}” is no length." in str(refused.value.block_errors["length"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (
            "audio",
            {"url": "https://podcasts.example/14", "title": "The wings", "length": "1:02:30"},
        ),
        (
            "social_post",
            {
                "network": "x",
                "author": "Ada Reis",
                "handle": "@ada",
                "text": "We wrapped.",
                "date": datetime.date(2027, 3, 2),
                "url": "https://x.com/ada/status/1",
            },
        ),
    ],
)
def test_a_card_loads_nothing_from_anywhere(name: str, value: dict[str, Any]) -> None:
    text = draw(name, value)

    assert f'href="{value["url"]}"' in text
    assert not any(tag in text for tag in ("<script", "<iframe", "<img", "<link", "<audio"))


def test_a_post_says_who_posted_what_where_and_when() -> None:
    value = {"network": "bluesky", "author": "Ada Reis", "handle": "@ada", "text": "We wrapped."}
    dated = {"date": datetime.date(2027, 3, 2), "url": "https://bsky.app/profile/ada/post/1"}

    text = " ".join(draw("social_post", value | dated).split())

    assert "<p>We wrapped.</p>" in text
    assert "<b>Ada Reis</b> <span>@ada</span>" in text
    assert "on Bluesky, <time" in text


def test_audio_says_where_it_can_be_heard_and_how_long_it_is() -> None:
    value = {"url": "https://www.podcasts.example/14", "title": "The wings", "length": "1:02:30"}

    text = draw("audio", value)

    assert "Listen on podcasts.example" in text
    assert '<time datetime="PT1H2M30S">1:02:30</time>' in text
