"""Who said the words in quotation marks, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.prose.hearing import Hearing
from newsroom.prose.quoted import Quote
from newsroom.prose.readings import Cover
from newsroom.prose.transcripts import transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsroom.prose.readings import Reading
    from newsroom.prose.spans import Span

__all__ = ["Quote", "quotes"]


def quotes(
    reading: Reading,
    titles: Sequence[Span],
    *,
    jobs: Mapping[str, frozenset[str]] | None = None,
    fiction: Iterable[str] = (),
) -> tuple[Quote, ...]:
    """Give every quotation its speaker and outlet.

    Titles in quotation marks, single words held up by them and what a character of ``fiction``
    says are no quotations. ``jobs`` gives the jobs of people by folded name, for "the creator".
    """
    told = transcript(reading, Cover(titles))
    answers = [
        Quote(
            turn.start,
            turn.end,
            turn.paragraph,
            speaker=turn.speaker,
            obtained="own_interview",
            confidence=0.85,
        )
        for turn in told.turns
    ]
    heard = Hearing(reading, titles, jobs or {}, fiction).quotes(without=told.paragraphs)
    return tuple(sorted([*answers, *heard], key=lambda quote: quote.start))
