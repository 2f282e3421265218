from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string

from newsroom.articles.models import ArticlePage
from tests.factories import PictureFactory, make_section, make_story

pytestmark = pytest.mark.django_db


def draw(**values: Any) -> str:
    story = ArticlePage.objects.public().for_cards().get()
    return " ".join(
        render_to_string("components/story_card.html", {"story": story, **values}).split()
    )


def test_it_wears_the_color_of_its_section() -> None:
    make_story(section=make_section("Film", accent="cobalt"))

    assert 'class="story-card" data-size="large" data-accent="cobalt"' in draw(size="large")


def test_it_names_section_and_kind_or_the_kind_alone() -> None:
    make_story(kind="review", section=make_section("Film"))

    assert "<span>Film</span> <span>Review</span>" in draw(size="large")
    assert "Film" not in draw(size="large", hide_section=True)


def test_it_stands_without_a_picture() -> None:
    make_story("Words alone")

    text = draw(size="lead")

    assert "Words alone" in text
    assert "<figure" not in text


def test_its_picture_speaks_the_words_of_the_story() -> None:
    make_story(lead_image=PictureFactory.create(), lead_image_alt="The company on the roof")

    assert 'alt="The company on the roof"' in draw(size="large", sizes="100vw")
