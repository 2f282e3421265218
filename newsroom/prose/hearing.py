"""One pass over the quotations of a piece, which remembers who spoke last."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold
from newsroom.prose.heads import heads
from newsroom.prose.lexicon import PRONOUNS
from newsroom.prose.names import surname
from newsroom.prose.narration import narration_of
from newsroom.prose.outlets import obtained_by, outlet_before, outlet_in
from newsroom.prose.quoted import Quote
from newsroom.prose.readings import Cover
from newsroom.prose.sayings import Saying, ahead, behind
from newsroom.prose.topics import Topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsroom.prose.heads import Head
    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.spans import Span

FEWEST_WORDS: Final = 4
FEWEST_INTRODUCED: Final = 3
LONGEST_CHAIN: Final = 4
UNHEARD: Final = 0.4
_CRITICS: Final = frozenset({"critic", "critics", "reviewer"})
_ENDS: Final = ",.!?…—"
_NAMED_ON: Final = re.compile(r":\s(?=[^\W\d_a-zß-öø-ÿ])")
_ADDS: Final = re.compile(r"\b(?:add(?:s|ed|ing)|continue[sd]|went\son|goes\son|also|further)\b")
_NO_SPEECH: Final = re.compile(
    r"\b(?:called|titled|entitled|named|dubbed|nicknamed|so-called|term|phrase|word|words)\s$"
)


class Hearing:
    """One pass over the quotations of a piece, which remembers who spoke last."""

    def __init__(
        self,
        reading: Reading,
        titles: Sequence[Span],
        jobs: Mapping[str, frozenset[str]],
        fiction: Iterable[str],
    ) -> None:
        self._reading = reading
        self._titles = sorted(titles)
        self._cover = Cover(titles)
        self._topics = Topics(reading, self._cover, jobs)
        people = {fold(surname(name)) for name in jobs} | set(jobs)
        parts = {fold(one) for name in fiction for one in (name, surname(name), *name.split()[:1])}
        self._fiction = parts - people
        self._last: Quote | None = None
        self._spoken_end = 0

    def quotes(self, *, without: frozenset[int]) -> tuple[Quote, ...]:
        found: list[Quote] = []
        for group in _grouped(self._reading):
            if group[0].paragraph in without:
                continue
            for position, quotation in enumerate(group):
                if self._is_title(quotation):
                    continue
                quote = self._heard(group, position)
                if quote is None:
                    continue
                found.append(quote)
                if quote.speaker or quote.outlet or quote.confidence > UNHEARD:
                    self._last = quote
        return tuple(_backfilled(found))

    def _is_title(self, quotation: Quotation) -> bool:
        span = self._cover.over(quotation.start, quotation.end)
        length = quotation.end - quotation.start
        return span is not None and span.end - span.start >= length - 2

    def _heard(self, group: Sequence[Quotation], position: int) -> Quote | None:
        reading, quotation = self._reading, group[position]
        before, after = narration_of(reading, group, position)
        bare = Quote(
            quotation.start,
            quotation.end,
            quotation.paragraph,
            is_closed=quotation.is_closed,
            continues=quotation.continues,
        )
        named = self._headlined(bare, quotation, after)
        if named is not None:
            return named
        sentence = reading.sentence_at(max(before.start, before.end - 1))
        start = min(sentence.start, before.start) if sentence else before.start
        saying = behind(reading, quotation, after, self._cover) or ahead(
            reading, quotation, before, start, self._cover
        )
        if saying is not None and not self._is_too_short(quotation, saying, before):
            return self._given(bare, quotation, saying)
        if len(reading.words(quotation.span).split()) < FEWEST_WORDS:
            return None
        if self._is_mid_sentence(quotation, before, after) and saying is None:
            return self._fragment(bare, quotation, before)
        return self._carried(bare, group, position)

    def _headlined(self, bare: Quote, quotation: Quotation, after: Span) -> Quote | None:
        """The speaker of a headline: “I stopped being polite”: Greta Solberg on “Fjord”."""
        match = _NAMED_ON.match(self._reading.text, quotation.outer.end, after.end)
        if match is None:
            return None
        run = next(iter(self._reading.runs_within(match.end(), match.end() + 1)), None)
        if run is None or run.entry is not None or len(run.words) < 2:
            return None
        return self._spoken_by(bare, run, confidence=0.75)

    def _is_too_short(self, quotation: Quotation, saying: Saying, before: Span) -> bool:
        words = self._reading.words(quotation.span)
        if saying.stretch.start >= quotation.outer.end:
            return words[-1:] not in _ENDS and len(words.split()) < FEWEST_WORDS
        if saying.is_introduced and words[-1:] in _ENDS:
            return False
        if saying.verb and words[-1:] in _ENDS and len(words.split()) > 1:
            return False
        if _NO_SPEECH.search(before.of(self._reading.text)):
            return len(words.split()) < FEWEST_WORDS + 1
        return len(words.split()) < FEWEST_INTRODUCED

    def _is_mid_sentence(self, quotation: Quotation, before: Span, after: Span) -> bool:
        leads = before.of(self._reading.text).rstrip()
        if leads[-1:] in {":", ","}:
            return False
        behind = after.of(self._reading.text).lstrip()
        return bool(leads) or (bool(behind) and behind[0].islower())

    def _fragment(self, bare: Quote, quotation: Quotation, before: Span) -> Quote | None:
        """Words in marks within a sentence in which nobody speaks: of the last who did."""
        sentence = self._reading.sentence_at(bare.start)
        if sentence is not None:
            found = heads(self._reading, sentence.start, bare.start, self._cover)
            opening = next((head for head in found if not head.is_governed), None)
            if opening is not None and opening.kind == "outlet":
                return replace(bare, outlet=opening.word, obtained="second_hand", confidence=0.6)
        last = self._last
        if last is None or last.paragraph != bare.paragraph or not last.speaker:
            return None
        return replace(self._as_last(bare, last), confidence=0.5)

    def _given(self, bare: Quote, quotation: Quotation, saying: Saying) -> Quote | None:
        """What a clause with a verb of saying makes of a quotation; not what "I" said."""
        reading, head = self._reading, saying.head
        if head is not None and head.kind == "pronoun" and head.word not in PRONOUNS:
            return None
        words = saying.stretch.of(reading.text)
        outlet = outlet_in(reading, saying.stretch, self._cover, self._titles)
        outlet = outlet or outlet_before(reading, quotation, self._cover)
        obtained = obtained_by(words, outlet)
        bare = replace(bare, outlet=outlet, obtained=obtained, confidence=0.45)
        if head is None:
            return self._by_nobody(bare)
        if head.kind == "outlet" or head.word in _CRITICS:
            named = head.word if head.kind == "outlet" else self._owner(saying.stretch)
            return replace(bare, outlet=outlet or named, obtained="second_hand", confidence=0.6)
        run = self._whom(head)
        if run is None:
            return bare
        if fold(reading.words(run)) in self._fiction:
            return None
        spoken = self._spoken_by(bare, run, confidence=0.9 if head.kind == "name" else 0.8)
        if head.kind == "name" and not _ADDS.search(words):
            return spoken
        return self._with_outlet_of_last(spoken, words)

    def _whom(self, head: Head) -> Run | None:
        if head.kind == "pronoun":
            return self._topics.meant(head.word, head.start)
        if head.kind == "role":
            return self._topics.called(head.word, head.start)
        return head.run if head.kind == "name" else None

    def _by_nobody(self, bare: Quote) -> Quote | None:
        """A clause without a subject goes on with whoever spoke last in the paragraph."""
        last = self._last
        if last is not None and bare.paragraph - last.paragraph <= 1 and last.speaker:
            return replace(self._as_last(bare, last), confidence=0.65)
        run = self._topics.subject_between(max(0, bare.start - 400), bare.start)
        return self._spoken_by(bare, run, confidence=0.5) if run is not None else bare

    def _owner(self, stretch: Span) -> str:
        for run in self._reading.runs_within(stretch.start, stretch.end):
            if run.entry is not None and run.entry.kind == "publication":
                return self._reading.words(run)
        return ""

    def _spoken_by(self, bare: Quote, run: Run, *, confidence: float) -> Quote:
        return replace(
            bare,
            speaker=self._reading.words(run),
            speaker_span=run.span,
            confidence=confidence,
        )

    def _with_outlet_of_last(self, quote: Quote, words: str) -> Quote:
        """Who adds something said it in the same place, as far as the paragraph shows."""
        last = self._last
        if quote.outlet or last is None or not last.outlet or not _is_same(quote, last):
            return quote
        if last.paragraph == quote.paragraph or (
            quote.paragraph - last.paragraph == 1 and _ADDS.search(words)
        ):
            obtained = quote.obtained or last.obtained
            return replace(quote, outlet=last.outlet, obtained=obtained)
        return quote

    def _carried(self, bare: Quote, group: Sequence[Quotation], position: int) -> Quote:
        """A quotation with no words of attribution of its own keeps the speaker before it."""
        last = self._last
        if last is None:
            run = self._topics.subject_between(
                self._reading.document.paragraphs[bare.paragraph].start, bare.start
            )
            return self._spoken_by(bare, run, confidence=0.5) if run else bare
        if bare.continues and bare.paragraph - last.paragraph < LONGEST_CHAIN:
            return replace(self._as_last(bare, last), confidence=0.75)
        if last.paragraph == bare.paragraph and position:
            between = self._told_between(group, position)
            if between is not None and not _is_part(self._reading.words(between), last.speaker):
                return self._spoken_by(replace(bare, outlet=""), between, confidence=0.55)
            return replace(self._as_last(bare, last), confidence=0.75)
        paragraph = self._reading.document.paragraphs[bare.paragraph]
        run = self._topics.subject_between(paragraph.start, bare.start)
        if run is not None:
            return self._spoken_by(bare, run, confidence=0.6)
        pronoun = self._pronoun_between(paragraph.start, bare.start)
        if pronoun is not None:
            return self._spoken_by(bare, pronoun, confidence=0.6)
        if bare.paragraph - last.paragraph == 1 and last.speaker:
            return replace(self._as_last(bare, last), outlet="", confidence=0.5)
        return replace(bare, confidence=0.4)

    def _told_between(self, group: Sequence[Quotation], position: int) -> Run | None:
        """The subject of a whole sentence of narration between two quotations."""
        opened, closed = group[position - 1].outer.end, group[position].outer.start
        own = self._reading.sentence_at(max(0, opened - 1))
        start = max(opened, own.end if own else opened)
        first = re.search(r"[.!?]\s", self._reading.text[opened:closed])
        start = max(start, opened + first.end() if first else start)
        return self._topics.subject_between(start, closed)

    def _pronoun_between(self, start: int, end: int) -> Run | None:
        match = re.search(r"\b(?:He|She)\b", self._reading.text[start:end])
        if match is None:
            return None
        return self._topics.meant(match.group().lower(), start + match.start())

    def _as_last(self, bare: Quote, last: Quote) -> Quote:
        return replace(
            bare,
            speaker=last.speaker,
            speaker_span=last.speaker_span,
            outlet=bare.outlet or last.outlet,
            obtained=bare.obtained or last.obtained,
        )


def _grouped(reading: Reading) -> list[list[Quotation]]:
    groups: dict[int, list[Quotation]] = {}
    for quotation in reading.quotations:
        groups.setdefault(quotation.paragraph, []).append(quotation)
    return list(groups.values())


def _is_part(one: str, other: str) -> bool:
    return fold(surname(one)) == fold(surname(other))


def _is_same(quote: Quote, last: Quote) -> bool:
    return bool(last.speaker) and _is_part(quote.speaker, last.speaker)


def _backfilled(found: Sequence[Quote]) -> list[Quote]:
    """Give the first paragraphs of a long quotation the speaker whom only its last one names."""
    kept = list(found)
    for place in range(len(kept) - 1, 0, -1):
        quote, before = kept[place], kept[place - 1]
        if quote.continues and quote.speaker and not before.speaker and not before.is_closed:
            kept[place - 1] = replace(
                before,
                speaker=quote.speaker,
                speaker_span=quote.speaker_span,
                outlet=before.outlet or quote.outlet,
                obtained=before.obtained or quote.obtained,
                confidence=0.7,
            )
    return kept
