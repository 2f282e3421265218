"""How a full name comes apart, as a proposal to the editor who stores the parts.

Nothing here is the truth about anyone: nobody can tell from the letters whether "Bonham Carter" is
one surname or a middle name and another. Where a name reads in several ways, all are proposed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from newsroom.prose.folding import fold
from newsroom.prose.lexicon import COURTESY, PARTICLES, SUFFIXES
from newsroom.prose.wordlists import words

# Particles that stay part of a surname when they are written large; "Ben" is a given name then.
GREAT_PARTICLES: Final = words(
    "da das de del della der des di dos du la le st saint ten ter van von"
)
# They stand inside a surname: "Ortega y Gasset".
CONNECTORS: Final = frozenset({"y", "e", "i"})
# A romanised given name of two syllables, "Joon-ho", behind a family name of one word.
_FAMILY_FIRST: Final = re.compile(r"^[^\W\d_]+$"), re.compile(r"^[^\W\d_]+-[^\W\d_]+$")
_INITIAL: Final = re.compile(r"^(?:(?:[^\W\d_]\.-?)+|[^\W\d_])$")
_ARTICLE: Final = re.compile(r"^(The|A|An)\s+(?=\S)")
_ARABIC_ARTICLE: Final = re.compile(r"^(?:al|el)-(?=.)")
_SHORTEST_DOUBTFUL: Final = 3


@dataclass(frozen=True, slots=True)
class NameParts:
    """One way to read a name: what each of the stored parts would be."""

    second_mention: str
    given_name: str
    sort_name: str
    family_first: bool = False


def read_name(name: str, *, family_first: bool = False) -> tuple[NameParts, ...]:
    """Every way a person's name is likely to be read, the likeliest first; none of no name."""
    full = _plain(name)
    whole = full.split()
    core = _without_suffix(_without_courtesy(whole))
    suffix = _suffix_of(whole)
    if not core:
        return (NameParts(full, "", full),) if full else ()
    if len(core) == 1:
        return (NameParts(core[0], "", _sorted(core, [], suffix)),)
    if family_first:
        return (_family_first(core, suffix),)
    start = _surname_starts(core)
    readings = [_given_first(core, start, suffix)]
    if _looks_family_first(core):
        readings.insert(0, _family_first(core, suffix))
    if start == len(core) - 1 and len(core) >= _SHORTEST_DOUBTFUL and not _is_initial(core[-2]):
        readings.append(_given_first(core, start - 1, suffix))
    return tuple(readings)


def read_group_name(name: str) -> tuple[NameParts, ...]:
    """A band is called by its whole name and filed without its article."""
    full = _plain(name)
    article = _ARTICLE.match(full)
    filed = f"{full[article.end() :]}, {article[1]}" if article else full
    return (NameParts(full, "", filed),) if full else ()


def answers_to(name: str, called: str) -> bool:
    """Whether ``called`` may mean whoever is called ``name``: all its words stand in it."""
    return f" {fold(called)} " in f" {fold(name)} "


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _bare(word: str) -> str:
    return word.casefold().strip(".,")


def _suffix_of(whole: list[str]) -> list[str]:
    count = 0
    while count < len(whole) - 1 and _bare(whole[-1 - count]) in SUFFIXES:
        count += 1
    return [word.strip(",") for word in whole[len(whole) - count :]]


def _without_suffix(whole: list[str]) -> list[str]:
    kept = whole[: len(whole) - len(_suffix_of(whole))]
    return [*kept[:-1], kept[-1].rstrip(",")] if kept else []


def _without_courtesy(whole: list[str]) -> list[str]:
    """Without “Sir” or “Dame”, as long as a given name and a surname are left."""
    return whole[1:] if len(whole) >= _SHORTEST_DOUBTFUL and _bare(whole[0]) in COURTESY else whole


def _is_particle(word: str) -> bool:
    bare = _bare(word)
    return bare in PARTICLES if word.islower() else bare in GREAT_PARTICLES


def _surname_starts(core: list[str]) -> int:
    """Where the surname begins: at its first particle, else at the last word."""
    last = len(core) - 1
    for place in range(1, last):
        if core[place] in CONNECTORS:
            return max(1, place - 1)
        if _is_particle(core[place]):
            return place
    return last


def _is_initial(word: str) -> bool:
    return _INITIAL.match(word) is not None


def _looks_family_first(core: list[str]) -> bool:
    if len(core) != len(_FAMILY_FIRST):
        return False
    shaped = all(shape.match(word) for shape, word in zip(_FAMILY_FIRST, core, strict=True))
    return shaped and core[1].partition("-")[2].islower()


def _family_first(core: list[str], suffix: list[str]) -> NameParts:
    family, *given = core
    filed = " ".join([*core, *suffix])
    return NameParts(family, " ".join(given), filed, family_first=True)


def _given_first(core: list[str], start: int, suffix: list[str]) -> NameParts:
    given, family = core[:start], core[start:]
    return NameParts(" ".join(family), _called(given), _sorted(family, given, suffix))


def _called(given: list[str]) -> str:
    """What they are called among their family: initials go with the name they lead to."""
    count = 1
    while count < len(given) and all(_is_initial(word) for word in given[:count]):
        count += 1
    return " ".join(given[:count])


def _sorted(family: list[str], given: list[str], suffix: list[str]) -> str:
    """File “Laâge, Lou de”: small particles go behind, great ones and suffixes stay."""
    small = 0
    while small < len(family) - 1 and family[small].islower() and _is_particle(family[small]):
        small += 1
    behind, head = family[:small], family[small:]
    if article := _ARABIC_ARTICLE.match(head[0]):
        behind = [*behind, article[0]]
        head = [head[0][article.end() :], *head[1:]]
    filed = [" ".join(head), " ".join([*given, *behind]), " ".join(suffix)]
    return ", ".join(filter(None, filed))
