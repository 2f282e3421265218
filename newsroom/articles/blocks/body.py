from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks

from newsroom.articles import chips, mentions
from newsroom.articles.blocks.media import EmbedBlock, PictureBlock
from newsroom.articles.blocks.prose import HeadingBlock, ParagraphBlock
from newsroom.articles.blocks.quotations import QuotationBlock
from newsroom.articles.blocks.records import CastListBlock, PlotBlock, WhenAndWhereBlock

if TYPE_CHECKING:
    from collections.abc import Iterator


class BodyBlock(blocks.StreamBlock):
    """The body of a story."""

    paragraph = ParagraphBlock(group="Text")
    heading = HeadingBlock(group="Text", max_length=200)
    quotation = QuotationBlock(group="Text")
    picture = PictureBlock(group="Media")
    embed = EmbedBlock(group="Media")
    cast_list = CastListBlock(group="From the records")
    plot = PlotBlock(group="From the records")
    when_and_where = WhenAndWhereBlock(group="From the records")

    def render(self, value: Any, context: Any = None) -> Any:
        """Draw every block with all mentions and facts of the body looked up at once."""
        with mentions.loaded(self.mentioned(value)), chips.loaded(self.sources(value)):
            return super().render(value, context)

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
            if isinstance(child.value, mentions.Prose):
                yield child.value

    class Meta:
        template = "blocks/body.html"
        block_counts: dict[str, dict[str, int]] = {}
        max_num = 500
