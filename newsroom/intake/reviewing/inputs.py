"""What of a proposal an editor may put right before it is written, and how that is read back."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError

from newsroom.articles.choices import StoryKind
from newsroom.images.choices import Rights
from newsroom.intake.proposals import (
    AwardProposal,
    CountProposal,
    CreditProposal,
    OrganisationProposal,
    PersonProposal,
    PictureProposal,
    PlotProposal,
    QuoteProposal,
    ReleaseProposal,
    StatusProposal,
    WorkProposal,
)
from newsroom.kit.choices import DatePrecision
from people.choices import Trade
from shows.choices import NomineeResult, OrganisationKind, ShowKind, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.intake.proposals import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One field of a form: its kind is "text", "lines", "date", "number" or "choice"."""

    name: str
    label: str
    value: str
    kind: str = "text"
    choices: tuple[tuple[str, str], ...] = ()
    most: int = 200


_PRECISIONS = [(p.value, p.label) for p in DatePrecision if p != DatePrecision.INSTANT]

# Which fields of each kind of proposal can be put right; what it is known by cannot.
_FIELDS: Final[dict[type[Proposal], tuple[dict[str, Any], ...]]] = {
    WorkProposal: ({"name": "kind", "label": "Kind", "choices": ShowKind.choices},),
    PersonProposal: ({"name": "role", "label": "Trade", "choices": Trade.choices},),
    OrganisationProposal: ({"name": "kind", "label": "Kind", "choices": OrganisationKind.choices},),
    CreditProposal: (
        {"name": "character", "label": "Character"},
        {"name": "tier", "label": "Tier", "choices": Tier.choices},
        {"name": "note", "label": "Note"},
    ),
    ReleaseProposal: (
        {"name": "date", "label": "Date", "kind": "date"},
        {"name": "precision", "label": "Known to the", "choices": _PRECISIONS},
    ),
    StatusProposal: (
        {"name": "date", "label": "On", "kind": "date"},
        {"name": "precision", "label": "Known to the", "choices": _PRECISIONS},
        {"name": "seasons", "label": "Seasons ordered", "kind": "number"},
        {"name": "note", "label": "Note"},
    ),
    CountProposal: (
        {"name": "number", "label": "How many", "kind": "number"},
        {"name": "season", "label": "Of season", "kind": "number"},
    ),
    AwardProposal: (
        {"name": "category", "label": "Category"},
        {"name": "ordinal", "label": "Ceremony number", "kind": "number"},
        {"name": "year", "label": "Year", "kind": "number"},
        {"name": "result", "label": "Result", "choices": NomineeResult.choices},
    ),
    PlotProposal: ({"name": "text", "label": "Text", "kind": "lines", "most": 5000},),
    PictureProposal: (
        {"name": "alt_text", "label": "What it shows", "kind": "lines", "most": 300},
        {"name": "credit", "label": "Credit"},
        {"name": "rights", "label": "Rights", "choices": Rights.choices},
        {"name": "caption", "label": "Caption", "kind": "lines", "most": 300},
    ),
    QuoteProposal: ({"name": "outlet", "label": "Told to"},),
}
_REQUIRED: Final = frozenset({"text", "headline", "kind", "number", "result"})
MOST: Final = 10_000


def inputs_of(proposal: Proposal) -> tuple[Input, ...]:
    return tuple(
        _made(one, _as_text(getattr(proposal, one["name"])))
        for one in _FIELDS.get(type(proposal), ())
    )


def story_input(name: str, value: str) -> Input:
    shapes: dict[str, dict[str, Any]] = {
        "kind": {"label": "Kind", "choices": StoryKind.choices},
        "headline": {"label": "Headline", "most": 255},
        "dek": {"label": "Dek", "kind": "lines", "most": 400},
        "date": {"label": "Date", "kind": "date"},
        "byline": {"label": "Byline"},
    }
    return _made({"name": name, **shapes[name]}, value)


def _made(shape: Mapping[str, Any], value: str) -> Input:
    choices = shape.get("choices", ())
    kind = "choice" if choices else shape.get("kind", "text")
    if kind == "choice" and (not value or shape["name"] not in _REQUIRED):
        choices = (("", "—"), *choices)
    return Input(
        name=shape["name"],
        label=shape["label"],
        value=value,
        kind=kind,
        choices=tuple(choices),
        most=shape.get("most", 200),
    )


def _as_text(value: Any) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value or "")


def read_values(inputs: tuple[Input, ...], sent: Mapping[str, str]) -> dict[str, Any]:
    """What was sent for these fields, where it differs from what stands there.

    Raises ``ValidationError``, by field, for a value that cannot be.
    """
    faults: dict[str, str] = {}
    values: dict[str, Any] = {}
    for one in inputs:
        if one.name not in sent:
            continue
        value = sent[one.name].strip()
        fault = _fault(one, value)
        if fault:
            faults[one.name] = fault
        elif value != one.value:
            values[one.name] = _typed(one, value)
    if faults:
        raise ValidationError({name: [told] for name, told in faults.items()})
    return values


def _typed(field: Input, value: str) -> Any:
    if field.kind != "number":
        return value
    return int(value) if value else None


def _fault(field: Input, value: str) -> str:
    if not value:
        emptied = field.value and field.name in _REQUIRED
        return f"{field.label} cannot be empty." if emptied else ""
    if len(value) > field.most:
        return f"{field.label} has {len(value)} characters; {field.most} fit."
    if field.kind == "choice" and value not in dict(field.choices):
        return f"“{value}” is no {field.label.lower()}; choose one of the list."
    if field.kind == "number" and not (value.isascii() and value.isdigit() and int(value) < MOST):
        return f"“{value}” is no number between 0 and {MOST:,}."
    if field.kind == "date":
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return f"“{value}” is no date; write it as 2026-04-19."
    return ""
