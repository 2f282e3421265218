from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.blocks.list_block import ListValue

from newsroom.articles import chips, mentions, on_file
from newsroom.articles.blocks.casting import CastListBlock
from newsroom.articles.blocks.facts import KeyFactsBlock, TimelineBlock
from newsroom.articles.blocks.knowing import WhatWeKnowBlock
from newsroom.articles.blocks.media import AudioBlock, EmbedBlock, SocialPostBlock
from newsroom.articles.blocks.notes import CorrectionNoteBlock, UpdateLogBlock
from newsroom.articles.blocks.pictures import GalleryBlock, PictureBlock
from newsroom.articles.blocks.prose import HeadingBlock, ParagraphBlock
from newsroom.articles.blocks.pull_quotes import PullQuoteBlock
from newsroom.articles.blocks.questions import QuestionsBlock
from newsroom.articles.blocks.quotations import QuotationBlock
from newsroom.articles.blocks.ranking import RankedListBlock
from newsroom.articles.blocks.records import PlotBlock, WhenAndWhereBlock
from newsroom.articles.blocks.related import RelatedStoriesBlock
from newsroom.articles.blocks.verdict import VerdictBlock
from newsroom.kit.chosen import at_once

if TYPE_CHECKING:
    from collections.abc import Iterator


class BodyBlock(blocks.StreamBlock):
    """The body of a story."""

    paragraph = ParagraphBlock(group="Text", required=False)
    heading = HeadingBlock(group="Text", max_length=200)
    quotation = QuotationBlock(group="Text")
    pull_quote = PullQuoteBlock(group="Text")
    questions = QuestionsBlock(group="Text")
    plot = PlotBlock(group="From the records")
    cast_list = CastListBlock(group="From the records")
    when_and_where = WhenAndWhereBlock(group="From the records")
    key_facts = KeyFactsBlock(group="From the records")
    timeline = TimelineBlock(group="From the records")
    picture = PictureBlock(group="Pictures, video and sound")
    gallery = GalleryBlock(group="Pictures, video and sound")
    embed = EmbedBlock(group="Pictures, video and sound")
    audio = AudioBlock(group="Pictures, video and sound")
    social_post = SocialPostBlock(group="Pictures, video and sound")
    ranked_list = RankedListBlock(group="Lists and boxes")
    what_we_know = WhatWeKnowBlock(group="Lists and boxes")
    related_stories = RelatedStoriesBlock(group="Lists and boxes")
    verdict = VerdictBlock(group="About this story")
    correction_note = CorrectionNoteBlock(group="About this story")
    update_log = UpdateLogBlock(group="About this story")

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        """What was sent, with all records that its blocks name looked up at once."""
        with at_once():
            return super().value_from_datadict(data, files, prefix)

    def render(self, value: Any, context: Any = None) -> Any:
        """Draw every block with all mentions and facts of the body looked up at once."""
        with (
            mentions.loaded(self.mentioned(value)),
            chips.loaded(self.sources(value)),
            on_file.gathered(self.wanted(value)),
        ):
            return super().render(value, context)

    def wanted(self, value: Any) -> Iterator[on_file.Want]:
        """What the blocks of the body will ask the records for."""
        for child in value:
            if isinstance(child.block, on_file.Draws):
                yield from child.block.wants(child.value)

    def get_searchable_content(self, value: Any) -> list[str]:
        with chips.loaded(self.sources(value)):
            words: list[str] = super().get_searchable_content(value)
            return words

    def sources(self, value: Any) -> list[str]:
        """The running text of the body as it is stored."""
        return [prose.source for prose in self.prose(value)]

    def mentioned(self, value: Any) -> set[mentions.Key]:
        """The records that running text mentions anywhere in the body."""
        return {key for prose in self.prose(value) for key in mentions.keys_in(prose.source)}

    def prose(self, value: Any) -> Iterator[mentions.Prose]:
        for child in value:
            yield from _prose_in(child.value)

    class Meta:
        template = "blocks/body.html"
        block_counts = {
            "verdict": {"max_num": 1},
            "correction_note": {"max_num": 1},
            "update_log": {"max_num": 1},
        }
        max_num = 500


def _prose_in(value: Any) -> Iterator[mentions.Prose]:
    """The running text in a value, however deep it lies in lists and boxes."""
    if isinstance(value, mentions.Prose):
        yield value
    elif isinstance(value, blocks.StructValue):
        for inner in value.values():
            yield from _prose_in(inner)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from _prose_in(inner)
