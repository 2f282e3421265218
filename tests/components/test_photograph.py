from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.template.loader import render_to_string

from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


def draw(**values: Any) -> str:
    return render_to_string("components/photograph.html", {"sizes": "100vw", **values})


@pytest.mark.parametrize(
    "shape", ["small", "wide", "lead", "tall", "sheet", "thumb", "face", "whole"]
)
def test_every_shape_comes_in_three_formats_with_its_measures(shape: str) -> None:
    text = draw(picture=PictureFactory.create(), shape=shape)

    assert "image/avif" in text
    assert "image/webp" in text
    assert ".jpg" in text
    assert "width=" in text
    assert "height=" in text


def test_it_waits_until_it_is_near_unless_it_opens_the_page() -> None:
    assert 'loading="lazy"' in draw(picture=PictureFactory.create(), shape="wide")
    assert 'loading="eager"' in draw(picture=PictureFactory.create(), shape="wide", eager=True)


@pytest.mark.parametrize(
    ("values", "alt"),
    [
        pytest.param({}, 'alt="A plain field of colour"', id="the picture's own"),
        pytest.param({"alt": "Here: a field"}, 'alt="Here: a field"', id="the story's"),
        pytest.param({"decorative": True}, 'alt=""', id="none beside a name"),
    ],
)
def test_it_says_what_it_shows(values: dict[str, Any], alt: str) -> None:
    assert alt in draw(picture=PictureFactory.create(), shape="wide", **values)


def test_a_picture_we_may_not_show_is_not_drawn() -> None:
    lost = PictureFactory.create(rights_end_on=datetime.date(2020, 1, 1))

    assert draw(picture=lost, shape="wide").strip() == ""
    assert draw(picture=None, shape="wide").strip() == ""
