from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks.prose import ParagraphBlock

POINT_FEATURES = ["bold", "italic", "link", "mention", "mention-typing"]


class PointBlock(blocks.StructBlock):
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

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned.get("answer") and not cleaned.get("answered_on"):
            message = "Say on which day it was answered."
            raise StructBlockValidationError({"answered_on": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "help"
        label_format = "{text}"


class WhatWeKnowBlock(blocks.StructBlock):
    """What is sure so far, and what is not."""

    known = blocks.ListBlock(PointBlock(), default=[], label="What we know")
    unknown = blocks.ListBlock(OpenPointBlock(), default=[], label="What we don’t know")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned["known"] and not cleaned["unknown"]:
            message = "Add at least one point, known or unknown."
            raise StructBlockValidationError(non_block_errors=[ValidationError(message)])
        return cleaned

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
