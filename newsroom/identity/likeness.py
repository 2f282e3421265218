"""Which of many names may stand for one thing: pure, and quick enough for 100,000 of them.

Nothing is compared with everything. Two names are compared only if they share a key that a slip of
the pen leaves as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from newsroom.identity.choices import DoubleReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# More of one key than this are no slips of the pen: each is then compared with the first alone.
LARGEST_GROUP: Final = 30
# Names with one letter left out are many, so that they are gone through in parts.
PASSES: Final = 4
ALIKE: Final = 0.88
NEAREST: Final = 94
SHORTEST: Final = 6

_NUMBERED: Final = re.compile(r"^(?:\d+|[ivxlc]+|\w)$")
_IDENTIFIER: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record by all that can tell it from another. Names are folded."""

    key: int
    name: str
    told_apart_by: str = ""
    year: int | None = None
    kind: str = ""
    aliases: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


class Likeness(NamedTuple):
    """Two records that may be one, the older key first, and what speaks for it."""

    first: int
    second: int
    reason: DoubleReason
    score: int
    shared: str


def plain_identifier(scheme: str, value: str) -> str:
    """An identifier without the address around it: two spellings of one are equal here."""
    parts = _IDENTIFIER.findall(value.casefold())
    return f"{scheme} {parts[-1]}" if parts else ""


def likely_doubles(
    entries: Iterable[Entry], *, tell: Callable[[int, int], None] = lambda done, of: None
) -> list[Likeness]:
    """Every pair that may be one, each once with its best reason; ``tell`` hears of each part."""
    known = {entry.key: entry for entry in entries}
    best: dict[tuple[int, int], Likeness] = {}
    parts: list[Callable[[], Iterable[Likeness]]] = [
        lambda: _sharing_an_id(known),
        lambda: _called_the_same(known),
        lambda: _under_another_name(known),
        lambda: _in_another_order(known),
        lambda: _beginning_alike(known),
        *(lambda number=number: _a_letter_apart(known, number) for number in range(PASSES)),
    ]
    for done, part in enumerate(parts):
        tell(done, len(parts))
        for likeness in part():
            pair = likeness[:2]
            if pair not in best or best[pair].score < likeness.score:
                best[pair] = likeness
    tell(len(parts), len(parts))
    return sorted(best.values(), key=lambda found: (-found.score, found.first, found.second))


def _sharing_an_id(known: dict[int, Entry]) -> Iterator[Likeness]:
    for shared, pair in _pairs(known, lambda entry: entry.ids):
        yield _likeness(*pair, DoubleReason.SAME_ID, 99, shared)


def _called_the_same(known: dict[int, Entry]) -> Iterator[Likeness]:
    for shared, (one, other) in _pairs(known, lambda entry: (entry.name,)):
        if not _are_told_apart(one, other):
            score = 70 if _years_apart(one, other) or one.kind != other.kind else 97
            yield _likeness(one, other, DoubleReason.SAME_NAME, score, shared)


def _under_another_name(known: dict[int, Entry]) -> Iterator[Likeness]:
    for shared, (one, other) in _pairs(known, lambda entry: (entry.name, *entry.aliases)):
        if one.name == other.name or _are_told_apart(one, other) or _years_apart(one, other):
            continue
        score = 92 if shared in (one.name, other.name) else 85
        yield _likeness(one, other, DoubleReason.SAME_ALIAS, score, shared)


def _in_another_order(known: dict[int, Entry]) -> Iterator[Likeness]:
    """As "Kim A-joong" and "A-joong Kim", or one word that another writes as two."""
    for keys in (_in_one_order, _in_one_word):
        for _, (one, other) in _pairs(known, keys):
            if one.name != other.name and _may_be_one(one, other):
                yield _likeness(one, other, DoubleReason.NEAR_NAME, NEAREST, "")


def _in_one_order(entry: Entry) -> tuple[str]:
    return (_sorted_words(entry.name),)


def _in_one_word(entry: Entry) -> tuple[str]:
    return (_without_spaces(entry.name),)


def _beginning_alike(known: dict[int, Entry]) -> Iterator[Likeness]:
    """More than one slip, all of them behind the beginnings of the words."""
    yield from _compared(known, lambda entry: (_beginnings(entry.name),))


def _a_letter_apart(known: dict[int, Entry], number: int) -> Iterator[Likeness]:
    """One letter too many, too few, another one, or two that changed places."""

    def keys(entry: Entry) -> Iterator[int]:
        name = _without_spaces(entry.name)
        if len(name) >= SHORTEST:
            for at in range(len(name)):
                key = hash(name[:at] + name[at + 1 :])
                if key % PASSES == number:
                    yield key
            if hash(name) % PASSES == number:
                yield hash(name)

    yield from _compared(known, keys)


def _compared(
    known: dict[int, Entry], keys: Callable[[Entry], Iterable[object]]
) -> Iterator[Likeness]:
    for _, (one, other) in _pairs(known, keys):
        if one.name == other.name or not _may_be_one(one, other):
            continue
        alike = DamerauLevenshtein.normalized_similarity(one.name, other.name, score_cutoff=ALIKE)
        if alike:
            score = min(NEAREST, round(100 * alike))
            yield _likeness(one, other, DoubleReason.NEAR_NAME, score, "")


def _pairs(
    known: dict[int, Entry], keys: Callable[[Entry], Iterable[object]]
) -> Iterator[tuple[str, tuple[Entry, Entry]]]:
    first: dict[object, int] = {}
    groups: dict[object, list[int]] = defaultdict(list)
    for entry in known.values():
        for key in set(keys(entry)):
            if not key:
                continue
            if key in first:
                groups[key].append(entry.key)
            else:
                first[key] = entry.key
    for key, others in groups.items():
        members = [known[first[key]], *(known[other] for other in others)]
        if len(members) > LARGEST_GROUP:
            yield from ((str(key), (members[0], other)) for other in members[1:])
        else:
            yield from ((str(key), pair) for pair in combinations(members, 2))


def _may_be_one(one: Entry, other: Entry) -> bool:
    """Whether nothing that is known of the two, or stands in their names, tells them apart."""
    if _are_told_apart(one, other) or _years_apart(one, other):
        return False
    return _numbers(one.name) == _numbers(other.name)


def _are_told_apart(one: Entry, other: Entry) -> bool:
    """Whether an editor has said of both who they are, and said two things."""
    return bool(
        one.told_apart_by and other.told_apart_by and one.told_apart_by != other.told_apart_by
    )


def _years_apart(one: Entry, other: Entry) -> bool:
    return one.year is not None and other.year is not None and abs(one.year - other.year) > 1


def _numbers(name: str) -> list[str]:
    """Sequels and initials: one letter that makes another film or another person."""
    return sorted(word for word in name.split() if _NUMBERED.match(word))


def _sorted_words(name: str) -> str:
    return " ".join(sorted(name.split())) if " " in name else ""


def _without_spaces(name: str) -> str:
    return name.replace(" ", "")


def _beginnings(name: str) -> str:
    return " ".join(sorted(word[:3] for word in name.split())) if " " in name else ""


def _likeness(one: Entry, other: Entry, reason: DoubleReason, score: int, shared: str) -> Likeness:
    first, second = sorted((one.key, other.key))
    return Likeness(first, second, reason, score, shared[:255])
