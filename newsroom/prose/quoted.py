from __future__ import annotations

from dataclasses import dataclass

from newsroom.prose.spans import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with who said it and where; what the text leaves open stays empty.

    ``speaker`` is as typed, often a surname. ``obtained`` says how the words came in.
    """

    start: int
    end: int
    paragraph: int
    speaker: str = ""
    outlet: str = ""
    obtained: str = ""
    confidence: float = 0.5
    is_closed: bool = True
    continues: bool = False
    speaker_span: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
