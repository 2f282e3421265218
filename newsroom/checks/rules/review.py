"""What a review must say of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.context import main_show
from newsroom.prose.facts import Records, ShowFacts
from newsroom.prose.pieces import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_FULL: Final = {
    "kind": "review",
    "seen_as": "screener",
    "episodes_seen": 4,
    "episodes_in_all": 8,
    "has_disclosed": True,
    "rating": 4.0,
}
_SERIES: Final = Records(shows=(ShowFacts(id=1, title="Lights Up"),))
_FILM: Final = Records(shows=(ShowFacts(id=1, title="Dr. Foss", kind="film"),))
_SPECIAL: Final = Records(shows=(ShowFacts(id=1, title="Dr. Foss", kind="special"),))


def _missing(piece: Piece, field: str, message: str) -> Hit:
    headline = next(piece.of_kind("headline"), None)
    start, end = (headline.start, headline.end) if headline else (0, 0)
    return Hit(start=start, end=end, message=message, place=Place(field))


@rule(
    "review-basis",
    number=40,
    level="block",
    name="What was seen",
    purpose="Finds reviews that do not say what was seen, and how.",
    bad=[
        Example("# Lights Up, reviewed", ("Lights Up, reviewed",), sheet=_FULL | {"seen_as": ""}),
        Example(
            "# Lights Up, reviewed",
            ("Lights Up, reviewed",),
            records=_SERIES,
            sheet=_FULL | {"episodes_seen": None},
        ),
    ],
    good=[
        Example("# Lights Up, reviewed", records=_SERIES, sheet=_FULL),
        Example("# Dr. Foss, reviewed", records=_FILM, sheet=_FULL | {"episodes_seen": None}),
        Example("# Dr. Foss, reviewed", records=_SPECIAL, sheet=_FULL | {"episodes_seen": None}),
        Example("# Lights Up returns", sheet={"kind": "preview"}),
    ],
)
def review_basis(piece: Piece) -> Iterator[Hit]:
    sheet = piece.sheet
    if sheet.kind != "review":
        return
    show = main_show(piece)
    if not sheet.seen_as:
        yield _missing(
            piece, "seen_as", "Say how you saw it: on screeners, at a festival, at home."
        )
    elif show is not None and not show.is_seen_whole and not sheet.episodes_seen:
        yield _missing(piece, "episodes_seen", "Say how many episodes you saw, and of how many.")


@rule(
    "review-disclosure",
    number=40,
    level="block",
    name="What was taken",
    purpose="Finds reviews that do not say whether travel, gifts or ties are to be told.",
    bad=[
        Example(
            "# Lights Up, reviewed",
            ("Lights Up, reviewed",),
            sheet=_FULL | {"has_disclosed": False},
        ),
        Example("It is a joy.", ("",), sheet=_FULL | {"has_disclosed": False}),
    ],
    good=[
        Example("# Lights Up, reviewed", sheet=_FULL),
        Example("# Lights Up returns", sheet={"kind": "news"}),
        Example("# Lights Up, episode by episode", sheet={"kind": "recap"}),
    ],
)
def review_disclosure(piece: Piece) -> Iterator[Hit]:
    if piece.sheet.kind == "review" and not piece.sheet.has_disclosed:
        message = "Tell of travel, gifts and ties, or say that there are none."
        yield _missing(piece, "disclosure", message)


@rule(
    "review-rating",
    number=40,
    level="warn",
    name="No rating",
    purpose="Finds reviews without a rating.",
    bad=[
        Example("# Lights Up, reviewed", ("Lights Up, reviewed",), sheet=_FULL | {"rating": None}),
        Example("It is a joy.", ("",), sheet=_FULL | {"rating": None}),
    ],
    good=[
        Example("# Lights Up, reviewed", sheet=_FULL),
        Example("# Lights Up, reviewed", sheet=_FULL | {"rating": 0.0}),
        Example("# Lights Up returns", sheet={"kind": "news"}),
    ],
)
def review_rating(piece: Piece) -> Iterator[Hit]:
    if piece.sheet.kind == "review" and piece.sheet.rating is None:
        yield _missing(piece, "rating", "Give it a rating.")
