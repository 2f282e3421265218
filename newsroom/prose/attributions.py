from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.lexicon import PRONOUNS
from newsroom.prose.narration import SAYING, narration_of
from newsroom.prose.outlets import obtained_by, outlet_before, outlet_in
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.runs import Run

FEWEST_WORDS = 4

_BY_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s(?:\w+\s)?$")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording\sto|[Pp]er|[Ii]n\sthe\swords\sof|[Aa]s)\s")


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


@dataclass(frozen=True, slots=True)
class _Credit:
    """An attribution found in a stretch of narration."""

    speaker: Run | None = None
    pronoun: bool = False
    outlet: str = ""
    obtained: str = ""
    is_spoken: bool = False


def quotes(reading: Reading, titles: Sequence[Span]) -> tuple[Quote, ...]:
    """Give every quotation its speaker and outlet.

    Titles in quotation marks and single words held up by them are no quotations.
    """
    cover = Cover(titles)
    found: list[Quote] = []
    last: Quote | None = None
    by_paragraph = _grouped(reading)
    for group in by_paragraph:
        for position, quotation in enumerate(group):
            if cover.over(quotation.start, quotation.end) and _is_one_title(quotation, cover):
                continue
            quote = _attributed(reading, group, position, cover, last)
            if quote is None:
                continue
            found.append(quote)
            if quote.speaker:
                last = quote
    return tuple(found)


def _grouped(reading: Reading) -> list[list[Quotation]]:
    groups: dict[int, list[Quotation]] = {}
    for quotation in reading.quotations:
        groups.setdefault(quotation.paragraph, []).append(quotation)
    return list(groups.values())


def _is_one_title(quotation: Quotation, cover: Cover) -> bool:
    span = cover.over(quotation.start, quotation.end)
    return span is not None and span.end - span.start >= quotation.end - quotation.start - 2


def _attributed(
    reading: Reading,
    group: Sequence[Quotation],
    position: int,
    cover: Cover,
    last: Quote | None,
) -> Quote | None:
    quotation = group[position]
    before, after = narration_of(reading, group, position)
    behind = _read(reading, after, cover, comes_after=True)
    ahead = _read(reading, before, cover, comes_after=False)
    credit = behind if behind.is_spoken else ahead
    bare = Quote(
        quotation.start,
        quotation.end,
        quotation.paragraph,
        is_closed=quotation.is_closed,
        continues=quotation.continues,
    )
    if credit.is_spoken and not credit.outlet and not credit.obtained:
        outlet = outlet_before(reading, quotation)
        credit = replace(credit, outlet=outlet, obtained="second_hand" if outlet else "")
    if credit.is_spoken and (credit.speaker or credit.pronoun):
        return _with_credit(reading, bare, credit, last, cover)
    if _is_short(reading, quotation):
        return None
    return _carried(bare, last, same_paragraph=position > 0)


def _is_short(reading: Reading, quotation: Quotation) -> bool:
    return len(reading.words(quotation.span).split()) < FEWEST_WORDS


def _read(reading: Reading, narration: Span, cover: Cover, *, comes_after: bool) -> _Credit:
    words = narration.of(reading.text)
    if not words.strip():
        return _Credit()
    runs = [
        run
        for run in reading.runs_within(narration.start, narration.end)
        if not cover.over(run.start, run.end)
    ]
    people = [
        run
        for run in runs
        if run.entry is None and (names.is_name_shaped(run) or names.is_mononym_shaped(run))
    ]
    outlet = outlet_in(reading, runs, narration)
    obtained = obtained_by(words, outlet)
    verbs = list(SAYING.finditer(reading.text, narration.start, narration.end))
    according = _ACCORDING.search(reading.text, narration.start, narration.end)
    if not verbs and according is None:
        return _Credit(outlet=outlet)
    speaker = _speaker(reading, people, verbs, according, comes_after=comes_after)
    pronoun = speaker is None and _has_pronoun(words)
    return _Credit(speaker, pronoun, outlet, obtained, is_spoken=True)


