"""An analysis read back from its JSON form, for a review that goes on another day."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final, TypeVar

from newsroom.intake.proposals import (
    Analysis,
    AwardProposal,
    Block,
    CountProposal,
    CreditProposal,
    Field,
    MentionProposal,
    OrganisationProposal,
    PersonProposal,
    PictureProposal,
    PlotProposal,
    Proposal,
    QuoteProposal,
    ReleaseProposal,
    Section,
    StatusProposal,
    Story,
    WorkProposal,
)
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from newsroom.intake.proposals import Json

GROUPS: Final[dict[str, type[Proposal]]] = {
    "works": WorkProposal,
    "people": PersonProposal,
    "organisations": OrganisationProposal,
    "credits": CreditProposal,
    "releases": ReleaseProposal,
    "plots": PlotProposal,
    "quotes": QuoteProposal,
    "mentions": MentionProposal,
    "status": StatusProposal,
    "awards": AwardProposal,
    "counts": CountProposal,
    "pictures": PictureProposal,
}
STORY_FIELDS: Final = ("kind", "headline", "dek", "date", "byline")

P = TypeVar("P", bound=Proposal)


def restore(data: Json) -> Analysis:
    """The analysis that ``Analysis.as_json`` gave ``data``; keys it does not know are passed by."""
    groups: dict[str, Any] = {
        name: tuple(_proposal(kind, one) for one in data.get(name, []))
        for name, kind in GROUPS.items()
    }
    return Analysis(
        source=data["source"],
        text=data["text"],
        story=_story(data["story"]),
        left_out=tuple(data["left_out"]),
        **groups,
    )


def _proposal(kind: type[P], data: Json) -> P:
    known = {one.name for one in dataclasses.fields(kind)}
    return kind(**{name: _value(value) for name, value in data.items() if name in known})


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return Span(value["start"], value["end"])
    return tuple(value) if isinstance(value, list) else value


def _story(data: Json) -> Story:
    fields: dict[str, Any] = {
        name: _field(data[name], data["fields"][name]) for name in STORY_FIELDS
    }
    sections = tuple(_section(one) for one in data["sections"])
    return Story(**fields, sections=sections, span=_value(data["evidence"]))


def _field(value: str | None, told: Json) -> Field:
    span = _value(told["evidence"]) if told["evidence"] else None
    return Field(value, span, told["confidence"])


def _section(data: Json) -> Section:
    blocks = tuple(_block(one) for one in data["blocks"])
    return Section(data["heading"], data["level"], _value(data["evidence"]), blocks)


def _block(data: Json) -> Block:
    return Block(
        type=data["type"],
        span=Span(data["start"], data["end"]),
        text=data["text"],
        marks=tuple(data["marks"]),
        items=tuple(data.get("items", [])),
    )
