from __future__ import annotations

from typing import Any

from wagtail import blocks

from newsroom.articles import chips
from newsroom.articles.mentions import Prose

# Both mention features are one thing to an editor: the toolbar button and typing "@".
PROSE_FEATURES = [
    "bold",
    "italic",
    "link",
    "ol",
    "ul",
    "mention",
    "mention-typing",
    "fact",
    "fact-typing",
    "clean-paste",
]


class ParagraphBlock(blocks.RichTextBlock):
    """Running text. Names and titles in it may be mentions of records."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", PROSE_FEATURES)
        super().__init__(**kwargs)

    def to_python(self, value: str) -> Prose:
        return Prose(value)

    def normalize(self, value: object) -> Prose:
        return value if isinstance(value, Prose) else Prose(super().normalize(value).source)

    def value_from_form(self, value: str) -> Prose:
        return Prose(value)

    def get_searchable_content(self, value: Prose) -> list[str]:
        words: list[str] = super().get_searchable_content(Prose(chips.plain(value.source)))
        return words

    class Meta:
        icon = "pilcrow"
        label = "Paragraph"
        template = "blocks/paragraph.html"
        description = "Running text, with links and mentions of shows and people."
        preview_value = (
            "<p>The curtain rises on a company with two homes, one bank account and a"
            " month to sell out the season.</p>"
        )


class HeadingBlock(blocks.CharBlock):
    """A section head inside a story."""

    class Meta:
        icon = "title"
        label = "Heading"
        template = "blocks/heading.html"
        description = "A section head, such as Plot, Cast or When and where."
        preview_value = "When and where to watch"
