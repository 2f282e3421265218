"""Pictures: what is said of them for those who do not see them, whose they are, who is on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.folding import fold
from newsroom.prose.pieces import PictureUse, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Passage, PassageKind, Piece

_FILE: Final = re.compile(
    r"\.(?:jpe?g|png|webp|gif|tiff?|avif|heic)\s*$"
    r"|^(?:IMG|DSC|DSCF|DSCN|PXL|MV5B|Screenshot|Screen Shot|image|photo|untitled)[\s_-]?\d[\w-]*$"
    r"|^\w+(?:_\w+){2,}$|^[\w-]*\d{4,}[\w-]*$|^\w+(?:-\w+){3,}$",
    re.IGNORECASE,
)
_GAP: Final = re.compile(r"_{2,}|\{\w+\}")
LIKE: Final = 0.85


def shot(**fields: Any) -> dict[str, Any]:
    """A sheet with one picture, for examples."""
    given: dict[str, Any] = {"at": 0, "place": Place("body", "b0", "image"), "title": "Still"}
    given |= {"alt": "Two dancers", "credit": "Jo Fox/Prime Video"}
    return {"pictures": (PictureUse(**(given | fields)),)}


def _told(piece: Piece, picture: PictureUse, kind: PassageKind, words: str, **hit: Any) -> Hit:
    """A hit on the words of a picture where the text has them, else on the picture."""
    passage = passage_of(piece, picture, kind, words)
    start, end = (passage.start, passage.end) if passage else (picture.at, picture.at)
    return Hit(start=start, end=end, place=None if passage else picture.place, **hit)


def passage_of(piece: Piece, picture: PictureUse, kind: PassageKind, words: str) -> Passage | None:
    if not words:
        return None
    found = [it for it in piece.of_kind(kind) if piece.words(it) == words]
    return min(found, key=lambda it: abs(it.start - picture.at), default=None)


@rule(
    "alt-text",
    number=34,
    level="block",
    name="Picture not described",
    purpose="Finds pictures without a description, or with one that repeats caption or file name.",
    bad=[
        Example("Words.", ("",), sheet=shot(alt="")),
        Example(
            "alt: Ann Ray on stage\n\ncaption: Ann Ray on stage.",
            ("Ann Ray on stage",),
            sheet=shot(alt="Ann Ray on stage", caption="Ann Ray on stage."),
        ),
        Example(
            "alt: lights_up_s1_still.jpg",
            ("lights_up_s1_still.jpg",),
            sheet=shot(alt="lights_up_s1_still.jpg"),
        ),
        Example("alt: IMG_2291", ("IMG_2291",), sheet=shot(alt="IMG_2291")),
    ],
    good=[
        Example("Words.", sheet=shot(alt="", is_decorative=True)),
        Example("Words.", sheet=shot(alt="Ray lifts Roy.", caption="Ray and Roy in Lights Up.")),
        Example("Words.", sheet=shot(alt="Season 2", file_name="season-2.jpg")),
        Example("Words.", sheet=shot(alt="A well-worn, out-of-date stage")),
    ],
)
def alt_text(piece: Piece) -> Iterator[Hit]:
    for picture in piece.pictures:
        if picture.is_decorative:
            continue
        alt = picture.alt.strip()
        stem = picture.file_name.rpartition(".")[0] or picture.file_name
        message = ""
        if not alt:
            message = (
                f"Describe “{picture.title}” for those who do not see it, or mark it as decoration."
            )
        elif _FILE.search(alt) or (stem and "-" in stem + alt and alt in {stem, picture.file_name}):
            message = "This is the name of a file. Say what the picture shows."
        elif picture.caption and _is_like(alt, picture.caption):
            message = "This repeats the caption. Say what the picture shows."
        if message:
            yield _told(piece, picture, "alt", picture.alt, message=message)


def _is_like(one: str, other: str) -> bool:
    first, second = set(fold(one).split()), set(fold(other).split())
    if not first or not second:
        return False
    return len(first & second) >= LIKE * len(first | second)


@rule(
    "picture-credit",
    number=35,
    level="block",
    name="Picture without credit",
    purpose="Finds pictures whose credit is missing or not in the form that was agreed.",
    bad=[
        Example("Words.", ("",), sheet=shot(credit="")),
        Example(
            "credit: Jo Fox",
            ("Jo Fox",),
            sheet=shot(credit="Jo Fox", credit_form="{name}/{agency}"),
        ),
        Example(
            "credit: Image Credit: Jo Fox",
            ("Image Credit: Jo Fox",),
            sheet=shot(credit="Image Credit: Jo Fox", credit_form="Image Credit: ____."),
        ),
    ],
    good=[
        Example("Words.", sheet=shot(credit="", wants_credit=False)),
        Example("Words.", sheet=shot(credit="Jo Fox/Prime Video", credit_form="{name}/{agency}")),
        Example(
            "Words.", sheet=shot(credit="Image Credit: Jo Fox.", credit_form="Image Credit: ____.")
        ),
        Example("Words.", sheet=shot(credit="Jo Fox")),
    ],
)
def picture_credit(piece: Piece) -> Iterator[Hit]:
    for picture in piece.pictures:
        credit = picture.credit.strip()
        if not credit:
            if picture.wants_credit and not picture.fault:
                message = f"Credit “{picture.title}” as the owner asks."
                yield _told(piece, picture, "credit", "", message=message)
        elif picture.credit_form and not _has_form(credit, picture.credit_form):
            message = f"The credit must read “{picture.credit_form}”."
            yield _told(piece, picture, "credit", picture.credit, message=message)


def _has_form(credit: str, form: str) -> bool:
    return bool(re.fullmatch(".+".join(map(re.escape, _GAP.split(form))), credit))


@rule(
    "picture-right",
    number=36,
    level="block",
    name="Picture may not be shown",
    purpose="Finds pictures whose right is not open now, has ended or does not reach our readers.",
    bad=[
        Example("Words.", ("",), sheet=shot(fault="The right to it ended on April 1, 2025.")),
        Example("Words.", ("",), sheet=shot(fault="Its territory is the UK.")),
    ],
    good=[
        Example("Words.", sheet=shot()),
        Example("Words.", sheet=shot(is_decorative=True)),
        Example("Words.", sheet=shot(fault="It is embargoed until May 1, 9 a.m. ET.")),
    ],
)
def picture_right(piece: Piece) -> Iterator[Hit]:
    for picture in piece.pictures:
        if picture.fault and "embargo" not in picture.fault.casefold():
            message = f"“{picture.title}” may not be shown. {picture.fault}"
            yield Hit(start=picture.at, end=picture.at, message=message, place=picture.place)
