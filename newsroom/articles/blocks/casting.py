from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.records import RecordBlock, RecordValue
from newsroom.articles.choices import CastLayout, CastOrder, CastScope, CastStanding
from newsroom.articles.on_file import Want
from newsroom.articles.on_file.casts import CREDITS, PORTRAITS, CastList, Choice
from newsroom.kit.chosen import RecordChooserBlock
from shows.choices import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator


class CastListBlock(RecordBlock):
    """The cast of a show, as its record has it today."""

    shelves = (CREDITS,)

    show = RecordChooserBlock("shows.Show")
    scope = blocks.ChoiceBlock(choices=CastScope.choices, default=CastScope.ON_SCREEN, label="Whom")
    layout = blocks.ChoiceBlock(choices=CastLayout.choices, default=CastLayout.LIST, label="Set as")
    season = RecordChooserBlock(
        "shows.Season", required=False, help_text="Left empty: the whole show."
    )
    standing = blocks.ChoiceBlock(
        choices=CastStanding.choices, default=CastStanding.STANDING, label="How sure"
    )
    tiers = blocks.MultipleChoiceBlock(
        choices=Tier.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="Parts",
        help_text="None ticked: parts of every kind.",
    )
    order = blocks.ChoiceBlock(
        choices=CastOrder.choices, default=CastOrder.BILLING, label="In which order"
    )
    most = blocks.IntegerBlock(
        required=False,
        min_value=1,
        max_value=200,
        label="At most so many",
        help_text="A link leads to all of them. Left empty: everyone.",
    )

    def wants(self, value: Any) -> Iterator[Want]:
        yield from super().wants(value)
        if value.is_told and value.get("layout") == CastLayout.CARDS:
            yield Want(PORTRAITS, value["show"].pk)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        if not value.is_told:
            return context | {"cast": CastList()}
        if value.get("layout") == CastLayout.CARDS:
            PORTRAITS.of(value["show"].pk)
        choice = Choice(
            scope=value["scope"],
            standing=value.get("standing") or CastStanding.STANDING,
            order=value.get("order") or CastOrder.BILLING,
            tiers=value.get("tiers") or (),
            season=value.get("season"),
            most=value.get("most"),
        )
        return context | {"cast": CastList.of(value["show"].pk, choice)}

    class Meta:
        icon = "group"
        label = "Cast list"
        label_format = "{show}"
        template = "blocks/cast_list.html"
        value_class = RecordValue
        description = "Who is in it, or who made it: a list, cards with portraits, or a sentence."
        preview_template = "blocks/cast_list_preview.html"
        form_layout = BlockGroup(
            children=["show", "scope", "layout"],
            settings=["season", "standing", "tiers", "order", "most"],
        )