def _speaker(
    reading: Reading,
    people: Sequence[Run],
    verbs: Sequence[re.Match[str]],
    according: re.Match[str] | None,
    *,
    comes_after: bool,
) -> Run | None:
    if according is not None:
        for run in people:
            if run.start >= according.end() - 1 and not run.is_possessive:
                return run
    if not verbs:
        return None
    verb = verbs[0] if comes_after else verbs[-1]
    if _BY_PRONOUN.search(reading.text[max(0, verb.start() - 12) : verb.start()]):
        return None
    ahead = [run for run in people if run.end <= verb.start()]
    between = reading.text[ahead[-1].end : verb.start()] if ahead else ""
    if ahead and not re.search(r"[.;!?]", between):
        return _subject(reading, ahead)
    follow = [run for run in people if run.start >= verb.end()]
    if follow and re.fullmatch(
        r"\s(?:(?!(?:at|in|on|during|of|to|for|from|that|the\sshow)\s)[^\W\d_][\w’'+.-]*,?\s){0,6}",
        reading.text[verb.end() : follow[0].start],
    ):
        return follow[0]
    return None


def _subject(reading: Reading, ahead: Sequence[Run]) -> Run:
    """The speaker among the names before the verb; behind a comma stands an apposition."""
    for earlier, later in itertools.pairwise(ahead):
        gap = reading.text[earlier.end : later.start]
        if re.match(r",\s(?:who|the|an?|whose)\s", gap):
            return earlier
    return ahead[-1]


def _has_pronoun(words: str) -> bool:
    lowered = re.findall(r"[\w’']+", words.lower())
    return any(word in PRONOUNS for word in lowered)


def _with_credit(
    reading: Reading, bare: Quote, credit: _Credit, last: Quote | None, cover: Cover
) -> Quote:
    outlet = credit.outlet
    if credit.speaker is None:
        spoken = last is not None and last.paragraph == bare.paragraph
        meant = _meant(reading, bare, cover, of_sentence=spoken)
        credit = replace(credit, speaker=meant) if meant is not None else credit
    if credit.speaker is not None:
        same = last is not None and last.paragraph == bare.paragraph
        span = credit.speaker.span
        return replace(
            bare,
            speaker=span.of(reading.text),
            speaker_span=span,
            outlet=outlet,
            obtained=credit.obtained,
            confidence=0.9 if outlet or not same else 0.85,
        )
    if last is None:
        return replace(bare, outlet=outlet, obtained=credit.obtained, confidence=0.4)
    near = last.paragraph == bare.paragraph
    return replace(
        bare,
        speaker=last.speaker,
        speaker_span=last.speaker_span,
        outlet=outlet or (last.outlet if bare.paragraph - last.paragraph < 3 else ""),
        obtained=credit.obtained or last.obtained,
        confidence=0.8 if near else 0.65,
    )


def _meant(reading: Reading, bare: Quote, cover: Cover, *, of_sentence: bool) -> Run | None:
    """Whom "she" means: who opens the sentences before, else who was named in full last.

    With ``of_sentence`` someone spoke before in this paragraph, and only the subject of the very
    sentence can mean somebody else.
    """
    sentence = reading.sentence_at(bare.start)
    paragraph = reading.document.paragraphs[bare.paragraph]
    start = sentence.start if of_sentence and sentence else paragraph.start
    opened = named = None
    for run in reading.runs_within(start, bare.start):
        if run.is_possessive or cover.over(run.start, run.end) or reading.quotation_at(run.start):
            continue
        is_full = names.is_name_shaped(run)
        if run.is_initial and (is_full or names.is_mononym_shaped(run)):
            opened = run
        named = run if is_full else named
    return opened if of_sentence else opened or named


def _carried(bare: Quote, last: Quote | None, *, same_paragraph: bool) -> Quote:
    """A quotation with no words of attribution of its own keeps the speaker before it."""
    if last is None:
        return replace(bare, confidence=0.4)
    near = last.paragraph == bare.paragraph and same_paragraph
    if near or (bare.continues and bare.paragraph - last.paragraph < 4):
        return replace(
            bare,
            speaker=last.speaker,
            speaker_span=last.speaker_span,
            outlet=last.outlet,
            obtained=last.obtained,
            confidence=0.75,
        )
    return replace(bare, confidence=0.4)
