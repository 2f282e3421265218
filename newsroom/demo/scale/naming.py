from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Naming:
    """What one invented person is called, in every form a record keeps."""

    name: str
    sort: str
    second: str
    language: str
    native: str = ""
    spellings: tuple[str, ...] = ()
    birth: str = ""

    @property
    def given(self) -> str:
        """What stands in the name beside the family's."""
        return " ".join(self.name.replace(self.second, "", 1).split())

    @property
    def family_first(self) -> bool:
        return self.name.startswith(self.second)


def misspelt(name: str, random: Random) -> str:
    """``name`` as a hurried hand types it: a letter doubled, dropped or swapped with the next."""
    inner = [
        place
        for place in range(1, len(name) - 1)
        if name[place].isalpha() and name[place + 1].isalpha() and name[place] != name[place + 1]
    ]
    if not inner:
        return f"{name}{name[-1]}"
    place = random.choice(inner)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    return random.choice(
        (
            f"{before}{letter}{letter}{after}",
            f"{before}{after}",
            f"{before}{after[0]}{letter}{after[1:]}",
        )
    )
