from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from wagtail import blocks

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.prose import ParagraphBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault

POINT_FEATURES = ["bold", "italic", "link", "mention", "mention-typing"]


class PointBlock(DraftedBlock):
    """One thing we know, who told it and how fresh that is."""

    text = ParagraphBlock(features=POINT_FEATURES, label="Point")
    source = blocks.CharBlock(required=False, max_length=120, help_text="Who says so.")
    url = blocks.URLBlock(required=False, label="Link to the source")
    as_of = blocks.DateBlock(required=False, label="As of")

    class Meta:
        icon = "check"
        label_format = "{text}"


class OpenPointBlock(PointBlock):
    """One thing we do not know, until it is answered."""

    answered_on = blocks.DateBlock(
        required=False, label="Answered on", help_text="It stays, with its answer."
    )
    answer = blocks.CharBlock(required=False, max_length=300)

    def faults(self, value: Any) -> Iterator[Fault]:
        if value.get("answer") and not value.get("answered_on"):
            yield "answered_on", "Say on which day it was answered."

    class Meta:
        icon = "help"
        label_format = "{text}"


class WhatWeKnowBlock(DraftedBlock):
    """What is sure so far, and what is not."""

    known = blocks.ListBlock(PointBlock(), default=[], label="What we know")
    unknown = blocks.ListBlock(OpenPointBlock(), default=[], label="What we don’t know")

    def faults(self, value: Any) -> Iterator[Fault]:
        if not value.get("known") and not value.get("unknown"):
            yield "", "Add at least one point, known or unknown."

    class Meta:
        icon = "help"
        label = "What we know, what we don’t"
        template = "blocks/what_we_know.html"
        description = "Two lists: what is sure and by whose word, and what is still open."
        preview_value = {
            "known": [
                {
                    "text": "<p>The second season begins filming in Lisbon in May.</p>",
                    "source": "Lumen+",
                    "url": "",
                    "as_of": datetime.date(2027, 3, 2),
                }
            ],
            "unknown": [
                {
                    "text": "<p>Whether Inès Aumont returns.</p>",
                    "source": "",
                    "url": "",
                    "as_of": None,
                    "answered_on": None,
                    "answer": "",
                }
            ],
        }
