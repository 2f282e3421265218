from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles import gate
from tests.factories import PictureFactory, make_story

if TYPE_CHECKING:
    from newsroom.images.models import Picture

pytestmark = pytest.mark.django_db

ITEM = {"heading": "One", "text": "<p>It.</p>"}


def with_picture(picture: Picture) -> list[tuple[str, Any]]:
    """Each block that can have a picture, with this one."""
    return [
        ("picture", {"image": picture}),
        ("gallery", {"title": "Two", "pictures": [{"image": picture}] * 2}),
        ("ranked_list", {"title": "Best", "items": [ITEM | {"picture": picture}]}),
        ("embed", {"url": "https://vimeo.com/76979871", "title": "Trailer", "poster": picture}),
    ]


BLOCKS = pytest.mark.parametrize("place", range(4), ids=["picture", "gallery", "list", "poster"])


def reasons(block: tuple[str, Any]) -> list[str]:
    story = make_story(body=[block], live=False)
    return list(dict.fromkeys(reason.message for reason in gate.reasons(story)))


@BLOCKS
def test_a_picture_we_may_not_show_stops_it(place: int) -> None:
    picture = PictureFactory.create(rights_end_on=datetime.date(2020, 1, 1))

    [message] = reasons(with_picture(picture)[place])

    assert message.startswith("We have no right to show the picture")


@BLOCKS
def test_a_picture_under_embargo_stops_it(place: int) -> None:
    tomorrow = timezone.now() + datetime.timedelta(days=1)

    [message] = reasons(with_picture(PictureFactory.create(embargo_until=tomorrow))[place])

    assert "is embargoed until" in message


@pytest.mark.parametrize("place", range(3), ids=["picture", "gallery", "list"])
def test_a_picture_that_nobody_described_stops_it(place: int) -> None:
    picture = PictureFactory.create(title="The bow", alt_text="")

    assert reasons(with_picture(picture)[place]) == ["Say what the picture “The bow” shows."]


def test_what_only_decorates_needs_no_words() -> None:
    picture = PictureFactory.create(alt_text="")

    assert not reasons(("picture", {"image": picture, "is_decorative": True}))
    assert not reasons(with_picture(picture)[3])
