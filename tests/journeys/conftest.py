from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from newsroom.articles.models import ArticlePage
from people.models import Person
from tests.factories import make_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from shows.models import Show

PIECE = Path(__file__).with_name("saltmarsh.txt")


@pytest.fixture
def filed() -> Callable[[], ArticlePage]:
    """Run intake on our piece, as the desk does in a shell, and give its draft."""

    def file() -> ArticlePage:
        section = make_section("TV", slug="tv")
        call_command("intake", PIECE, "--apply", "--section", section.slug, stdout=io.StringIO())
        return ArticlePage.objects.get()

    return file


def add_cast_list(story: ArticlePage, show: Show) -> None:
    """What an editor does first with a filed piece: the cast from the record, below the text."""
    draft = story.get_latest_revision_as_object()
    draft.body.append(("cast_list", {"show": show, "scope": "on_screen"}))
    draft.save_revision()


def link_the_interview(story: ArticlePage) -> None:
    """What the checks ask for before it goes live: a link to where the words were published."""
    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    for block in draft.body:
        if block.block_type == "paragraph" and " told " in block.value.source:
            linked = block.value.source.replace(
                " told ", ' <a href="https://example.org/okafor">told</a> ', 1
            )
            block.value = type(block.value)(linked)
    draft.save_revision()


def pass_the_people() -> None:
    """The fact checker has gone through the people of the piece."""
    for person in Person.objects.filter(live=False):
        person.get_latest_revision().publish()
