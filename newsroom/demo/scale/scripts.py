"""Names with a script of their own: family names that come first, letters spelled two ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsroom.demo.scale import words
from newsroom.demo.scale.naming import Naming

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random


class Part(NamedTuple):
    """A piece of a name as we print it, in its own script, and as others have spelled it."""

    latin: str
    native: str
    other: str


def _parts(written: Iterable[str]) -> tuple[Part, ...]:
    split = (entry.split("/") for entry in written)
    return tuple(Part(pieces[0], pieces[1], pieces[-1 if pieces[2:] else 0]) for pieces in split)


@dataclass(frozen=True, slots=True)
class SyllableCulture:
    """The family name comes first in print; a given name has one sign or two."""

    language: str
    family: tuple[Part, ...]
    given: tuple[Part, ...]
    between: str = ""
    single: float = 0.1

    def name(self, random: Random) -> Naming:
        family, first = random.choice(self.family), random.choice(self.given)
        given, native, other = first
        if random.random() > self.single:
            second = random.choice(self.given)
            joined = second.latin if self.between == " " else second.latin.lower()
            given = f"{given}{self.between}{joined}"
            native = f"{native}{second.native}"
            other = f"{other}-{second.other.lower()}"
        name = f"{family.latin} {given}"
        return Naming(
            name=name,
            sort=name,
            second=family.latin,
            language=self.language,
            native=f"{family.native}{native}",
            spellings=_others(name, f"{family.other} {other}", f"{given} {family.latin}"),
        )


@dataclass(frozen=True, slots=True)
class CompoundCulture:
    """The given name comes first in print; both names are written with two signs each."""

    language: str
    heads: tuple[Part, ...]
    tails: tuple[Part, ...]
    given_heads: tuple[Part, ...]
    given_tails: tuple[Part, ...]

    def name(self, random: Random) -> Naming:
        head, tail = random.choice(self.heads), random.choice(self.tails)
        first, last = random.choice(self.given_heads), random.choice(self.given_tails)
        family, given = f"{head.latin}{tail.latin}", f"{first.latin}{last.latin}"
        name = f"{given} {family}"
        long = given.replace("o", "ō", 1)
        return Naming(
            name=name,
            sort=f"{family}, {given}",
            second=family,
            language=self.language,
            native=f"{head.native}{tail.native}{first.native}{last.native}",
            spellings=_others(name, f"{family} {given}", f"{long} {family}"),
        )


@dataclass(frozen=True, slots=True)
class LetterCulture:
    """Names of another alphabet, each with two spellings in Latin letters."""

    language: str
    given: tuple[Part, ...]
    family: tuple[Part, ...]

    def name(self, random: Random) -> Naming:
        given, family = random.choice(self.given), random.choice(self.family)
        name = f"{given.latin} {family.latin}"
        return Naming(
            name=name,
            sort=f"{family.latin}, {given.latin}",
            second=family.latin,
            language=self.language,
            native=f"{given.native} {family.native}",
            spellings=_others(
                name, f"{given.other} {family.other}", f"{given.other} {family.latin}"
            ),
        )


def _others(name: str, *spellings: str) -> tuple[str, ...]:
    return tuple(spelling for spelling in dict.fromkeys(spellings) if spelling != name)


Culture = SyllableCulture | CompoundCulture | LetterCulture
_WRITTEN: Final[dict[str, type[Culture]]] = {
    "syllables": SyllableCulture,
    "compounds": CompoundCulture,
    "letters": LetterCulture,
}


def _culture(language: str, table: dict[str, Any]) -> Culture:
    fields: dict[str, Any] = {
        key: _parts(value) if isinstance(value, tuple) else value
        for key, value in table.items()
        if key not in {"weight", "written"}
    }
    return _WRITTEN[table["written"]](language=language, **fields)


SCRIPTS: Final = {
    language: _culture(language, table) for language, table in words.read("scripts").items()
}
