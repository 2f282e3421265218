from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.choices import RelatedLayout
from newsroom.articles.on_file import Want
from newsroom.articles.on_file.stories import MOST, SHARING, STORIES, Asked
from newsroom.kit.chosen import StoryChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.articles.models import ArticlePage

USUAL = 3


class RelatedStoriesBlock(DraftedBlock):
    """Other stories to read: those chosen by hand first, then those on the same records."""

    heading = blocks.CharBlock(max_length=80, default="Read more")
    stories = blocks.ListBlock(
        StoryChooserBlock("articles.ArticlePage"),
        default=[],
        label="Chosen stories",
    )
    is_filled_up = blocks.BooleanBlock(
        required=False,
        default=True,
        label="Fill up with the latest about the same shows and people",
    )
    most = blocks.IntegerBlock(default=USUAL, min_value=1, max_value=MOST, label="At most so many")
    layout = blocks.ChoiceBlock(
        choices=RelatedLayout.choices, default=RelatedLayout.LINES, label="Set as"
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        if not any(value.get("stories") or ()) and not value.get("is_filled_up", True):
            yield "is_filled_up", "Choose a story, or have the block filled up."

    def wants(self, value: Any) -> Iterator[Want]:
        for story in value.get("stories") or ():
            if story is not None:
                yield Want(STORIES, story.pk)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        page = context.get("page")
        chosen = [STORIES.of(story.pk) for story in value.get("stories") or () if story is not None]
        told = [story for story in chosen if story is not None]
        if value.get("is_filled_up", True) and page is not None:
            told += SHARING.of(Asked.by(page))
        own = page.pk if page is not None else None
        found: dict[int, ArticlePage] = {story.pk: story for story in told if story.pk != own}
        return context | {"stories": list(found.values())[: value.get("most") or USUAL]}

    class Meta:
        icon = "link"
        label = "Related stories"
        label_format = "{heading}"
        template = "blocks/related_stories.html"
        description = "Other stories of ours, chosen by hand or by what they are about."
        preview_template = "blocks/related_stories_preview.html"
        form_layout = BlockGroup(
            children=["heading", "stories", "is_filled_up"], settings=["most", "layout"]
        )
