"""What search engines show, and stories that are nearly another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.pieces import CopyStyle, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

# What share of its words a story may have in common with another one.
ALIKE: Final = 0.5
ALIKE_IN_A_SERIES: Final = 0.8
SERIES: Final = frozenset({"recap", "list"})


@rule(
    "search-description",
    number=46,
    level="warn",
    name="Search description",
    purpose="Finds stories without words for search engines, and descriptions that are cut there.",
    bad=[
        Example("# Lights Up returns\n\nIt is back.", ("",)),
        Example(
            "search description: A joy to see.", ("ee.",), style=CopyStyle(longest_description=10)
        ),
    ],
    good=[
        Example("# Lights Up returns\n\n! The dek is shown instead.\n\nIt is back."),
        Example("# Lights Up returns\n\nsearch description: All about the return of the show."),
        Example("It is a piece without a headline yet."),
    ],
)
def search_description(piece: Piece) -> Iterator[Hit]:
    told = [it for it in piece.of_kind("search description") if piece.words(it).strip()]
    longest = piece.style.longest_description
    for passage in told:
        if passage.end - passage.start > longest:
            message = f"Search engines cut it after about {longest} characters."
            yield Hit(start=passage.start + longest, end=passage.end, message=message)
    has_dek = any(piece.words(it).strip() for it in piece.of_kind("dek"))
    headline = next(piece.of_kind("headline"), None)
    if headline is not None and not told and not has_dek and piece.word_count:
        message = "Write a dek or a search description, or engines pick words of their own."
        at, place = headline.end, Place("search_description")
        yield Hit(start=at, end=at, message=message, place=place)


@rule(
    "near-duplicate",
    number=48,
    level="warn",
    name="Nearly another story",
    purpose="Finds stories that are for the most part one that is live.",
    bad=[
        Example(
            "# Lights Up returns\n\nIt is back.",
            ("Lights Up returns",),
            sheet={"alike": (("Lights Up is back", 0.7),)},
        ),
        Example(
            "# Episode 3, recapped\n\nIt is back.",
            ("Episode 3, recapped",),
            sheet={"kind": "recap", "alike": (("Episode 2, recapped", 0.9),)},
        ),
    ],
    good=[
        Example("# Lights Up returns\n\nIt is back.", sheet={"alike": (("Lights Up", 0.3),)}),
        Example(
            "# Episode 3, recapped\n\nIt is back.",
            sheet={"kind": "recap", "alike": (("Episode 2, recapped", 0.6),)},
        ),
        Example("# Lights Up returns\n\nIt is back."),
    ],
)
def near_duplicate(piece: Piece) -> Iterator[Hit]:
    most = ALIKE_IN_A_SERIES if piece.sheet.kind in SERIES else ALIKE
    headline = next(piece.of_kind("headline"), None)
    start, end = (headline.start, headline.end) if headline else (0, 0)
    for title, share in piece.sheet.alike:
        if share >= most:
            message = (
                f"{round(100 * share)} % of the words are those of “{title}”, which is live. "
                "Update that story, or say what is new in this one."
            )
            yield Hit(start=start, end=end, message=message)
