"""Who plays whom, and who made what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.claimed import contradicted, told_of
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.casting import casting_claims, judge_role
from newsroom.prose.claims.making import judge_job, making_claims
from newsroom.prose.claims.sightings import sightings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

# As many credits as a work needs on file before a missing one says anything.
ENOUGH_CREDITS: Final = 3


@rule(
    "who-plays-whom",
    number=13,
    level="block",
    name="Who plays whom",
    purpose="Finds a part that the credits give to somebody else.",
    bad=[
        Example(
            "Luke Kirby plays Raphaël Marchand, who runs the house.",
            ("Raphaël Marchand",),
            "Luke Kirby plays Jack McMillan, who runs the house.",
            records=specimens.FILE,
        ),
        Example(
            "Gainsbourg (Cheyenne) and Kirby (Jack) lead the cast.",
            ("Cheyenne",),
            "Gainsbourg (Geneviève) and Kirby (Jack) lead the cast.",
            records=specimens.FILE,
        ),
        Example("Camille Cottin plays Geneviève.", ("Geneviève",), records=specimens.FILE),
    ],
    good=[
        Example("Luke Kirby plays Jack; Gainsbourg is Geneviève.", records=specimens.FILE),
        Example("Luke Kirby plays the father of Cheyenne.", records=specimens.FILE),
        Example(
            "Luke Kirby, who wrote it with Gideon Glick, also plays Jack.", records=specimens.FILE
        ),
        Example("Cottin, originally cast as Geneviève, has left.", records=specimens.FILE),
        Example("“Luke Kirby plays Raphaël,” she joked.", records=specimens.FILE),
    ],
)
def who_plays_whom(piece: Piece) -> Iterator[Hit]:
    known = piece.once(told_of)
    return contradicted(piece, casting_claims(piece), lambda it: judge_role(it, known))


@rule(
    "role-word",
    number=14,
    level="warn",
    name="Job",
    purpose="Finds somebody called creator, director or star of a work who is credited otherwise.",
    bad=[
        Example(
            "*Étoile* was created by Luke Kirby and Daniel Palladino.",
            ("Luke Kirby",),
            records=specimens.FILE,
        ),
        Example(
            "*Étoile* star Amy Sherman-Palladino spoke.",
            ("Amy Sherman-Palladino",),
            records=specimens.FILE,
        ),
    ],
    good=[
        Example("*Étoile* creator Amy Sherman-Palladino spoke.", records=specimens.FILE),
        Example("Created by Amy Sherman-Palladino and Daniel Palladino.", records=specimens.FILE),
        Example(
            "Director Luke Kirby made a short film, and nobody is down for directing.",
            records=specimens.FILE,
        ),
    ],
)
def role_word(piece: Piece) -> Iterator[Hit]:
    known = piece.once(told_of)
    return contradicted(piece, making_claims(piece), lambda it: judge_job(it, known))


_RETURNS: Final = re.compile(
    r"(?:\breturning\sfrom|\breunit\w+\s(?:from|after)|\bof|\bknown\sfor|\bstar\sof|\balum(?:na|nus)?\sof|"
    r"\bveteran\sof|\blast\sseen\sin|\bseen\sin|\bbest\sknown\s(?:for|from))\s(?:the\s)?$",
    re.IGNORECASE,
)
_FAME: Final = re.compile(r"^\s(?:fame|alum|star|veteran)\b", re.IGNORECASE)
_REACH: Final = 60


@rule(
    "earlier-work",
    number=15,
    level="warn",
    name="Earlier work",
    purpose="Finds an earlier work named beside somebody who has no credit on it.",
    bad=[
        Example(
            "Yanic Truesdale, returning from *The Gold Coast*, dances.",
            ("The Gold Coast",),
            records=specimens.SEVERAL,
        ),
        Example(
            "Gideon Glick, best known for *The Gold Coast*, joins.",
            ("The Gold Coast",),
            records=specimens.SEVERAL,
        ),
    ],
    good=[
        Example("Luke Kirby, returning from *The Gold Coast*, dances.", records=specimens.SEVERAL),
        Example("Yanic Truesdale liked *The Gold Coast*.", records=specimens.SEVERAL),
        Example("Gideon Glick, known for *Lantern Row*, joins.", records=specimens.SEVERAL),
    ],
)
def earlier_work(piece: Piece) -> Iterator[Hit]:
    seen = sightings(piece)
    for at, one in enumerate(seen):
        show = piece.records.show_by_id.get(one.key[1]) if one.key[0] == "show" else None
        before = next((it for it in reversed(seen[:at]) if it.key[0] == "person"), None)
        if show is None or before is None or before.rivals or one.start - before.end > _REACH:
            continue
        gap = piece.text[before.end : one.start]
        says = _RETURNS.search(gap) and not re.search(r"[.;!?]", gap)
        if not says or len(show.credits) < ENOUGH_CREDITS or piece.is_quoted(one.start, one.end):
            continue
        if gap.endswith(" of ") and not _FAME.match(piece.text[one.end :].lstrip("*”’,")):
            continue
        if any(row.person == before.key[1] for row in show.credits):
            continue
        person = piece.records.person_by_id.get(before.key[1])
        if person is not None:
            message = f"{person.name} has no credit on {show.title} on file."
            yield Hit(
                start=one.start,
                end=one.end,
                message=message,
                evidence=Evidence(record=show.key, name=show.title, fact="credits"),
            )
