from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.prose.known import Known
from newsroom.prose.quotations import Quotation, quotations
from newsroom.prose.runs import Run, runs
from newsroom.prose.sentences import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsroom.prose.documents import Document
    from newsroom.prose.spans import Span


@dataclass(frozen=True)
class Reading:
    """A document with everything read off it once: sentences, quotations, capitalised runs."""

    document: Document
    known: Known = field(default_factory=Known)

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.document)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return quotations(self.document)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        return runs(self.text, self.sentences)

    @cached_property
    def called(self) -> frozenset[str]:
        """The single words that are names here: parts of a full one, or large in a sentence."""
        return frozenset(
            word.bare
            for run in self.runs
            if run.entry is None
            and not run.article
            and (len(run.words) > 1 or run.start > self.sentences[run.sentence].start)
            for word in run.words
        )

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run.start for run in self.runs]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def words(self, span: Span | Run | Sentence) -> str:
        return self.text[span.start : span.end]

    def runs_within(self, start: int, end: int) -> Sequence[Run]:
        """The runs that start inside a stretch, in order."""
        first = bisect_left(self._run_starts, start)
        last = bisect_left(self._run_starts, end)
        return self.runs[first:last]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset, or the last one before it."""
        position = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[position] if position >= 0 else None

    def quotation_at(self, offset: int) -> Quotation | None:
        position = bisect_right(self._quotation_starts, offset) - 1
        if position < 0:
            return None
        quotation = self.quotations[position]
        return quotation if quotation.span.holds(offset, offset + 1) else None

    def sentences_of(self, paragraph: int) -> Iterator[Sentence]:
        span = self.document.paragraphs[paragraph]
        position = bisect_left(self._sentence_starts, span.start)
        while position < len(self.sentences) and self.sentences[position].start < span.end:
            yield self.sentences[position]
            position += 1


class Cover:
    """Stretches of the text that are taken; asks in logarithmic time whether a place is free."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if not self._spans or self._spans[-1].end <= span.start:
                self._spans.append(span)
        self._starts = [span.start for span in self._spans]

    def over(self, start: int, end: int) -> Span | None:
        position = bisect_left(self._starts, end) - 1
        if position >= 0 and self._spans[position].end > start:
            return self._spans[position]
        return None
