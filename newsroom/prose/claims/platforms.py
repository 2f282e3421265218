"""Where a work is said to be shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.dating import FUTURE
from newsroom.prose.claims.sightings import sightings_within

if TYPE_CHECKING:
    from newsroom.prose.facts import Records
    from newsroom.prose.pieces import Piece

_OUTLETS: Final = frozenset({"platform", "network"})
_ON: Final = re.compile(r"\b(?:on|to|for|from|at|via)\s(?:the\s)?(?:streamer\s|network\s)?$")
_ITS: Final = re.compile(r"^[’']s?\s(?:(?:new|upcoming|hit|latest|own|original|\w+)\s){0,3}$")
_SHOWN: Final = re.compile(
    r"\b(?:premier|debut|stream|air|launch|arriv|drop|land|bow|return|available|watch|series|show|"
    r"drama|comedy|original|release)\w*",
    re.IGNORECASE,
)


def platform_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every place that says on which known platform a known work is shown."""
    return piece.once(_platforms)


def _platforms(piece: Piece) -> tuple[Claim, ...]:
    outlets = {row.id: row for row in piece.records.organisations if row.kind in _OUTLETS}
    found: list[Claim] = []
    for sentence in piece.reading.sentences:
        here = sightings_within(piece, sentence.start, sentence.end)
        shows = {one.key[1] for one in here if one.key[0] == "show"}
        for one in here:
            if one.key[0] != "organisation" or one.key[1] not in outlets or len(shows) > 1:
                continue
            before = piece.text[sentence.start : one.start]
            behind = piece.text[one.end : sentence.end]
            is_said = _ON.search(before) and (_SHOWN.search(before) or FUTURE.search(before))
            leads = [it for it in here if it.key[0] == "show" and it.start >= one.end]
            is_its = leads and _ITS.match(piece.text[one.end : leads[0].start].replace("*", ""))
            if not (is_said or is_its) or not (behind or before):
                continue
            show = show_at(piece, one.start, one.end)
            if show is not None and not piece.chip_over(one.start, one.end):
                value = {"platform": one.key[1], "said": piece.text[one.start : one.end]}
                found.append(
                    Claim(
                        record=show.key,
                        fact="platform",
                        start=one.start,
                        end=one.end,
                        value=value,
                    )
                )
    return tuple(found)


def judge_platform(claim: Claim, records: Records) -> Verdict | None:
    """Where its releases have it, if nowhere where the text does."""
    show = records.show_by_id.get(claim.record[1])
    if show is None:
        return None
    rows = [row for row in show.releases if row.platform_id is not None]
    moved = {row.platform for row in show.statuses if row.platform}
    known = {row.platform_id for row in rows}
    named = next((it for it in records.organisations if it.id == claim.value["platform"]), None)
    if not rows or claim.value["platform"] in known or (named and named.name in moved):
        return None
    standing = [row for row in rows if row.stands]
    if not standing:
        return None
    told = " and ".join(dict.fromkeys(row.platform for row in standing))
    row = standing[0]
    return Verdict(
        says=told,
        message=f"By its record {show.title} is on {told}.",
        fix=told if len({row.platform_id for row in standing}) == 1 else None,
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )
