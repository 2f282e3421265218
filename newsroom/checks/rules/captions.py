"""Captions: who is named, and who stands where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.pictures import passage_of, shot
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.sightings import sightings_within
from newsroom.prose.facts import PersonFacts, Records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.pieces import Passage, PictureUse, Piece

_FROM_LEFT: Final = re.compile(
    r"\b(?:from\s(?:the\s)?left|left\sto\sright|l-r|l\sto\sr)\b", re.IGNORECASE
)
_SIDE: Final = re.compile(r",?\s\(?(left|right|far left|far right)\b\)?", re.IGNORECASE)
_MORE: Final = re.compile(
    r"\b(?:and\s(?:others|friends|company|more|the\s(?:cast|rest))|among\sothers|with\sthe\scast|"
    r"cast\sof|members\sof)\b",
    re.IGNORECASE,
)
_ANN: Final = PersonFacts(id=1, name="Ann Ray", said_again="Ray")
_BEA: Final = PersonFacts(id=2, name="Bea Roy", said_again="Roy")
_CY: Final = PersonFacts(id=3, name="Cy Dunn", said_again="Dunn")
_THREE: Final = Records(people=(_ANN, _BEA, _CY))


@rule(
    "who-is-on-it",
    number=37,
    level="warn",
    name="Who is in the picture",
    purpose="Finds captions whose names are not those of the people tagged, or in another order.",
    bad=[
        Example(
            "caption: Ann Ray and Cy Dunn in a scene.",
            ("Cy Dunn",),
            records=_THREE,
            sheet=shot(people=(1,), caption="Ann Ray and Cy Dunn in a scene."),
        ),
        Example(
            "caption: From left, Bea Roy and Ann Ray.",
            ("Bea Roy and Ann Ray",),
            records=_THREE,
            sheet=shot(people=(1, 2), caption="From left, Bea Roy and Ann Ray."),
        ),
        Example(
            "caption: Ann Ray, right, with Bea Roy.",
            ("Ann Ray",),
            records=_THREE,
            sheet=shot(people=(1, 2), caption="Ann Ray, right, with Bea Roy."),
        ),
        Example(
            "caption: Ann Ray in a scene.",
            ("Ann Ray in a scene.",),
            records=_THREE,
            sheet=shot(people=(1, 2), caption="Ann Ray in a scene."),
        ),
    ],
    good=[
        Example(
            "caption: Bea Roy and Ann Ray.",
            records=_THREE,
            sheet=shot(people=(1, 2), caption="Bea Roy and Ann Ray."),
        ),
        Example(
            "caption: From left, Ann Ray and Bea Roy.",
            records=_THREE,
            sheet=shot(people=(1, 2), caption="From left, Ann Ray and Bea Roy."),
        ),
        Example(
            "caption: Ann Ray in a film by Cy Dunn.",
            records=_THREE,
            sheet=shot(people=(1,), caption="Ann Ray in a film by Cy Dunn."),
        ),
        Example(
            "caption: Ann Ray and the cast.",
            records=_THREE,
            sheet=shot(people=(1, 2), caption="Ann Ray and the cast."),
        ),
        Example(
            "caption: The stage at dawn.",
            records=_THREE,
            sheet=shot(people=(1, 2), caption="The stage at dawn."),
        ),
        Example(
            "caption: Ann Ray and Cy Dunn.",
            records=_THREE,
            sheet=shot(people=(), caption="Ann Ray and Cy Dunn."),
        ),
    ],
)
def who_is_on_it(piece: Piece) -> Iterator[Hit]:
    for picture in piece.pictures:
        passage = passage_of(piece, picture, "caption", picture.caption)
        if passage is None or not picture.people:
            continue
        named = [
            one
            for one in sightings_within(piece, passage.start, passage.end)
            if one.key[0] == "person" and not _only_made_it(piece, passage, one)
        ]
        if named:
            yield from _of_names(piece, passage, picture, named)


# “In a film by”, “Jo Fox’s”: named, and not on the picture.
_MADE: Final = re.compile(r"\b(?:by|for|from|of|directed by|to|after|about)\s(?:\w+\s)?$")


def _only_made_it(piece: Piece, passage: Passage, one: Sighting) -> bool:
    before = piece.text[max(passage.start, one.start - 24) : one.start]
    return bool(_MADE.search(before)) or piece.text[one.end : one.end + 2] in {"’s", "'s"}


def _of_names(
    piece: Piece, passage: Passage, picture: PictureUse, named: list[Sighting]
) -> Iterator[Hit]:
    order = list(dict.fromkeys(one.key[1] for one in named))
    for one in named:
        if one.key[1] not in picture.people and not set(one.rivals) & _keys(picture):
            message = "Named here, but not tagged on the picture."
            yield Hit(start=one.start, end=one.end, message=message)
    missing = [_name(piece, number) for number in picture.people if number not in order]
    words = piece.words(passage)
    if missing and not _MORE.search(words):
        message = f"On the picture, but not in the caption: {', '.join(missing)}."
        yield Hit(start=passage.start, end=passage.end, message=message)
    elif _FROM_LEFT.search(words) and order != [it for it in picture.people if it in order]:
        right = ", ".join(_name(piece, number) for number in picture.people)
        message = f"From left they are tagged {right}."
        yield Hit(start=named[0].start, end=named[-1].end, message=message)
    elif not missing:
        yield from _on_the_wrong_side(piece, picture, named)


def _keys(picture: PictureUse) -> set[tuple[str, int]]:
    return {("person", number) for number in picture.people}


def _name(piece: Piece, number: int) -> str:
    person = piece.records.person_by_id.get(number)
    return person.name if person else "somebody else"


def _on_the_wrong_side(piece: Piece, picture: PictureUse, named: list[Sighting]) -> Iterator[Hit]:
    for one in named:
        side = _SIDE.match(piece.text, one.end)
        if side is None or one.key[1] not in picture.people or len(picture.people) < 2:
            continue
        is_left = side[1].casefold().endswith("left")
        stands = picture.people.index(one.key[1])
        is_wrong = stands == len(picture.people) - 1 if is_left else stands == 0
        if is_wrong:
            message = f"Tagged at the {'right' if is_left else 'left'} of the picture."
            yield Hit(start=one.start, end=one.end, message=message)
