from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, Final, Self

from newsroom.demo.scale import words
from newsroom.demo.scale.naming import Naming

if TYPE_CHECKING:
    from random import Random

_PARTICLE_SHARE: Final = 0.12


@dataclass(frozen=True, slots=True)
class LatinCulture:
    """Given names and family names of one language, with the particles some families carry."""

    language: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    particles: tuple[str, ...] = ()
    doubled: float = 0.0
    hyphenated: float = 0.0
    initialled: float = 0.0

    @classmethod
    def read(cls, language: str, table: dict[str, Any]) -> Self:
        family = table.get("family", ())
        prefixed = product(table.get("prefixes", ()), family)
        compounds = product(table.get("stems", ()), table.get("endings", ()))
        return cls(
            language=language,
            given=table["given"],
            family=(
                *(f"{prefix} {root}" for prefix, root in prefixed),
                *(f"{stem}{ending}".capitalize() for stem, ending in compounds),
                *(() if "prefixes" in table else family),
            ),
            particles=table.get("particles", ()),
            doubled=table.get("doubled", 0.0),
            hyphenated=table.get("hyphenated", 0.0),
            initialled=table.get("initialled", 0.0),
        )

    def name(self, random: Random) -> Naming:
        given, family = random.choice(self.given), random.choice(self.family)
        birth = ""
        if random.random() < self.hyphenated:
            birth = f"{given} {family}"
            family = f"{family}-{random.choice(self.family)}"
        elif random.random() < self.doubled:
            family = f"{family} {random.choice(self.family)}"
        if random.random() < self.initialled:
            given = f"{given} {random.choice('ABCDEFGHJKLMNPRSTVW')}."
        particle = ""
        if self.particles and random.random() < _PARTICLE_SHARE:
            particle = _elided(random.choice(self.particles), family)
        second = f"{particle}{family}"
        return Naming(
            name=f"{given} {second}",
            sort=f"{family}, {given} {particle}".strip(),
            second=second,
            language=self.language,
            birth=birth,
        )


def _elided(particle: str, family: str) -> str:
    """The particle with what parts it from the name: "de ", or "d’" before a vowel."""
    if particle == "de" and family[0] in "AEIOUÉÈH":
        return "d’"
    return particle if particle.endswith("’") else f"{particle} "


LATIN: Final = {
    language: LatinCulture.read(language, table) for language, table in words.read("latin").items()
}
