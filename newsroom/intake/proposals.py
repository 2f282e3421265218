from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from newsroom.prose.spans import Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One thing a piece says, with the words that say it, their sentence and how sure that is.

    Offsets count into the text read; confidence runs from 0 to 1.
    """

    evidence: Span
    sentence: Span
    confidence: float

    def as_json(self) -> Json:
        values: Json = {}
        for one in dataclasses.fields(self):
            value = getattr(self, one.name)
            values[one.name] = _plain(value)
        for name in ("evidence", "sentence", "confidence"):
            values[name] = values.pop(name)
        return values


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return round(value, 2) if isinstance(value, float) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProposal(Proposal):
    title: str
    kind: str = ""
    role: str = "mentioned"
    genres: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonProposal(Proposal):
    name: str
    role: str = "mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationProposal(Proposal):
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditProposal(Proposal):
    work: str
    person: str
    job: str
    character: str = ""
    tier: str = ""
    note: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseProposal(Proposal):
    work: str
    date: str | None = None
    precision: str = ""
    platform: str = ""
    regions: tuple[str, ...] = ()
    event: str = ""
    printed: str = ""
    season: int | None = None
    hour: str = ""
    pattern: str = ""
    first_batch: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusProposal(Proposal):
    """A turn in the life of a work, by the codes that records use.

    Only "delayed" is no such code: it changes a release. ``seasons`` counts those of the order,
    ``season`` is the number of the one that is spoken of.
    """

    work: str
    status: str
    date: str | None = None
    precision: str = ""
    season: int | None = None
    seasons: int | None = None
    platform: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardProposal(Proposal):
    """A prize won, or up for; at least one of ``work`` and ``person`` is named.

    ``ordinal`` is the number of the ceremony.
    """

    award: str
    result: str
    category: str = ""
    year: int | None = None
    ordinal: int | None = None
    work: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountProposal(Proposal):
    """How many seasons a work has, or episodes one of its seasons; no number means the latest."""

    work: str
    counts: str
    number: int
    season: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotProposal(Proposal):
    work: str
    level: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteProposal(Proposal):
    text: str
    speaker: str = ""
    outlet: str = ""
    obtained: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureProposal(Proposal):
    """A picture that the document holds; it stands before the offset its evidence begins at."""

    digest: str
    name: str
    alt_text: str = ""
    credit: str = ""
    caption: str = ""
    rights: str = "handout"


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionProposal(Proposal):
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of the story's text, exactly as read."""

    type: str
    span: Span
    text: str
    marks: tuple[Json, ...] = ()
    items: tuple[Json, ...] = ()

    def as_json(self) -> Json:
        block: Json = {
            "type": self.type,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "marks": list(self.marks),
        }
        if self.items:
            block["items"] = list(self.items)
        return block


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks under one heading; the first section of a piece has none."""

    heading: str
    level: int
    span: Span
    blocks: tuple[Block, ...]

    def as_json(self) -> Json:
        return {
            "heading": self.heading,
            "level": self.level,
            "blocks": [block.as_json() for block in self.blocks],
            "evidence": _plain(self.span),
            "confidence": 0.9,
        }


@dataclass(frozen=True, slots=True)
class Field:
    """A proposed value of the story; a value that no words say has no evidence."""

    value: str | None = None
    span: Span | None = None
    confidence: float = 0.0

    def as_json(self) -> Json:
        evidence = _plain(self.span) if self.span is not None else None
        return {"evidence": evidence, "confidence": round(self.confidence, 2)}


@dataclass(frozen=True, slots=True)
class Story:
    kind: Field
    headline: Field
    dek: Field
    date: Field
    byline: Field
    sections: tuple[Section, ...]
    span: Span

    def as_json(self) -> Json:
        named = ("kind", "headline", "dek", "date", "byline")
        fields: dict[str, Field] = {name: getattr(self, name) for name in named}
        return {
            **{name: one.value for name, one in fields.items()},
            "sections": [section.as_json() for section in self.sections],
            "fields": {name: one.as_json() for name, one in fields.items()},
            "evidence": _plain(self.span),
            "confidence": round(min(self.kind.confidence, self.headline.confidence), 2),
        }


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything a piece proposes; nothing of it is a record yet."""

    source: Json
    text: str
    story: Story
    works: tuple[WorkProposal, ...] = ()
    people: tuple[PersonProposal, ...] = ()
    organisations: tuple[OrganisationProposal, ...] = ()
    credits: tuple[CreditProposal, ...] = ()
    releases: tuple[ReleaseProposal, ...] = ()
    plots: tuple[PlotProposal, ...] = ()
    quotes: tuple[QuoteProposal, ...] = ()
    mentions: tuple[MentionProposal, ...] = ()
    status: tuple[StatusProposal, ...] = ()
    awards: tuple[AwardProposal, ...] = ()
    counts: tuple[CountProposal, ...] = ()
    pictures: tuple[PictureProposal, ...] = ()
    left_out: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """The stable form that docs/developers/intake-json.md describes."""
        groups = (
            "works",
            "people",
            "organisations",
            "credits",
            "releases",
            "plots",
            "quotes",
            "mentions",
            "status",
            "awards",
            "counts",
            "pictures",
        )
        return {
            "version": 1,
            "source": self.source,
            "story": self.story.as_json(),
            **{name: [one.as_json() for one in getattr(self, name)] for name in groups},
            "left_out": list(self.left_out),
            "text": self.text,
        }
