"""How old a person is said to be, and of what year a work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.sightings import sightings

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.prose.facts import PersonFacts, Records
    from newsroom.prose.pieces import Piece

_BEHIND: Final = re.compile(r",?\s(?P<age>\d{1,3})(?=[,.)]|\s(?:and|who)\b)")
_AGED: Final = re.compile(
    r",?\s(?:is\s|now\s|aged\s|at\s){1,2}(?P<age>\d{1,3})(?:\syears\sold)?\b(?!\s?%)"
)
_BEFORE: Final = re.compile(r"(?P<age>\d{1,3})-year-old\s(?:[a-z-]+\s){0,3}$")
_BRACKET: Final = re.compile(r"[*”’\"']{0,2},?\s\((?P<year>(?:19|20)\d\d)(?P<run>[–-][^)]{0,5})?\)")
_OLDEST: Final = 115


def age_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every age that stands beside the name of a known person."""
    return piece.once(_ages)


def _ages(piece: Piece) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for one in sightings(piece):
        if one.key[0] != "person" or one.rivals:
            continue
        behind = piece.text[one.end : one.end + 30]
        match, offset = _BEHIND.match(behind) or _AGED.match(behind), one.end
        if match is None:
            offset = max(0, one.start - 50)
            match = _BEFORE.search(piece.text[offset : one.start])
        if match is None or not 0 < int(match["age"]) <= _OLDEST:
            continue
        start, end = offset + match.start("age"), offset + match.end("age")
        value = {"age": int(match["age"]), "on": piece.sheet.dated_on.isoformat()}
        found.append(Claim(record=one.key, fact="age", start=start, end=end, value=value))
    return tuple(found)


def year_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every year in brackets behind the title of a known work."""
    return piece.once(_years)


def _years(piece: Piece) -> tuple[Claim, ...]:
    return tuple(_each_year(piece))


def _each_year(piece: Piece) -> Iterator[Claim]:
    for one in sightings(piece):
        if one.key[0] != "show" or one.rivals:
            continue
        match = _BRACKET.match(piece.text, one.end)
        if match and not match["run"]:
            yield Claim(
                record=one.key,
                fact="year",
                start=match.start("year"),
                end=match.end("year"),
                value={"year": int(match["year"])},
            )


def judge_age(claim: Claim, records: Records, *, on: datetime.date) -> Verdict | None:
    """The age by the record on that day; of the dead, at their death."""
    person = records.person_by_id.get(claim.record[1])
    if person is None:
        return None
    said = claim.value["age"]
    right = _age(person, on)
    if right is None or said == right:
        return None
    return Verdict(
        says=str(right),
        message=f"{person.name} {'was' if person.died else 'is'} {right} by the record.",
        fix=str(right),
        name=person.name,
    )


def _age(person: PersonFacts, on: datetime.date) -> int | None:
    born, day = person.born, min(filter(None, [person.died, on]))
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def judge_year(claim: Claim, records: Records) -> Verdict | None:
    """The year by the record; any year in which a season or another release came out is right."""
    show = records.show_by_id.get(claim.record[1])
    if show is None or show.year is None:
        return None
    right = {show.year, *(row.first.year for row in show.releases if row.day and row.stands)}
    if claim.value["year"] in right:
        return None
    return Verdict(
        says=str(show.year),
        message=f"{show.title} is of {show.year} by its record.",
        fix=str(show.year),
        name=show.title,
    )
