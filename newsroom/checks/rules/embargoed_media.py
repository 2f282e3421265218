"""Quotations and pictures that may not be printed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.quoting import uses_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.facts import QuoteFacts, Records
from newsroom.prose.pieces import PictureUse, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_SHOWN: Final = Records(
    quotes=(
        QuoteFacts(
            id=1,
            speaker=1,
            speaker_name="Ann Ray",
            text="I cried when they told me about it.",
            reading="I cried when they told me about it.",
            hidden_until="May 1, 9 a.m. ET",
            is_public=False,
        ),
    ),
)


@rule(
    "embargoed-quote",
    number=38,
    level="block",
    name="Embargoed quotation",
    purpose="Finds words of the ledger that may not be printed yet.",
    bad=[
        Example(
            "“I cried when they told me about it,” Ray said.",
            ("I cried when they told me about it,",),
            records=_SHOWN,
        ),
        Example(
            "> I cried when they told me about it.",
            ("I cried when they told me about it.",),
            records=_SHOWN,
        ),
    ],
    good=[
        Example("“I laughed all day, and then it was over,” Ray said.", records=_SHOWN),
        Example("Ray cried when they told her about it.", records=_SHOWN),
        Example("“I cried,” Ray said.", records=_SHOWN),
    ],
)
def embargoed_quote(piece: Piece) -> Iterator[Hit]:
    for use in uses_of(piece):
        entry = use.entry
        if entry.hidden_until or not entry.is_public:
            until = f"until {entry.hidden_until}" if entry.hidden_until else "for now"
            message = f"What {entry.speaker_name} said here may not be printed {until}."
            if entry.hidden_until:
                message = f"Embargoed {until}. Take it out, or publish after that."
            yield Hit(
                start=use.start,
                end=use.end,
                message=message,
                evidence=Evidence(name=entry.speaker_name, fact="quote", value=until),
            )


@rule(
    "embargoed-picture",
    number=38,
    level="block",
    name="Embargoed picture",
    purpose="Finds pictures that may not be shown before a given hour.",
    bad=[
        Example(
            "Words.",
            ("",),
            sheet={
                "pictures": (
                    PictureUse(
                        at=0,
                        place=Place("body", "b0"),
                        title="Still",
                        credit="Jo",
                        fault="It is embargoed until May 1, 9 a.m. ET.",
                    ),
                )
            },
        ),
        Example(
            "Words.",
            ("",),
            sheet={
                "pictures": (
                    PictureUse(
                        at=6,
                        place=Place("body", "b0"),
                        title="Still",
                        credit="Jo",
                        fault="An embargo on it ends on May 1.",
                    ),
                )
            },
        ),
    ],
    good=[
        Example(
            "Words.",
            sheet={
                "pictures": (
                    PictureUse(at=0, place=Place("body", "b0"), title="Still", credit="Jo"),
                )
            },
        ),
        Example(
            "Words.",
            sheet={
                "pictures": (
                    PictureUse(
                        at=0,
                        place=Place("body", "b0"),
                        title="Still",
                        credit="Jo",
                        fault="The right to it ended on April 1.",
                    ),
                )
            },
        ),
        Example("The embargo is over."),
    ],
)
def embargoed_picture(piece: Piece) -> Iterator[Hit]:
    for picture in piece.pictures:
        if "embargo" in picture.fault.casefold():
            message = f"“{picture.title}” may not be shown yet. {picture.fault}"
            yield Hit(start=picture.at, end=picture.at, message=message, place=picture.place)
