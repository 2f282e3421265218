from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Site

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.models import StyleProfile
from tests.factories import PictureFactory
from tests.newsroom.articles.blocks.drawing import draw

pytestmark = pytest.mark.django_db


def refusal(name: str, **value: Any) -> StructBlockValidationError:
    block = BodyBlock().child_blocks[name]
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize(value))
    return refused.value


def test_a_picture_without_words_for_it_is_refused() -> None:
    picture = PictureFactory.create(alt_text="")

    error = refusal("picture", image=picture)

    assert "Say what the picture shows" in str(error.block_errors["alt_text"])


def test_a_picture_that_only_decorates_is_described_to_nobody() -> None:
    picture = PictureFactory.create(alt_text="")
    block = BodyBlock().child_blocks["picture"]
    value = block.clean(block.normalize({"image": picture, "is_decorative": True}))

    assert 'alt=""' in draw("picture", **value)


@pytest.mark.parametrize(
    ("shape", "spec"),
    [("whole", "width-800"), ("wide", "fill-960x540"), ("square", "fill-960x960")],
)
def test_every_cut_keeps_to_the_focal_point(shape: str, spec: str) -> None:
    picture = PictureFactory.create(
        focal_point_x=8, focal_point_y=8, focal_point_width=4, focal_point_height=4
    )

    draw("picture", image=picture, shape=shape)

    assert picture.renditions.filter(filter_spec__contains=spec).exists()


def test_the_credit_is_in_the_form_of_the_house() -> None:
    site = Site.objects.get(is_default_site=True)
    StyleProfile.objects.create(site=site, picture_credit="({name}, {agency})")
    picture = PictureFactory.create(credit="A. Name/Agency", rights="agency")

    assert "<small>(A. Name, Agency)</small>" in draw("picture", image=picture)


def test_a_gallery_shows_what_we_may_show() -> None:
    ended = datetime.date(2020, 1, 1)
    rows = [
        {"image": PictureFactory.create(alt_text="The bow"), "caption": "Good night."},
        {"image": PictureFactory.create(alt_text="Gone", rights_end_on=ended), "caption": "Lost."},
    ]

    text = draw("gallery", title="The night", pictures=rows)

    assert 'aria-label="The night, 1 picture"' in text
    assert 'alt="The bow"' in text
    assert "Good night." in text
    assert not re.search("Gone|Lost", text)


def test_a_gallery_can_be_scrolled_by_keyboard() -> None:
    rows = [{"image": PictureFactory.create()} for _ in range(2)]

    assert 'tabindex="0"' in draw("gallery", title="The night", pictures=rows)
    assert "tabindex" not in draw("gallery", title="The night", pictures=rows, layout="grid")


def test_every_picture_of_a_gallery_needs_words_for_it() -> None:
    rows = [{"image": PictureFactory.create(alt_text="")}, {"image": PictureFactory.create()}]

    error = refusal("gallery", title="The night", pictures=rows)

    [row] = error.block_errors["pictures"].block_errors.values()
    assert "Say what the picture shows" in str(row.block_errors["alt_text"])
