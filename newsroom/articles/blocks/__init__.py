from __future__ import annotations

from newsroom.articles.blocks.body import BodyBlock
from newsroom.articles.blocks.media import EmbedBlock, PictureBlock
from newsroom.articles.blocks.prose import HeadingBlock, ParagraphBlock
from newsroom.articles.blocks.quotations import QuotationBlock
from newsroom.articles.blocks.records import CastListBlock, PlotBlock, WhenAndWhereBlock

__all__ = [
    "BodyBlock",
    "CastListBlock",
    "EmbedBlock",
    "HeadingBlock",
    "ParagraphBlock",
    "PictureBlock",
    "PlotBlock",
    "QuotationBlock",
    "WhenAndWhereBlock",
]
