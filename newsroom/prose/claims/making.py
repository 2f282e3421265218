"""Who is said to have made a work, and in which job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.sightings import Sighting, sightings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.facts import Records
    from newsroom.prose.pieces import Piece

# By what a text calls a job, which jobs on file make it true.
JOBS: Final[dict[str, frozenset[str]]] = {
    "creator": frozenset({"creator", "developer"}),
    "showrunner": frozenset({"showrunner", "creator", "developer", "executive_producer"}),
    "director": frozenset({"director"}),
    "writer": frozenset({"writer", "creator", "developer", "showrunner"}),
    "executive producer": frozenset({"executive_producer", "creator", "showrunner", "developer"}),
    "composer": frozenset({"composer"}),
    "star": frozenset({"actor", "host", "narrator"}),
}
_CALLED: Final = {
    "creator": "creator",
    "co-creator": "creator",
    "showrunner": "showrunner",
    "co-showrunner": "showrunner",
    "director": "director",
    "writer": "writer",
    "screenwriter": "writer",
    "head writer": "writer",
    "executive producer": "executive producer",
    "composer": "composer",
    "star": "star",
    "co-star": "star",
    "lead": "star",
}
_VERBS: Final = {
    "created": "creator",
    "co-created": "creator",
    "directed": "director",
    "written": "writer",
    "penned": "writer",
    "composed": "composer",
    "scored": "composer",
}
_NOUN: Final = "|".join(sorted(map(re.escape, _CALLED), key=len, reverse=True))
_VERB: Final = "|".join(_VERBS)
_BEFORE: Final = re.compile(
    rf"(?P<noun>{_NOUN})s?,?\s(?:and\s(?:[a-z-]+\s){{1,2}})?$", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    rf"^,?\s(?:(?:who|is|was|the|its|as|series|show[’']s|serves|served|and)\s){{1,5}}(?P<noun>{_NOUN})s?\b",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    rf"(?P<verb>{_VERB})(?:\sand\s[a-z-]+|,\s[a-z-]+,?\sand\s[a-z-]+)?(?:\sfor\stelevision)?\sby\s$",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"^(?:,\s|,?\sand\s|\s&\s|/)$")
# Said of an episode or of some of the work only, or of what once was.
_PART: Final = re.compile(
    r"\b(?:episodes?|pilot|finale|premiere|former|original|ex-|previously|once|novel|book|based|"
    r"play|memoir|song|theme)\b",
    re.IGNORECASE,
)


def making_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every plain statement that a known person has a job on a known work."""
    return piece.once(_claims)


def _claims(piece: Piece) -> tuple[Claim, ...]:
    people = [one for one in sightings(piece) if one.key[0] == "person" and not one.rivals]
    return tuple(_each(piece, people))


def _each(piece: Piece, people: Sequence[Sighting]) -> Iterator[Claim]:
    led: tuple[Sighting, str] | None = None
    for one in people:
        sentence = piece.reading.sentence_at(one.start)
        if sentence is None:
            continue
        before = piece.text[sentence.start : one.start]
        job = _job(before, piece.text[one.end : sentence.end])
        if not job and led and _AND.match(piece.text[led[0].end : one.start]):
            # “created by A and B”: what is said of the first holds for the others, too.
            job = led[1]
        led = (one, job) if job else None
        show = show_at(piece, one.start, one.end) if job else None
        if show is None or _PART.search(piece.text[sentence.start : sentence.end]):
            continue
        yield Claim(
            record=show.key,
            fact="job",
            start=one.start,
            end=one.end,
            value={"person": one.key[1], "job": job},
        )


def _job(before: str, behind: str) -> str:
    match = _BY.search(before)
    if match:
        return _VERBS[match["verb"].casefold()]
    match = _BEFORE.search(before) or _BEHIND.match(behind)
    return _CALLED[match["noun"].casefold()] if match else ""


def judge_job(claim: Claim, records: Records) -> Verdict | None:
    """What the credits have them down for, where it is another job; silent if they have none.

    Where nobody is on file for the job, the record may be the one that lacks something.
    """
    show = records.show_by_id.get(claim.record[1])
    person = records.person_by_id.get(claim.value["person"])
    if show is None or person is None:
        return None
    wanted = JOBS[claim.value["job"]]
    theirs = [row for row in show.credits if row.person == person.id and row.stands]
    if not theirs or any(row.job in wanted for row in theirs):
        return None
    if not any(row.job in wanted and row.stands for row in show.credits):
        return None
    jobs = " and ".join(dict.fromkeys(row.job.replace("_", " ") for row in theirs))
    row = theirs[0]
    return Verdict(
        says=jobs,
        message=f"The credits of {show.title} have {person.name} as {jobs}.",
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )
