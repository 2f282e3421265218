"""Platforms and networks: where a work is shown, and what they were called at the time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.claimed import contradicted, told_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.platforms import judge_platform, platform_claims
from newsroom.prose.claims.sightings import sightings
from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_IN_2024: Final = {"dated_on": datetime.date(2024, 3, 1)}
_IN_2022: Final = {"dated_on": datetime.date(2022, 3, 1)}


@rule(
    "platform",
    number=20,
    level="warn",
    name="Where it is shown",
    purpose="Finds a work said to be on a platform that none of its releases has.",
    bad=[
        Example(
            "*Étoile* premieres on Netflix in April.",
            ("Netflix",),
            "Étoile premieres on Prime Video in April.",
            records=specimens.FILE,
        ),
        Example(
            "Netflix’s new *Étoile* is set in Paris.",
            ("Netflix",),
            "Prime Video’s new Étoile is set in Paris.",
            records=specimens.FILE,
        ),
    ],
    good=[
        Example("*Étoile* premieres on Prime Video.", records=specimens.FILE),
        Example("Kirby had a deal with Netflix before *Étoile*.", records=specimens.FILE),
        Example("“*Étoile* is on Netflix,” he said.", records=specimens.FILE),
    ],
)
def platform(piece: Piece) -> Iterator[Hit]:
    known = piece.once(told_of)
    return contradicted(piece, platform_claims(piece), lambda it: judge_platform(it, known))


@rule(
    "name-of-its-time",
    number=20,
    level="warn",
    name="Name of its time",
    purpose="Finds a platform called what it was not called on the day of the story.",
    bad=[
        Example(
            "It streams on HBO Max.",
            ("HBO Max",),
            "It streams on Max.",
            records=specimens.FILE,
            sheet=_IN_2024,
        ),
        Example(
            "It streams on Max.",
            ("Max",),
            "It streams on HBO Max.",
            records=specimens.FILE,
            sheet=_IN_2022,
        ),
    ],
    good=[
        Example("It streams on HBO Max.", records=specimens.FILE, sheet=_IN_2022),
        Example("It streams on Max, formerly HBO Max.", records=specimens.FILE, sheet=_IN_2024),
        Example("It streams on Prime Video.", records=specimens.FILE),
    ],
)
def name_of_its_time(piece: Piece) -> Iterator[Hit]:
    on = piece.sheet.dated_on
    known = {row.id: row for row in piece.records.organisations if row.names}
    seen = [it for it in sightings(piece) if it.key[0] == "organisation" and it.key[1] in known]
    called = {fold(piece.text[it.start : it.end]) for it in seen}
    for one in seen:
        row = known[one.key[1]]
        right, said = row.name_on(on), piece.text[one.start : one.end]
        # With both names at hand the story explains itself.
        if fold(said) == fold(right) or fold(right) in called:
            continue
        if piece.is_quoted(one.start, one.end):
            continue
        yield Hit(
            start=one.start,
            end=one.end,
            message=f"On {on:%B} {on.day}, {on.year}, it was called {right}.",
            fix=right,
            evidence=Evidence(record=one.key, name=row.name, fact="name", value=right),
        )
