"""Names as their records have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.misnamed import misnamed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.claims.misnamed import Fault, Misnamed
    from newsroom.prose.pieces import Piece

_FREE: Final = frozenset({"slug"})


def _of(piece: Piece, fault: Fault) -> Iterator[Misnamed]:
    for one in misnamed(piece):
        passage = piece.passage_at(one.start)
        beside = passage is not None and passage.kind in _FREE
        if one.fault == fault and not beside and not _in_address(piece, one.start):
            yield one


def _in_address(piece: Piece, start: int) -> bool:
    """Whether it stands in a printed web address or a handle."""
    word = piece.text[:start].rpartition(" ")[2]
    return "@" in word or ("/" in word and "." in word) or word.startswith(("www.", "#"))


def _hit(one: Misnamed, message: str, *, fix: str | None) -> Hit:
    return Hit(
        start=one.start,
        end=one.end,
        message=message,
        fix=fix,
        evidence=Evidence(record=one.key, name=one.full, fact="name", value=one.full),
    )


@rule(
    "misspelt-name",
    number=5,
    level="block",
    name="Misspelt name",
    purpose="Finds a name that differs by a slip from that of a record of this story.",
    bad=[
        Example(
            "Luke Kirbey plays Jack.",
            ("Luke Kirbey",),
            "Luke Kirby plays Jack.",
            records=specimens.FILE,
        ),
        Example(
            "Charlote Gainsbourg dances.",
            ("Charlote Gainsbourg",),
            "Charlotte Gainsbourg dances.",
            records=specimens.FILE,
        ),
        Example(
            "[Luke Kerby](person:1) plays Jack.",
            ("Luke Kerby",),
            "Luke Kirby plays Jack.",
            records=specimens.FILE,
        ),
        Example(
            "Charlotte Gainsbourg dances. Gainsborg sings.",
            ("Gainsborg",),
            "Charlotte Gainsbourg dances. Gainsbourg sings.",
            records=specimens.FILE,
        ),
        Example(
            "He is Jack McMillen at work.",
            ("Jack McMillen",),
            "He is Jack McMillan at work.",
            records=specimens.FILE,
        ),
    ],
    good=[
        Example("Luke Kirby plays Jack McMillan.", records=specimens.FILE),
        Example("Luke Kirby plays Jack. The Kirbys watch.", records=specimens.FILE),
        Example("Luke Kerry, who is no relation, plays.", records=specimens.FILE),
        Example("“Luke Kirbey is how they spelled it,” he said.", records=specimens.FILE),
        Example("Kirby’s Jack meets Tobias.", records=specimens.FILE),
        Example(
            "[Luke](person:1), [the actor](person:1) and [Charlie](person:2).",
            records=specimens.FILE,
        ),
    ],
)
def misspelt_name(piece: Piece) -> Iterator[Hit]:
    for one in _of(piece, "spelling"):
        written = piece.text[one.start : one.end]
        # “The Palladinos” are a family.
        is_family = written in (f"{one.right}s", f"{one.right}es")
        if not is_family and not piece.is_quoted(one.start, one.end):
            yield _hit(one, f"The record has {one.full}.", fix=one.right)


@rule(
    "lost-accent",
    number=6,
    level="block",
    name="Accent",
    purpose="Finds a name or a title without its accents, or with others.",
    bad=[
        Example(
            "Etoile is set in Paris, in *Etoile*.",
            ("Etoile",),
            "Etoile is set in Paris, in Étoile.",
            records=specimens.FILE,
        ),
        Example(
            "Lou de Laage dances.",
            ("Lou de Laage",),
            "Lou de Laâge dances.",
            records=specimens.FILE,
        ),
        Example(
            "The series *Ètoile* premieres.",
            ("Ètoile",),
            "The series Étoile premieres.",
            records=specimens.FILE,
        ),
        Example(
            "She is Genevieve at work.",
            ("Genevieve",),
            "She is Geneviève at work.",
            records=specimens.FILE,
        ),
    ],
    good=[
        Example("Lou de Laâge is in *Étoile* as Geneviève.", records=specimens.FILE),
        Example("# LOU DE LAÂGE STARS", records=specimens.FILE),
        Example("slug: etoile-preview", records=specimens.FILE),
        Example("See www.example.org/etoile for it.", records=specimens.FILE),
    ],
)
def lost_accent(piece: Piece) -> Iterator[Hit]:
    if piece.style.is_ascii:
        return
    for one in _of(piece, "accent"):
        quoted = piece.is_quoted(one.start, one.end)
        message = f"It is written {one.full}."
        yield _hit(one, message, fix=None if quoted else one.right)


@rule(
    "name-parts",
    number=7,
    level="warn",
    name="Part of a name",
    purpose="Finds a name without its hyphen, its particle or a half of it.",
    bad=[
        Example(
            "Creator Amy Sherman spoke.",
            ("Amy Sherman",),
            "Creator Amy Sherman-Palladino spoke.",
            records=specimens.FILE,
        ),
        Example(
            "Amy Sherman Palladino made it.",
            ("Amy Sherman Palladino",),
            "Amy Sherman-Palladino made it.",
            records=specimens.FILE,
        ),
        Example(
            "Lou Laâge dances.", ("Lou Laâge",), "Lou de Laâge dances.", records=specimens.FILE
        ),
    ],
    good=[
        Example("Creator Amy Sherman-Palladino spoke.", records=specimens.FILE),
        Example("De Laâge dances, and de Laâge sings.", records=specimens.FILE),
        Example("“Amy Sherman did it,” he said.", records=specimens.FILE),
    ],
)
def name_parts(piece: Piece) -> Iterator[Hit]:
    for one in _of(piece, "parts"):
        if not piece.is_quoted(one.start, one.end):
            yield _hit(one, f"The whole name is {one.full}.", fix=one.right)
