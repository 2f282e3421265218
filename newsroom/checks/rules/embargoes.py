"""What may not be told yet and stands in the text all the same."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.giving_away import words_from
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.sightings import sightings, sightings_within
from newsroom.prose.dates import dates
from newsroom.prose.facts import (
    CreditFacts,
    PersonFacts,
    PlotFacts,
    Records,
    ReleaseFacts,
    ShowFacts,
    StatusFacts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.facts import Row
    from newsroom.prose.pieces import Piece

_UNTIL: Final = "May 1, 9 a.m. ET"
_SAYS: Final = {
    "renewed": r"renew\w*|another\sseason|picked\sup",
    "ordered": r"order\w*|greenl\w+|picked\sup|series\sorder",
    "cancelled": r"cancel\w*|axed?|scrapped|called\soff|won’t\sreturn|not\sreturning",
    "ended": r"ends?|ended|ending|final\sseason|conclud\w+",
}
_SHOWN: Final = Records(
    people=(
        PersonFacts(id=1, name="Ann Ray", said_again="Ray"),
        PersonFacts(id=2, name="Bea Roy", said_again="Roy"),
    ),
    shows=(
        ShowFacts(
            id=1,
            title="Lights Up",
            credits=(
                CreditFacts(person=1, name="Ann Ray"),
                CreditFacts(person=2, name="Bea Roy", hidden_until=_UNTIL),
            ),
            releases=(
                ReleaseFacts(day=datetime.date(2025, 5, 8), season=1),
                ReleaseFacts(day=datetime.date(2025, 9, 4), season=2, hidden_until=_UNTIL),
            ),
            statuses=(StatusFacts(status="renewed", hidden_until=_UNTIL),),
            plots=(
                PlotFacts(
                    level="full", text="Mora buys the burned theater back.", hidden_until=_UNTIL
                ),
            ),
        ),
        ShowFacts(id=2, title="Night Harbor", is_public=False, hidden_until=_UNTIL),
    ),
)
_ABOUT: Final = {"subjects": (("show", 1),)}


@rule(
    "embargoed-fact",
    number=38,
    level="block",
    name="Embargoed fact",
    purpose="Finds facts in the text that the records keep secret until a given hour.",
    bad=[
        Example("Bea Roy joins *Lights Up*.", ("Bea Roy",), records=_SHOWN, sheet=_ABOUT),
        Example(
            "*Lights Up* is renewed and returns on September 4.",
            ("renewed", "September 4"),
            records=_SHOWN,
            sheet=_ABOUT,
        ),
        Example(
            "At last, Mora buys back the burned theater.",
            ("Mora buys back the burned theater",),
            records=_SHOWN,
            sheet=_ABOUT,
        ),
        Example("Next comes *Night Harbor*.", ("Night Harbor",), records=_SHOWN, sheet=_ABOUT),
        Example("It starts on {September 4|embargoed}.", ("September 4",)),
    ],
    good=[
        Example("Ann Ray stars in *Lights Up*, out on May 8.", records=_SHOWN, sheet=_ABOUT),
        Example(
            "Bea Roy was born in Ostend.", records=_SHOWN, sheet={"subjects": (("person", 2),)}
        ),
        Example("It starts on {May 8|stands}, and nobody has renewed a lease.", records=_SHOWN),
        Example("Mora looks at the theater.", records=_SHOWN, sheet=_ABOUT),
        Example("A harbor at night.", records=_SHOWN, sheet=_ABOUT),
    ],
)
def embargoed_fact(piece: Piece) -> Iterator[Hit]:
    for chip in piece.chips:
        if chip.state == "embargoed":
            message = chip.message or "The records keep this secret for now."
            # Readers get its fallback, so nothing is given away; the desk only should know.
            yield Hit(start=chip.start, end=chip.end, message=message, level="warn")
    for one in sightings(piece):
        if one.key[0] == "show" and not one.rivals:
            show = piece.records.show_by_id.get(one.key[1])
            if show is not None and show.hidden_until:
                yield _hit(one.start, one.end, show, "its title", show.hidden_until)
    for show in piece.records.shows:
        yield from _of_credits(piece, show)
        yield from _of_releases(piece, show)
        yield from _of_statuses(piece, show)
        yield from _of_plots(piece, show)


def _hit(start: int, end: int, show: ShowFacts, fact: str, until: str) -> Hit:
    told = Evidence(record=show.key, name=show.title, fact=fact, value=f"embargoed until {until}")
    message = f"Embargoed until {until}. Take it out, or publish after that."
    return Hit(start=start, end=end, message=message, evidence=told)


def _secret(row: Row) -> bool:
    return bool(row.hidden_until)


def _of_credits(piece: Piece, show: ShowFacts) -> Iterator[Hit]:
    known = {row.person for row in show.credits if not _secret(row)}
    secret = {row.person: row for row in show.credits if _secret(row) and row.person not in known}
    if not secret:
        return
    for one in sightings(piece):
        row = secret.get(one.key[1]) if one.key[0] == "person" else None
        if row is not None and not one.rivals and _is_about(piece, show, one.start, one.end):
            yield _hit(one.start, one.end, show, f"{row.name} in it", row.hidden_until)


def _is_about(piece: Piece, show: ShowFacts, start: int, end: int) -> bool:
    """Whether the words around speak of the work; in a story on something else it is named."""
    return show_at(piece, start, end) is show and (
        ("show", show.id) in piece.sheet.subjects or _is_named(piece, show, start)
    )


def _is_named(piece: Piece, show: ShowFacts, at: int) -> bool:
    passage = piece.passage_at(at)
    if passage is None:
        return False
    here = sightings_within(piece, passage.start, passage.end)
    return any(one.key == show.key for one in here)


def _of_releases(piece: Piece, show: ShowFacts) -> Iterator[Hit]:
    known = {row.day for row in show.releases if not _secret(row)}
    secret = {row.day: row for row in show.releases if _secret(row) and row.day not in known}
    if not secret:
        return
    for sentence in piece.reading.sentences:
        for dated in dates(piece.text, sentence.start, sentence.end, written=piece.sheet.dated_on):
            row = secret.get(dated.day)
            is_same = row is not None and dated.precision == row.precision
            if row and is_same and _is_about(piece, show, dated.start, dated.end):
                yield _hit(dated.start, dated.end, show, "release", row.hidden_until)


def _of_statuses(piece: Piece, show: ShowFacts) -> Iterator[Hit]:
    known = {row.status for row in show.statuses if not _secret(row)}
    for row in show.statuses:
        pattern = _SAYS.get(row.status)
        if not _secret(row) or row.status in known or pattern is None:
            continue
        for match in re.finditer(rf"\b(?:{pattern})\b", piece.text, re.IGNORECASE):
            sentence = piece.reading.sentence_at(match.start())
            is_here = sentence is not None and any(
                one.key == show.key for one in sightings_within(piece, sentence.start, sentence.end)
            )
            if is_here:
                yield _hit(match.start(), match.end(), show, "status", row.hidden_until)


def _of_plots(piece: Piece, show: ShowFacts) -> Iterator[Hit]:
    known = [row.text for row in show.plots if not _secret(row)]
    for row in show.plots:
        if not _secret(row) or row.text in known:
            continue
        for passage in piece.passages:
            span = words_from(piece, passage, row.text)
            if span:
                yield _hit(*span, show, "plot", row.hidden_until)
