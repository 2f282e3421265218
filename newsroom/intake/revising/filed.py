from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.intake import bodies
from newsroom.intake.revising.plain import words_of

if TYPE_CHECKING:
    from newsroom.intake.proposals import Analysis


@dataclass(frozen=True, slots=True)
class FiledBlock:
    """A block as it came in: its words, and which block of the story it became.

    ``id`` is empty where nobody took it, ``value`` what was stored, in canonical form.
    """

    id: str
    kind: str
    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Filed:
    """What a piece said when it was filed: the common ground of its next version and the story."""

    headline: str
    dek: str
    blocks: tuple[FiledBlock, ...]
    pictures: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Filed:
        return cls(
            headline=data["headline"],
            dek=data["dek"],
            blocks=tuple(FiledBlock(**one) for one in data["blocks"]),
            pictures=tuple(data["pictures"]),
        )


def texts_of(analysis: Analysis) -> list[tuple[str, str]]:
    """The kind and the bare words of every block that a piece brings, its pictures aside."""
    bare = dataclasses.replace(analysis, quotes=(), mentions=())
    return [(kind, words_of(value)) for kind, value in bodies.stream(bare, {}, {}, {})]
