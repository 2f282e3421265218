"""What a press of a button beside the text brings into it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.blocks import StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from newsroom.articles.mentions import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.lookups import Option
    from newsroom.articles.models import Quote
    from shows.models import Show

Way = Literal["mention", "chip", "block", "text"]


@dataclass(frozen=True, kw_only=True)
class Insert:
    """One button: what it says, what it says to those who hear it, and what it hands the editor."""

    way: Way
    label: str
    name: str
    payload: dict[str, Any] = field(default_factory=dict)

    @property
    def json(self) -> str:
        return json.dumps(self.payload, cls=DjangoJSONEncoder, ensure_ascii=False)


def mention_of(kind: str, number: int, words: str, *, label: str = "Mention") -> list[Insert]:
    """The way to name a record in the text; none for a kind that no text can name."""
    if kind not in KINDS:
        return []
    payload = {"kind": kind, "id": number, "words": words}
    return [Insert(way="mention", label=label, name=f"Mention: {words}", payload=payload)]


def mention(option: Option) -> list[Insert]:
    return mention_of(option.kind, option.id, option.name)


def text_of(words: str, *, label: str) -> list[Insert]:
    """The way to bring plain words into the text."""
    if not words:
        return []
    return [Insert(way="text", label=label, name=f"{label}: {words}", payload={"text": words})]


def _body() -> Any:
    return apps.get_model("articles.ArticlePage").body.field.stream_block


def _blocks_choosing(name: str, target: Any) -> Iterator[tuple[str, Any]]:
    for kind, block in _body().child_blocks.items():
        if not isinstance(block, StructBlock):
            continue
        chooser = block.child_blocks.get(name)
        if isinstance(chooser, SnippetChooserBlock) and chooser.target_model is target:
            yield kind, block


def _block(kind: str, block: Any, about: str, **values: Any) -> Insert:
    value = block.get_default()
    value.update({name: held for name, held in values.items() if name in block.child_blocks})
    return Insert(
        way="block",
        label=str(block.label),
        name=f"{block.label}: {about}",
        payload={"type": kind, "value": block.get_form_state(value)},
    )


def blocks_of(show: Show) -> list[Insert]:
    """Every block that draws a show, filled in with this one."""
    return [
        _block(kind, block, show.title, show=show)
        for kind, block in _blocks_choosing("show", type(show))
    ]


def plot_block(show: Show, level: str) -> list[Insert]:
    """The block that draws the plot of a show, at this level."""
    return [
        _block(kind, block, show.title, show=show, level=level)
        for kind, block in _blocks_choosing("show", type(show))
        if kind == "plot"
    ]


def quotation(quote: Quote) -> list[Insert]:
    """The block that sets a quote of the ledger apart from the text."""
    return [
        _block(kind, block, str(quote), quote=quote)
        for kind, block in _blocks_choosing("quote", type(quote))
    ]
