from __future__ import annotations

from newsroom.articles.blocks.body import BodyBlock
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

__all__ = [
    "AudioBlock",
    "BodyBlock",
    "CastListBlock",
    "CorrectionNoteBlock",
    "EmbedBlock",
    "GalleryBlock",
    "HeadingBlock",
    "KeyFactsBlock",
    "ParagraphBlock",
    "PictureBlock",
    "PlotBlock",
    "PullQuoteBlock",
    "QuestionsBlock",
    "QuotationBlock",
    "RankedListBlock",
    "RelatedStoriesBlock",
    "SocialPostBlock",
    "TimelineBlock",
    "UpdateLogBlock",
    "VerdictBlock",
    "WhatWeKnowBlock",
    "WhenAndWhereBlock",
]
