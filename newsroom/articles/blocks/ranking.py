from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import slugify
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.pictures import PicturedBlock
from newsroom.articles.blocks.prose import ParagraphBlock
from newsroom.articles.choices import Ranking
from newsroom.articles.on_file.pictures import Use, shown
from newsroom.kit.chosen import PictureChooserBlock, RecordChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.images.models import Picture
    from people.models import Person
    from shows.models import Show

# A shorter list needs no list of its own to jump about in.
JUMPED_FROM = 4


class RankedItemBlock(DraftedBlock):
    """One place of a list."""

    heading = blocks.CharBlock(max_length=160)
    text = ParagraphBlock(label="Text")
    verdict = blocks.CharBlock(
        required=False, max_length=160, help_text="One line that says it all."
    )
    show = RecordChooserBlock("shows.Show", required=False)
    person = RecordChooserBlock("people.Person", required=False)
    picture = PictureChooserBlock(required=False)
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only where the picture’s own does not fit here.",
    )

    class Meta:
        icon = "list-ol"
        label_format = "{heading}"
        form_layout = BlockGroup(
            children=["heading", "text", "verdict"],
            settings=["show", "person", "picture", "alt_text"],
        )


@dataclass(frozen=True, slots=True)
class Ranked:
    """An item as it is read: its number if it has one, its anchor, and what a reader may see."""

    value: Any
    number: int | None
    anchor: str
    picture: Picture | None
    record: Show | Person | None


class RankedListBlock(PicturedBlock):
    """A list in an order of merit."""

    title = blocks.CharBlock(max_length=160, help_text="What is ranked, for search engines, too.")
    items = blocks.ListBlock(RankedItemBlock(), min_num=1, label="Items")
    ranking = blocks.ChoiceBlock(
        choices=Ranking.choices,
        default=Ranking.COUNTDOWN,
        label="Numbers",
        help_text="The items stand in the order in which they are read.",
    )

    def uses(self, value: Any) -> Iterator[Use]:
        for item in value["items"]:
            if item.get("picture") is not None:
                yield Use(item["picture"], item.get("alt_text") or "")

    def faults(self, value: Any) -> Iterator[Fault]:
        headings = [item["heading"].strip().casefold() for item in value.get("items") or ()]
        twice = next((item for item in headings if headings.count(item) > 1), "")
        if twice:
            yield "", f"“{value['items'][headings.index(twice)]['heading']}” is listed twice."

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        ranked = _ranked(value)
        return context | {
            "ranked": ranked,
            "has_jumps": len(ranked) >= JUMPED_FROM,
            "markup": _markup(value, ranked, context.get("request")),
        }

    class Meta:
        icon = "list-ol"
        label = "Ranked list"
        label_format = "{title}"
        template = "blocks/ranked_list.html"
        description = "A countdown or a best-of: heading, text, record, picture, and a last word."
        preview_template = "blocks/ranked_list_preview.html"


def _ranked(value: Any) -> list[Ranked]:
    items = list(value["items"])
    last = len(items)
    places: dict[str, Sequence[int | None]] = {
        Ranking.COUNTDOWN: range(last, 0, -1),
        Ranking.UP: range(1, last + 1),
        Ranking.NONE: [None] * last,
    }
    base = slugify(value["title"])[:40]
    return [
        Ranked(
            value=item,
            number=number,
            anchor=f"{base}-{place}".strip("-"),
            picture=shown(item.get("picture")),
            record=_record(item),
        )
        for place, (item, number) in enumerate(
            zip(items, places[value["ranking"]], strict=True), start=1
        )
    ]


def _record(item: Any) -> Show | Person | None:
    """The page an item leads to, if a reader may see it."""
    for record in (item.get("show"), item.get("person")):
        if record is not None and record.is_public():
            found: Show | Person = record
            return found
    return None


def _markup(value: Any, ranked: list[Ranked], request: Any) -> dict[str, Any]:
    """An ItemList in the words of schema.org; number one is position one, whichever way it runs."""
    down = value["ranking"] == Ranking.COUNTDOWN
    order = "ItemListOrderDescending" if down else "ItemListOrderAscending"
    unordered = value["ranking"] == Ranking.NONE
    return {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": value["title"],
        "numberOfItems": len(ranked),
        "itemListOrder": f"https://schema.org/{'ItemListUnordered' if unordered else order}",
        "itemListElement": [
            _element(one, one.number or place, request) for place, one in enumerate(ranked, start=1)
        ],
    }


def _element(one: Ranked, position: int, request: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "@type": "ListItem",
        "position": position,
        "name": one.value["heading"],
    }
    if one.record is not None:
        path = one.record.get_absolute_url()
        told["url"] = request.build_absolute_uri(path) if request is not None else path
    return told
