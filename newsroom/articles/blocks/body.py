from __future__ import annotations

from wagtail import blocks

from newsroom.articles.blocks.media import EmbedBlock, PictureBlock
from newsroom.articles.blocks.prose import HeadingBlock, ParagraphBlock, QuotationBlock
from newsroom.articles.blocks.records import CastListBlock, PlotBlock, WhenAndWhereBlock


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

    class Meta:
        block_counts: dict[str, dict[str, int]] = {}
        max_num = 500
