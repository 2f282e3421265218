"""Who is said to play whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.claims.claim import Claim, Verdict
from newsroom.prose.claims.context import show_at
from newsroom.prose.claims.sightings import sightings, sightings_within, words_of
from newsroom.prose.facts import LEFT, STANDING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.facts import CreditFacts, Records, ShowFacts
    from newsroom.prose.pieces import Piece

# A few small words that describe the part before its name: "the brash choreographer".
_NOT_OF: Final = r"(?!(?:of|to|for|with|by|at|from|in|on|and|or|not|like|after|before|opposite)\b)"
_DESCRIBED: Final = rf"(?:(?:the|a|an|his|her|their|its)\s)?(?:{_NOT_OF}[\w-]+,?\s){{0,6}}?"
_PLAYS: Final = re.compile(
    r"^(?:\s\([^)]{1,60}\))?,?\s(?:who\s)?(?:(?:will|is|was|has|have|had|been|also|now|set|to|be|"
    r"once|again|here|memorably|co-?)\s?){0,4}"
    r"(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing|"
    r"stars?\s(?:here\s)?as|starred\sas|starring\sas|co-stars?\sas|appears?\sas|appearing\sas|"
    r"returns?\sas|returning\sas|reprises?\s(?:the\srole\sof|the\spart\sof|as)|guest-stars?\sas|"
    r"cast\sas|seen\sas|takes?\son|steps?\sin\sas|stepping\sin\sas|is|as)\s"
    rf"{_DESCRIBED}$",
    re.IGNORECASE,
)
_AS: Final = re.compile(rf"^(?:\s\([^)]{{1,60}}\))?,?\sas\s{_DESCRIBED}$", re.IGNORECASE)
_PLAYED_BY: Final = re.compile(
    r"^(?:,[^,;.]{1,60})?,?\s(?:who\s)?(?:(?:is|was|will|be|being|here|now)\s){0,3}"
    r"(?:(?:re)?played|portrayed|voiced|embodied|brought\sto\slife)\sby\s(?:[a-z-]+\s){0,3}?$",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"^\s\((?:[a-z-]+\s){0,2}?$")
_COLON: Final = re.compile(r"^(?::|\s[–—-])\s$")
# Told as what was, or as what is not.
_PAST: Final = re.compile(
    r"\b(?:replac(?:es?|ed|ing)|origina(?:l|lly)|initially|formerly|was\sto\shave|was\sto\s(?:play|"
    r"star)|was\sset\sto|was\ssupposed|had\sbeen\scast|left\sthe|exited|exits|dropped\sout|instead\s"
    r"of|audition(?:ed|s)?|read\sfor|considered|rumou?red|almost|not\splay|turned\sdown|recast|in\s"
    r"talks|eyed|previously)\b",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"['’]s?\s(?!\()")
_LONGEST: Final = 120


def casting_claims(piece: Piece) -> tuple[Claim, ...]:
    """Every plain statement that a known person plays a known character."""
    return piece.once(_claims)


def _claims(piece: Piece) -> tuple[Claim, ...]:
    seen = [one for one in sightings(piece) if one.key[0] in {"person", "character"}]
    found = list(_respectively(piece, seen))
    taken = {claim.start for claim in found}
    for at, one in enumerate(seen):
        for other in seen[at + 1 : at + 4]:
            if other.start - one.end > _LONGEST or not _one_sentence(piece, one, other):
                break
            claim = _pair(piece, one, other)
            if claim is not None and claim.start not in taken:
                found.append(claim)
                taken.add(claim.start)
                break
    return tuple(sorted(found, key=lambda it: it.start))


def _one_sentence(piece: Piece, one: Sighting, other: Sighting) -> bool:
    first, second = piece.reading.sentence_at(one.start), piece.reading.sentence_at(other.start)
    return first is not None and first == second


def _pair(piece: Piece, one: Sighting, other: Sighting) -> Claim | None:
    gap = piece.text[one.end : other.start].replace("*", "").replace("\N{NO-BREAK SPACE}", " ")
    actor, part = (one, other) if one.key[0] == "person" else (other, one)
    if actor.key[0] == part.key[0]:
        return None
    is_before = actor is one
    close = piece.text[other.end : other.end + 1]
    if is_before:
        says = _PLAYS.match(gap) or _AS.match(gap) or (_BRACKET.match(gap) and close in "),")
        says = says or (_COLON.match(gap) and _is_listed(piece, one))
    else:
        says = _PLAYED_BY.match(gap) or (_BRACKET.match(gap) and close in "),")
        says = says or (_COLON.match(gap) and _is_listed(piece, one))
    if not says or actor.rivals or (is_before and _POSSESSIVE.match(piece.text, part.end)):
        return None
    if is_before and gap.startswith(","):
        actor = _whom_the_clause_is_about(piece, actor)
    return _claim(piece, actor, part, one.start, other.end)


_ASIDE: Final = re.compile(r"^,\s(?:who|whose|whom|with|along|together|the|a|an)\b[^,;:.]*$")


def _whom_the_clause_is_about(piece: Piece, actor: Sighting) -> Sighting:
    """“A, who wrote it with B, plays C”: it is A who plays, for B stands in an aside."""
    sentence = piece.reading.sentence_at(actor.start)
    if sentence is None:
        return actor
    for one in sightings_within(piece, sentence.start, actor.start):
        if one.key[0] == "person" and _ASIDE.match(piece.text[one.end : actor.start]):
            return one
    return actor


def _is_listed(piece: Piece, one: Sighting) -> bool:
    """Whether it opens an item of a list or a line: "Luke Kirby: Jack McMillan"."""
    passage = piece.passage_at(one.start)
    if passage is None:
        return False
    return not piece.text[passage.start : one.start].strip(" •–—-*")


def _claim(piece: Piece, actor: Sighting, part: Sighting, start: int, end: int) -> Claim | None:
    show = show_of_part(piece, part, start, end)
    if show is None:
        return None
    sentence = piece.reading.sentence_at(start)
    words = piece.text[sentence.start : sentence.end] if sentence else piece.text[start:end]
    return Claim(
        record=show.key,
        fact="role",
        start=part.start,
        end=part.end,
        value={
            "person": actor.key[1],
            "characters": [key[1] for key in (part.key, *part.rivals) if key[0] == "character"],
            "said": piece.text[part.start : part.end],
        },
        is_past=bool(_PAST.search(words)),
    )


def show_of_part(piece: Piece, part: Sighting, start: int, end: int) -> ShowFacts | None:
    """The work that a character belongs to; the one spoken of, where two have one of that name."""
    numbers = {key[1] for key in (part.key, *part.rivals) if key[0] == "character"}
    owners = [
        show
        for show in piece.records.shows
        if any(character.id in numbers for character in show.characters)
    ]
    if len(owners) == 1:
        return owners[0]
    here = show_at(piece, start, end)
    return here if here in owners else None


_LIST: Final = re.compile(r"^,?\s(?:and\s|&\s)?$|^,\s$")


def _respectively(piece: Piece, seen: Sequence[Sighting]) -> Iterator[Claim]:
    """“A and B play C and D”: as many names on either side, taken in turn."""
    for at, one in enumerate(seen):
        if one.key[0] != "person":
            continue
        actors = _row(piece, seen, at)
        rest = at + len(actors)
        if len(actors) < 2 or rest >= len(seen) or seen[rest].key[0] != "character":
            continue
        parts = _row(piece, seen, rest)
        gap = piece.text[actors[-1].end : parts[0].start]
        if len(parts) != len(actors) or not (_PLAYS.match(gap) or _AS.match(gap)):
            continue
        for actor, part in zip(actors, parts, strict=True):
            claim = _claim(piece, actor, part, actors[0].start, parts[-1].end)
            if claim is not None and not actor.rivals:
                yield claim


def _row(piece: Piece, seen: Sequence[Sighting], at: int) -> list[Sighting]:
    row = [seen[at]]
    for other in seen[at + 1 :]:
        gap = piece.text[row[-1].end : other.start]
        if other.key[0] != row[0].key[0] or not _LIST.match(gap):
            break
        row.append(other)
    return row


def judge_role(claim: Claim, records: Records) -> Verdict | None:
    """What the credits say, where they say otherwise."""
    show = records.show_by_id.get(claim.record[1])
    person = records.person_by_id.get(claim.value["person"])
    if show is None or person is None or claim.is_past:
        return None
    claimed = {
        character.name for character in show.characters if character.id in claim.value["characters"]
    }
    theirs = [row for row in show.cast() if row.person == person.id and row.characters]
    if any(claimed & set(row.characters) for row in theirs if row.state != "withdrawn"):
        standing = [row for row in theirs if claimed & set(row.characters)]
        return None if any(row.state in STANDING for row in standing) else _gone(standing, show)
    others = [row for row in show.cast() if row.state in STANDING and claimed & set(row.characters)]
    now = [row for row in theirs if row.state in STANDING]
    if not now and not others:
        return None
    return _contradicted(person.name, claimed, now, others, show, claim.value["said"])


def _gone(rows: Sequence[CreditFacts], show: ShowFacts) -> Verdict | None:
    row = next((row for row in rows if row.state in LEFT), None)
    if row is None:
        return None
    part = row.characters[0]
    after = f"; {row.replaced_by} took the part over" if row.replaced_by else ""
    says = f"{row.name} has left the part of {part}"
    return Verdict(
        says=says + after,
        message=f"{says} in {show.title}{after}.",
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )


def _contradicted(
    name: str,
    claimed: set[str],
    now: Sequence[CreditFacts],
    others: Sequence[CreditFacts],
    show: ShowFacts,
    said: str,
) -> Verdict:
    told: list[str] = []
    parts = [part for row in now for part in row.characters]
    if parts:
        told.append(f"{name} plays {' and '.join(parts)}")
    if others:
        told.append(f"{others[0].name} plays {' and '.join(sorted(claimed))}")
    row = (*now, *others)[0]
    says = ", and ".join(told)
    return Verdict(
        says=says,
        message=f"By the credits of {show.title}, {says}.",
        fix=_as_short_as(said, parts[0]) if len(parts) == 1 else None,
        name=show.title,
        source=row.source,
        source_url=row.source_url,
        as_of=row.as_of,
    )


def _as_short_as(said: str, full: str) -> str:
    """The right name in the length in which the wrong one was said: "Jack", not the whole."""
    return full if len(words_of(said)) > 1 else full.split()[0]
