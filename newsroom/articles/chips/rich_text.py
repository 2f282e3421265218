"""Chips in the editor and in stored text, and which records a text rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.html import format_html_join
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.rich_text import LinkHandler

from newsroom.articles.chips.chip import LINK_TYPE, Chip
from newsroom.articles.chips.shelves import MODELS
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

ENTITY: Final = "FACT"
ATTRIBUTES: Final = (
    "kind",
    "id",
    "fact",
    "form",
    "region",
    "season",
    "show",
    "fallback",
    "as-of",
    "frozen",
)


class ChipLinkHandler(LinkHandler):
    """Tells who uses which record. Where only Wagtail's own filter draws, a chip is no link."""

    identifier = LINK_TYPE

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return "<a>"

    @classmethod
    def extract_references(cls, attrs: dict[str, str]) -> Iterator[tuple[Any, str, str, str]]:
        asked = Chip.read(attrs).question
        if asked.kind in MODELS and asked.id:
            yield MODELS[asked.kind], str(asked.id), "", ""
        if asked.show:
            yield Show, str(asked.show), "", ""


class ChipElementHandler(InlineEntityElementHandler):
    """Stored HTML to the editor, where a chip is one piece: it is changed by its own form."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        told = Chip.read(attrs).attributes()
        return {name: told[name] for name in ATTRIBUTES if name in told}


def chip_to_stored(props: dict[str, Any]) -> Any:
    """The editor's entity as stored HTML; one that asks nothing leaves its words."""
    chip = Chip.read(props)
    if not (chip.question.kind and chip.question.id and chip.question.fact):
        return props["children"]
    return DOM.create_element("a", chip.attributes(), props["children"])


class ChipEditorHTML:
    """The same for text that comes in over the API, which Wagtail cleans by other rules."""

    @staticmethod
    def get_db_attributes(tag: Tag) -> dict[str, str]:
        told = {name: str(tag.get(f"data-{name}", "")) for name in ATTRIBUTES}
        return {
            name: value
            for name, value in Chip.read(told).attributes().items()
            if name != "linktype"
        }

    @staticmethod
    def expand_db_attributes(attrs: dict[str, str]) -> str:
        told = Chip.read(attrs).attributes()
        pairs = [(name, told[name]) for name in ATTRIBUTES if name in told]
        data = format_html_join("", ' data-{}="{}"', pairs)
        return f'<a data-linktype="{LINK_TYPE}"{data}>'
