from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.models import ArticlePage
from tests.factories import ShowFactory, SubjectFactory, make_story
from tests.newsroom.articles.blocks.drawing import draw

if TYPE_CHECKING:
    from shows.models import Show

pytestmark = pytest.mark.django_db


def a_story_about(show: Show, title: str, **values: object) -> ArticlePage:
    story = make_story(title, **values)
    SubjectFactory.create(article=story, show=show)
    return story


def test_chosen_stories_stand_before_those_on_the_same_records() -> None:
    show = ShowFactory.create()
    story, _ = a_story_about(show, "This one"), a_story_about(show, "Same show")
    chosen = make_story("Chosen by hand")

    text = draw("related_stories", page=story, stories=[chosen])

    assert text.index("Chosen by hand") < text.index("Same show")


def test_it_never_leads_to_the_story_itself() -> None:
    show = ShowFactory.create()
    story, _ = a_story_about(show, "This one"), a_story_about(show, "Same show")

    text = draw("related_stories", page=story, stories=[story])

    assert "Same show" in text
    assert "This one" not in text


def test_it_leads_to_public_stories_only() -> None:
    show = ShowFactory.create()
    story = a_story_about(show, "This one")
    draft = a_story_about(show, "Hidden draft", live=False)
    held = a_story_about(show, "Hidden till later")
    later = timezone.now() + datetime.timedelta(days=1)
    ArticlePage.objects.filter(pk=held.pk).update(embargo_until=later)

    assert draw("related_stories", page=story, stories=[draft, held]) == ""


def test_it_keeps_to_the_chosen_ones_if_asked() -> None:
    show = ShowFactory.create()
    story, _ = a_story_about(show, "This one"), a_story_about(show, "Same show")

    text = draw("related_stories", page=story, stories=[make_story("Chosen")], is_filled_up=False)

    assert "Chosen" in text
    assert "Same show" not in text


def test_it_stops_at_its_number() -> None:
    show = ShowFactory.create()
    story = a_story_about(show, "This one")
    for number in range(4):
        a_story_about(show, f"Other {number}")

    assert draw("related_stories", page=story, most=2).count('class="story-line"') == 2


def test_a_block_that_would_stay_empty_is_refused() -> None:
    block = BodyBlock().child_blocks["related_stories"]

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"stories": [], "is_filled_up": False}))

    assert "Choose a story" in str(refused.value.block_errors["is_filled_up"])
