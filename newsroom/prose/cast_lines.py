"""A cast list as people paste it: each line a credit, a heading, or not to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.billing import tier_of
from newsroom.prose.cast_halves import MOST_WORDS_OF_A_NAME, Halves, bare, halve
from newsroom.prose.casts import casts
from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.folding import fold
from newsroom.prose.given_names import is_given_name
from newsroom.prose.jobs import NOUNS, VERBS
from newsroom.prose.known import Known
from newsroom.prose.readings import Reading
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Kind = Literal["credit", "heading", "unread"]

MOST_LINES: Final = 400
LONGEST_NAME: Final = 200
NO_NAME: Final = "No name could be read here. Write it as “Name as Character”."
TOO_LONG: Final = "This name is too long. Give one credit a line."
TOO_MANY: Final = f"Only the first {MOST_LINES} lines were read. Paste the rest afterwards."

_EPISODES = re.compile(
    r"^\W*(?:\d+\s+(?:episodes?|eps?)\b.*|(?:19|20)\d\d(?:\s*[–—-]\s*(?:(?:19|20)\d\d)?)?)\W*$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^(?:(?:main|principal|series|full|guest|recurring|supporting|additional|special|voice|returning|"
    r"new|also|the)\s+)*(?:cast|stars?|regulars?|recurring|guests?|starring|crew|cameos?|voices)"
    r"(?:\s+(?:members?|list|stars?|cast))?\s*:?$",
    re.IGNORECASE,
)
_SELF = re.compile(r"^(?:him|her|them)sel(?:f|ves)$|^self$", re.IGNORECASE)
_JUNIOR = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_REGULAR = re.compile(r"\b(?:regular|main)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class CastLine:
    """What one line says; ``number`` counts the pasted lines from 1, ``problem`` is for people."""

    number: int
    text: str
    kind: Kind = "credit"
    person: str = ""
    characters: tuple[str, ...] = ()
    tier: str = ""
    job: str = "actor"
    note: str = ""
    problem: str = ""


def nobody(name: str) -> bool:
    return False


def cast_lines(
    text: str,
    *,
    is_person: Callable[[str], bool] = nobody,
    is_character: Callable[[str], bool] = nobody,
) -> tuple[CastLine, ...]:
    """Read a pasted cast list. Every line that holds anything comes back, read or not.

    Whether a name or a character stands first is decided once for all the lines that leave it
    open, by who is known and by given names.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    read = list(_read(lines[:MOST_LINES], is_person, is_character))
    if len(lines) > MOST_LINES:
        number, line = lines[MOST_LINES]
        read.append(CastLine(number, line.strip(), kind="unread", problem=TOO_MANY))
    return tuple(read)


def _read(
    lines: Sequence[tuple[int, str]],
    is_person: Callable[[str], bool],
    is_character: Callable[[str], bool],
) -> Iterator[CastLine]:
    halves = [halve(number, bare(line)) for number, line in lines]
    halves = _paired(halves, is_person, is_character)
    is_turned = _character_first(halves, is_person, is_character)
    tier = ""
    for one in halves:
        if not one.right and _HEADING.match(one.left):
            tier = tier_of(one.left)
            yield CastLine(one.number, one.text, kind="heading", tier=tier)
        elif not one.right and _is_prose(one.left):
            yield from _prose(one)
        else:
            yield _credit(one, tier, is_turned=is_turned)


def _paired(
    halves: list[Halves],
    is_person: Callable[[str], bool],
    is_character: Callable[[str], bool],
) -> list[Halves]:
    """Join a name with the character on the line below it, as film databases print them."""
    if any(one.right for one in halves):
        return halves
    kept: list[Halves] = []
    for one in halves:
        doubled = kept and fold(kept[-1].left) == fold(one.left)
        if not doubled and not _EPISODES.match(one.text):
            kept.append(one)
    names, roles = kept[::2], kept[1::2]
    if len(names) != len(roles) or not names or any(_HEADING.match(one.left) for one in kept):
        return halves
    signs = sum(is_person(one.left) for one in names) + sum(is_character(one.left) for one in roles)
    against = sum(is_person(one.left) for one in roles)
    dropped = len(kept) < len(halves)
    if not dropped and not _are_spaced(names, roles) and signs <= against:
        return halves
    return [
        replace(name, right=role.left, first="name", asides=name.asides + role.asides)
        for name, role in zip(names, roles, strict=True)
    ]


