from __future__ import annotations

from dataclasses import dataclass

from newsroom.prose.spans import Span


@dataclass(frozen=True, slots=True)
class Crediting:
    """Words that give a person a job; ``work`` is the title they name, empty when they name none.

    ``name`` is as typed and may be a surname only.
    """

    start: int
    end: int
    name: str
    job: str
    confidence: float
    character: str = ""
    character_span: Span | None = None
    tier: str = ""
    note: str = ""
    work: str = ""
    kin_of: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
