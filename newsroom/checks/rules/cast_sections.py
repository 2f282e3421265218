"""A section on the cast, held against the credits as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.sightings import sightings_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.facts import CreditFacts, ShowFacts
    from newsroom.prose.pieces import Passage, Piece

_CAST: Final = re.compile(
    r"\b(?:cast|who(?:’s|'s|\sis)\sin|stars?|starring|players)\b", re.IGNORECASE
)
_AMONG: Final = re.compile(
    r"\b(?:among\sothers|include[sd]?|including|such\sas|as\swell\sas\sothers|and\smore|et\sal|"
    r"rounding\sout|also\sstar)\b",
    re.IGNORECASE,
)
# Names a section needs before it can be taken for the whole cast.
_ENOUGH: Final = 3


@dataclass(frozen=True, slots=True)
class Section:
    heading: Passage
    start: int
    end: int
    show: ShowFacts
    named: tuple[Sighting, ...]
    is_open: bool


def cast_sections(piece: Piece) -> tuple[Section, ...]:
    """The stretches under a heading that speaks of the cast."""
    return piece.once(_sections)


def _sections(piece: Piece) -> tuple[Section, ...]:
    return tuple(_each_section(piece))


def _each_section(piece: Piece) -> Iterator[Section]:
    headings = list(piece.of_kind("heading"))
    for at, heading in enumerate(headings):
        if not _CAST.search(piece.words(heading)):
            continue
        behind = headings[at + 1].start if at + 1 < len(headings) else len(piece.text)
        show = show_at(piece, heading.start, heading.end)
        if show is None:
            continue
        named = [
            one
            for one in sightings_within(piece, heading.end, behind)
            if one.key[0] == "person" and one.form == "full"
        ]
        text = piece.text[heading.end : behind]
        yield Section(heading, heading.end, behind, show, tuple(named), bool(_AMONG.search(text)))


_SECTION: Final = "## Cast\n\n"


@rule(
    "cast-section",
    number=41,
    level="warn",
    name="Cast section",
    purpose="Finds a section on the cast without a regular, or with somebody who is not in it.",
    bad=[
        Example(
            f"{_SECTION}The stars are Luke Kirby, Charlotte Gainsbourg and Lou de Laâge.",
            ("Cast",),
            records=specimens.FILE,
        ),
        Example(
            f"{_SECTION}Luke Kirby, Charlotte Gainsbourg, Lou de Laâge, Gideon Glick and"
            " Mara Quill.",
            ("Mara Quill",),
            records=specimens.FILE,
        ),
    ],
    good=[
        Example(
            f"{_SECTION}Luke Kirby, Charlotte Gainsbourg, Lou de Laâge and Gideon Glick.",
            records=specimens.FILE,
        ),
        Example(
            f"{_SECTION}The cast includes Luke Kirby, Charlotte Gainsbourg and Lou de Laâge.",
            records=specimens.FILE,
        ),
        Example(
            f"{_SECTION}Luke Kirby, Charlotte Gainsbourg, Lou de Laâge, Gideon Glick; Amy"
            " Sherman-Palladino created it.",
            records=specimens.FILE,
        ),
    ],
)
def cast_section(piece: Piece) -> Iterator[Hit]:
    for section in cast_sections(piece):
        show, heading = section.show, section.heading
        drawn = any(part.kind == "cast_list" and part.show == show.id for part in piece.parts)
        named = {one.key[1] for one in section.named}
        credited = {row.person for row in show.credits if row.state != "withdrawn"}
        evidence = Evidence(record=show.key, name=show.title, fact="credits")
        missing = [row.name for row in _regulars(show) if row.person not in named]
        if len(named) >= _ENOUGH and missing and not drawn and not section.is_open:
            told = ", ".join(missing)
            yield Hit(
                start=heading.start,
                end=heading.end,
                message=f"Regulars of {show.title} that are not named here: {told}.",
                evidence=evidence,
            )
        for one in section.named:
            if one.key[1] not in credited and credited and not one.rivals:
                name = piece.text[one.start : one.end]
                message = f"{name} has no credit on {show.title} on file."
                yield Hit(start=one.start, end=one.end, message=message, evidence=evidence)


def _regulars(show: ShowFacts) -> list[CreditFacts]:
    return [row for row in show.cast() if row.stands and row.tier == "regular"]


@rule(
    "cast-order",
    number=42,
    level="info",
    name="Order of the cast",
    purpose="Tells where a section names the cast in another order than it is billed.",
    bad=[
        Example(
            f"{_SECTION}Charlotte Gainsbourg, Luke Kirby, Lou de Laâge and Gideon Glick.",
            ("Luke Kirby",),
            records=specimens.FILE,
        ),
        Example(
            f"{_SECTION}Luke Kirby, Gideon Glick, Charlotte Gainsbourg and Lou de Laâge.",
            ("Charlotte Gainsbourg",),
            records=specimens.FILE,
        ),
    ],
    good=[
        Example(
            f"{_SECTION}Luke Kirby, Charlotte Gainsbourg, Lou de Laâge and Gideon Glick.",
            records=specimens.FILE,
        ),
        Example("Charlotte Gainsbourg met Luke Kirby.", records=specimens.FILE),
        Example(f"{_SECTION}Charlotte Gainsbourg and Luke Kirby.", records=specimens.FILE),
    ],
)
def cast_order(piece: Piece) -> Iterator[Hit]:
    for section in cast_sections(piece):
        billed = {row.person: row.order for row in section.show.cast() if row.stands}
        first: dict[int, Sighting] = {}
        for one in section.named:
            if one.key[1] in billed:
                first.setdefault(one.key[1], one)
        if len(first) < _ENOUGH:
            continue
        highest = -1
        for person, one in first.items():
            if billed[person] < highest:
                message = f"{section.show.title} bills them before those named ahead of them here."
                evidence = Evidence(
                    record=section.show.key, name=section.show.title, fact="billing"
                )
                yield Hit(start=one.start, end=one.end, message=message, evidence=evidence)
                break
            highest = billed[person]
