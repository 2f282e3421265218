"""The outlines a fresh desk begins with; what it changes afterwards is never touched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.db import transaction

from newsroom.articles.choices import StoryKind
from newsroom.articles.models import Outline

if TYPE_CHECKING:
    from collections.abc import Sequence

Block = tuple[str, Any]

TEXT: Final[Block] = ("paragraph", "")
PLOT: Final[Block] = ("plot", {"show": None})
CAST: Final[Block] = ("cast_list", {"show": None})
DATES: Final[Block] = ("when_and_where", {"show": None})
TRAILER: Final[Block] = ("embed", {"url": "", "title": "Watch the trailer"})


def head(words: str) -> Block:
    return ("heading", words)


class Usual(NamedTuple):
    """One outline, as it is first written down."""

    kind: StoryKind
    words: int
    prompt: str
    guidance: str
    body: Sequence[Block]


USUAL: Final = (
    Usual(
        StoryKind.PREVIEW,
        900,
        "Who made it, what it is, and when it starts, in two lines.",
        "For somebody who has heard the title and nothing else. Say in the first paragraph what"
        " it is, who made it and when it starts. Plot, cast and dates come from the record: what"
        " is wrong there is put right there. Give nothing away that the maker has not.",
        (
            TEXT,
            head("Plot"),
            PLOT,
            TEXT,
            head("Cast"),
            TEXT,
            CAST,
            head("When and where to watch"),
            DATES,
            head("Trailer"),
            TRAILER,
        ),
    ),
    Usual(
        StoryKind.NEWS,
        350,
        "What is new in it, with the name and the date.",
        "The news in the first sentence, its source in the second. Say who told whom, and link"
        " to it. What happened before goes below what happened now.",
        (TEXT, TEXT, DATES),
    ),
    Usual(
        StoryKind.REVIEW,
        700,
        "The judgment in one line, without the rating.",
        "Fill in the review sheet: how much you have seen, how, and what a reader should know of"
        " you. The verdict prints all of it. Give away nothing after the first act, and no"
        " ending.",
        (TEXT, TEXT, TEXT, ("verdict", {"sentence": ""}), DATES),
    ),
    Usual(
        StoryKind.RECAP,
        800,
        "Season, episode and its title, and one thing that happens in it.",
        "Say below which episodes it is about and how much it gives away: readers are told"
        " before they read on. The headline stands where people meet it who have not seen the"
        " episode, so let it give away nothing.",
        (TEXT, TEXT, head("The line"), TEXT, head("The question"), TEXT),
    ),
    Usual(
        StoryKind.INTERVIEW,
        1200,
        "Who it is, and the one thing they say that nobody else would.",
        "Two paragraphs on where you met and why now, then question and answer. Put each answer"
        " into the ledger as it was said; cuts are marked, words are not changed.",
        (TEXT, TEXT, ("questions", {"speaker": None})),
    ),
    Usual(
        StoryKind.FEATURE,
        1500,
        "The question the piece answers.",
        "Say early what the reader will know at the end. Whoever is quoted is in the ledger.",
        (TEXT, TEXT, head("How it came about"), TEXT, head("What it means"), TEXT),
    ),
    Usual(
        StoryKind.LIST,
        1000,
        "What is ranked, by whom, and how many there are.",
        "Say in the first paragraph who chose and by what. One line of judgment for each entry;"
        " the facts come from its record.",
        (TEXT, ("ranked_list", {"title": "The list", "items": [{"type": "item", "value": {}}]})),
    ),
    Usual(
        StoryKind.OBITUARY,
        900,
        "The name, the work they will be remembered for, and their age.",
        "Who has died, when, where, at what age, and who says so: in the first two sentences,"
        " with two sources. Check each credit against the record, and the family’s wishes with"
        " the desk.",
        (TEXT, TEXT, head("The work"), TEXT, head("The life"), TEXT),
    ),
)


@transaction.atomic
def establish_outlines() -> list[Outline]:
    """Write the usual outline of each kind down, on a site that has no outline yet."""
    if Outline.objects.exists():
        return []
    return [
        Outline.objects.create(
            name=usual.kind.label,
            kind=usual.kind,
            is_usual=True,
            guidance=usual.guidance,
            dek_prompt=usual.prompt,
            planned_words=usual.words,
            body=json.dumps([{"type": name, "value": value} for name, value in usual.body]),
        )
        for usual in USUAL
    ]