def _are_spaced(names: Sequence[Halves], roles: Sequence[Halves]) -> bool:
    """Whether blank lines set every two lines apart."""
    joined = all(role.number == name.number + 1 for name, role in zip(names, roles, strict=True))
    apart = all(name.number > role.number + 1 for role, name in zip(roles, names[1:], strict=False))
    return joined and apart and len(names) > 1


def _character_first(
    halves: Iterable[Halves],
    is_person: Callable[[str], bool],
    is_character: Callable[[str], bool],
) -> bool:
    names_first = 0
    for one in halves:
        if not one.right or one.first:
            continue
        names_first += 3 * (is_person(one.left) - is_person(one.right))
        names_first += 3 * (is_character(one.right) - is_character(one.left))
        names_first += _looks_named(one.left) - _looks_named(one.right)
    return names_first < 0


def _looks_named(words: str) -> int:
    parts = words.split()
    return int(len(parts) > 1 and is_given_name(parts[0]))


def _credit(one: Halves, tier: str, *, is_turned: bool) -> CastLine:
    turned = one.first == "character" or (not one.first and is_turned)
    name, role = (one.right, one.left) if turned and one.right else (one.left, one.right)
    name, told = _without_asides(name)
    role, of_role = _without_asides(role)
    line = CastLine(one.number, one.text, person=name, tier=tier)
    job = _job(role) or _job(name)
    if job:
        line = replace(line, job=job, tier="", person=role if _job(name) else name)
        role = ""
    elif _SELF.match(role):
        line, role = replace(line, tier="self"), ""
    line = replace(line, characters=_characters(role))
    for aside in (*told, *of_role, *one.asides):
        line = _with_aside(line, aside)
    return _judged(line)


def _without_asides(words: str) -> tuple[str, list[str]]:
    """Split "Kit Marlow, recurring" after the name, but keep "Ray Sol, Jr." whole."""
    name, *rest = [part.strip() for part in words.split(",")]
    while rest and _JUNIOR.match(rest[0]):
        name = f"{name}, {rest.pop(0)}"
    return name.strip(" “”\"'"), [part for part in rest if part]


def _job(words: str) -> str:
    told = words.lower().removesuffix(" by").strip()
    return NOUNS.get(told, "") or VERBS.get(told, "") if told else ""


def _characters(role: str) -> tuple[str, ...]:
    return tuple(part.strip(" “”\"'") for part in re.split(r"\s*/\s*", role) if part.strip())


def _with_aside(line: CastLine, aside: str) -> CastLine:
    if not aside or _EPISODES.match(aside):
        return line
    job = _job(aside)
    if job and not line.characters:
        return replace(line, job=job, tier="")
    tier = tier_of(aside) or ("regular" if _REGULAR.search(aside) else "")
    if tier:
        return replace(line, tier=tier)
    if not line.characters and line.job == "actor" and line.tier != "self" and aside[0].isupper():
        return replace(line, characters=_characters(aside))
    return replace(line, note=f"{line.note}; {aside}" if line.note else aside)


def _judged(line: CastLine) -> CastLine:
    if not _LETTER.search(line.person):
        return replace(line, kind="unread", problem=NO_NAME)
    if max(map(len, (line.person, *line.characters))) > LONGEST_NAME:
        return replace(line, kind="unread", problem=TOO_LONG)
    return line


def _is_prose(words: str) -> bool:
    return len(words.split()) > MOST_WORDS_OF_A_NAME


def _prose(one: Halves) -> Iterator[CastLine]:
    """A sentence that names several, read as intake reads one in a cast section."""
    text = one.text
    whole = Span(0, len(text))
    document = Document(text, (Paragraph("paragraph", 0, len(text)),))
    found = casts(Reading(document, Known()), (), (whole,)).credits
    if not found:
        yield CastLine(one.number, text, kind="unread", problem=NO_NAME)
    for credit in found:
        yield CastLine(
            one.number,
            text,
            person=credit.name,
            characters=(credit.character,) if credit.character else (),
            tier=credit.tier,
            note=credit.note,
        )
