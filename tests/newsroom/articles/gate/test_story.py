"""What speaks against a story's going live, in an editor's words."""

from __future__ import annotations

import datetime
from typing import Any
from unittest import mock

import pytest

from newsroom.articles import gate
from newsroom.articles.gate import asking
from newsroom.articles.models import ArticlePage
from tests.factories import PictureFactory, home_page, make_story

pytestmark = pytest.mark.django_db


def reasons(story: ArticlePage, **kwargs: Any) -> list[str]:
    return [reason.message for reason in gate.reasons(story, **kwargs)]


def test_nothing_speaks_against_an_ordinary_story() -> None:
    picture = PictureFactory.create(title="Curtain", alt_text="A red curtain")
    story = make_story(lead_image=picture, body=[("picture", {"image": picture})])

    assert reasons(story) == []


def test_a_headline_is_needed() -> None:
    story = make_story(live=False)
    story.title = " "

    assert reasons(story) == ["Give the story a headline."]


def test_a_section_is_needed() -> None:
    story = ArticlePage(title="Nowhere", live=False)
    home_page().add_child(instance=story)

    assert reasons(story) == ["Move the story into a section."]


def test_the_lead_image_needs_alternative_text() -> None:
    story = make_story(live=False, lead_image=PictureFactory.create(alt_text=""))

    assert reasons(story) == ["Say what the lead image shows, in “alternative text”."]


def test_the_storys_own_alternative_text_will_do() -> None:
    bare = PictureFactory.create(alt_text="")

    story = make_story(
        lead_image=bare,
        lead_image_alt="A red curtain",
        body=[("picture", {"image": bare, "alt_text": "The same curtain"})],
    )

    assert reasons(story) == []


def test_a_picture_in_the_body_needs_alternative_text() -> None:
    bare = PictureFactory.create(title="Curtain", alt_text="")
    story = make_story(live=False, body=[("picture", {"image": bare})])

    assert reasons(story) == ["Say what the picture “Curtain” shows."]


def test_a_picture_that_is_gone_is_named_as_gone() -> None:
    picture = PictureFactory.create()
    story = make_story(live=False, body=[("picture", {"image": picture})])
    picture.delete()

    assert reasons(ArticlePage.objects.get(pk=story.pk)) == [
        "A picture in the body is gone; choose another or remove it."
    ]


@pytest.mark.parametrize("place", ["lead", "body"])
def test_a_picture_is_shown_only_while_we_have_the_right(place: str) -> None:
    picture = PictureFactory.create(title="Set", rights_end_on=datetime.date(2026, 3, 1))
    held = (
        {"lead_image": picture} if place == "lead" else {"body": [("picture", {"image": picture})]}
    )
    story = make_story(live=False, **held)

    last_day = datetime.datetime(2026, 3, 1, 20, tzinfo=datetime.UTC)
    day_after = datetime.datetime(2026, 3, 2, 20, tzinfo=datetime.UTC)

    assert reasons(story, at=last_day) == []
    assert reasons(story, at=day_after) == [
        "We have no right to show the picture “Set” on that day."
    ]


def test_a_picture_has_an_embargo_of_its_own() -> None:
    until = datetime.datetime(2026, 3, 1, 17, tzinfo=datetime.UTC)
    picture = PictureFactory.create(title="Set", embargo_until=until)
    story = make_story(live=False, lead_image=picture)

    before = until - datetime.timedelta(seconds=1)

    assert reasons(story, at=before) == [
        "The picture “Set” is embargoed until March 1, 2026, 12:00 EST."
    ]
    assert reasons(story, at=until) == []


def test_another_app_can_add_a_rule() -> None:
    story = make_story(live=False)

    def never(story: ArticlePage, at: datetime.datetime) -> list[gate.Reason]:
        return [gate.Reason("Not in this house.")]

    with mock.patch.object(asking, "_rules", [*asking._rules]):
        gate.register(never)

        assert reasons(story) == ["Not in this house."]
