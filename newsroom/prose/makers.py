from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.billing import KIN, Billed, bill
from newsroom.prose.casts import list_before
from newsroom.prose.couples import with_surnames
from newsroom.prose.credits import Crediting
from newsroom.prose.jobs import CRAFTS, GERUNDS, NOUNS, VERBS
from newsroom.prose.lexicon import FORMS
from newsroom.prose.making import is_mere_trade, is_song_or_event, making
from newsroom.prose.masks import Mask
from newsroom.prose.readings import Cover, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.sentences import Sentence
    from newsroom.prose.spans import Span


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_PAST = _any([verb for verb in VERBS if verb.endswith(("ed", "ten", "shot"))])
_NOUN = rf"(?:series\s|lead\s)?(?:{_any(list(NOUNS))})s?"
_FORM = _any([form for form in FORMS if form not in {"hit", "short", "special", "feature", "play"}])
_AND = r"(?:,\sand\s|,\s|\sand\s|/|\s&\s|-)"

BY = re.compile(
    rf"\b((?:{_PAST})(?:{_AND}(?:{_PAST}))*)\s(?:for\s[\w\s]{{2,20}}\s)?by\b", re.IGNORECASE
)
CRAFT = re.compile(rf"\b({'|'.join(CRAFTS)})\s(?:is\s|are\s|was\s)?(?:\w+\s)?by\b", re.IGNORECASE)
NOUN_BEFORE = re.compile(
    rf"\b((?i:{_NOUN}(?:{_AND}{_NOUN})*))(?:\s(?:include|are|is|includes|will\sbe)\b:?|:|,)?"
    r"(?=\s[^\W\d_a-zß-öø-ÿ])"
)
SERVES = re.compile(
    rf",?\s(?:who\s)?(?:will\s|also\s|is\s|are\s|both\s|has\s|been\s|set\sto\s|signed\son\s|\w+ing\s)*"
    rf"(?:serv(?:e|es|ing)|act(?:s|ing)?|return(?:s|ing)?|on\sboard|attached|back|tapped|named|stay(?:s|ing)?\son)?\s?(?:as\s)"
    rf"(?:the\s|its\s|an?\s)?({_NOUN}(?:{_AND}{_NOUN})*)\b"
)
IS_THE = re.compile(
    rf"\s(?:is|are)\s(?:the\s|an?\s|its\s|also\s)+(?:[a-z-]+\s){{0,2}}?({_NOUN}(?:{_AND}{_NOUN})*)\b(?!\s(?:of|on|behind|for)\b)"
)
_DID = _any(list(VERBS))
DOES = re.compile(
    rf",?\s(?:who\s)?(?:will\s|also\s|is\s|are\s|to\s|has\s|have\s|both\s|set\s|\w+ly\s)*"
    rf"((?:{_DID})(?:{_AND}(?:{_DID}))*)(?:(?<=d\sdirected)(?=[,.;])|\s(?:and\s\w+\s)?(?=(?:the|it|all|every|"
    r"both|each|this|its|two|three|four|five|six|\d+|from|for|alongside|with|[A-Z“])))"
)
BACK_WITH = re.compile(
    rf"\s(?:is|are|return|returns|have\sreturned|has\sreturned|were|come|comes)\s?(?:\w+\s)?(?:back|returning|here)?\s?"
    rf"with\s(?:an?|the|their|his|her|another)\s[^.;]{{0,80}}?\b(?:{_FORM})\b"
)
OWN = re.compile(
    rf"['’]s?\s(?:\w+\s)?(?:new|latest|next|upcoming|debut|first)\s(?:[\w+-]+\s){{0,6}}?(?:{_FORM})\b"
)
FROM = re.compile(
    rf"\b(?:{_FORM})\s(?:also\s)?(?:(?:comes|hails|is|arrives|coming|hailing)\s)?(?:from|by)(?:\sthe\sminds?\sof)?(?=\s)"
)
# "from the makers of Vigil Lane": what follows is a work or a house.
OF_OTHERS = re.compile(r"\s(?:the\s)?(?:[a-z-]+\s){1,4}(?:of|behind)\s")
PRONOUN = re.compile(r"(?:He|She|They)(?:\salso)?\s?")
LEAD_TO_TITLE = re.compile(r"(?:for|on|of|episodes\sof|all\sof|the\sseries|the\sfilm)\s")
WHO = re.compile(r",\swho(?=\s)")
INVERTED = re.compile(
    r"\b((?:Directing|Writing|Producing|Executive\sproducing|Choreographing|Composing|Editing))\s"
    r"(?:is|are|will\sbe)\b"
)
CARRIED = re.compile(r"\b(?:and|also|then)\s?$")
ALONGSIDE = re.compile(r"\s?(?:alongside|along\swith|together\swith|with)(?=\s)")
NOVEL = re.compile(
    r"\b(?:novels?|books?|memoir|play|comics?|podcast|bestseller|trilogy|short\sstory|article)\s(?:[^.;,]{0,40}\s)?by(?=\s)"
    r"|(?<=\s)(?:author|novelist)(?=\s)"
)


def makers(reading: Reading, titles: Sequence[Span]) -> tuple[Crediting, ...]:
    """Who created, wrote, directed or produced what, with the jobs as the text gives them."""
    cover = Cover(titles)
    mask = Mask(reading, titles)
    found: list[Crediting] = []
    for sentence in reading.sentences:
        found += making(mask, sentence)
        found += _after(reading, sentence, cover)
        found += _ahead(reading, sentence, cover)
    best: dict[tuple[int, str], Crediting] = {}
    for credit in found:
        key = (credit.start, credit.job)
        if key not in best or (bool(best[key].work), best[key].confidence) < (
            bool(credit.work),
            credit.confidence,
        ):
            best[key] = credit
    return tuple(with_surnames(reading, (best[key] for key in sorted(best))))


def _after(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """Names that follow the job: "created by A", "showrunners A and B", "new drama from A"."""
    text = reading.text
    for match in _matches(reading, BY, sentence):
        if is_song_or_event(text, match.start(), sentence.start):
            continue
        work = _title_before(reading, match.start(), cover)
        yield from _given(reading, match.end(), sentence, cover, _jobs(match.group(1)), 0.9, work)
    for pattern, table in ((INVERTED, GERUNDS), (CRAFT, CRAFTS)):
        for match in _matches(reading, pattern, sentence):
            job = table[match.group(1).lower()]
            yield from _given(reading, match.end(), sentence, cover, (job,), 0.85, "")
    yield from _called(reading, sentence, cover)
    yield from _from(reading, sentence, cover)


def _called(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """Names behind the noun for their job: "showrunners A and B", "creator A"."""
    for match in _matches(reading, NOUN_BEFORE, sentence):
        work = _title_before(reading, match.start(), cover)
        if is_mere_trade(reading.text, match.start(), sentence.start):
            continue
        jobs = _jobs(match.group(1))
        given = _given(reading, match.end(), sentence, cover, jobs, 0.85, work)
        is_plural = match.group(1).endswith("s") or match.group() != match.group(1)
        yield from given if is_plural else itertools.islice(given, len(jobs))


def _from(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """Names behind "new drama from" and "the novel by"."""
    text = reading.text
    for match in _matches(reading, FROM, sentence):
        named = NOUN_BEFORE.search(text, match.end(), min(sentence.end, match.end() + 60))
        is_book = NOVEL.search(text, match.start(), match.end() + 1)
        if not (named or is_book or OF_OTHERS.match(text, match.end())):
            yield from _given(reading, match.end(), sentence, cover, ("creator",), 0.6, "")
    for match in _matches(reading, NOVEL, sentence):
        yield from _given(reading, match.end(), sentence, cover, ("author",), 0.8, "")


def _matches(
    reading: Reading, pattern: re.Pattern[str], sentence: Sentence
) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(reading.text, sentence.start, sentence.end):
        if not reading.quotation_at(match.start()):
            yield match


def _given(
    reading: Reading,
    start: int,
    sentence: Sentence,
    cover: Cover,
    jobs: Sequence[str],
    confidence: float,
    work: str,
) -> Iterator[Crediting]:
    read = bill(reading, start, sentence.end, cover, roles=False)
    by_job = [list(_credits(reading, read.items, job, confidence, work)) for job in jobs]
    yield from itertools.chain.from_iterable(zip(*by_job, strict=True))


def _ahead(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """Names that come first: "A will direct", "A serves as showrunner", "A and B are back with"."""
    found = sorted(
        (
            (match, confidence)
            for pattern, confidence in ((SERVES, 0.85), (IS_THE, 0.8), (DOES, 0.75))
            for match in _matches(reading, pattern, sentence)
        ),
        key=lambda pair: pair[0].start(),
    )
    last: tuple[Billed, ...] = ()
    for match, confidence in found:
        who = WHO.match(reading.text, max(sentence.start, match.start() - 5))
        end = match.start() - 5 if who else match.start()
        items = list_before(reading, sentence, end, cover, surnames=True)
        relative = match.group().lstrip(", ").startswith("who ")
        if (not items and relative) or (
            not items and CARRIED.search(reading.text, sentence.start, match.start() + 1)
        ):
            items = last
        elif not items and PRONOUN.fullmatch(reading.text, sentence.start, match.start()):
            items = _subject_before(reading, sentence, cover)
        last = items or last
        work = _title_after(reading, match.end(), cover)
        beside = ALONGSIDE.match(reading.text, match.end(), sentence.end)
        also = (
            bill(reading, beside.end(), sentence.end, cover, roles=False, surnames=True).items
            if beside
            else ()
        )
        for job in _jobs(match.group(1)):
            yield from _credits(reading, (*items, *also), job, confidence, work)
    for pattern, confidence in ((BACK_WITH, 0.75), (OWN, 0.6)):
        for match in _matches(reading, pattern, sentence):
            items = list_before(reading, sentence, match.start(), cover)
            yield from _credits(reading, items, "creator", confidence, "")


def _subject_before(reading: Reading, sentence: Sentence, cover: Cover) -> tuple[Billed, ...]:
    """Whom "She" means: the first person of the sentence before, in the same paragraph."""
    before = reading.sentence_at(sentence.start - 1)
    if before is None or before.paragraph != sentence.paragraph:
        return ()
    for run in reading.runs_within(before.start, before.end):
        if names.is_name_shaped(run) and not cover.over(run.start, run.end):
            return (Billed(run.start, run.end, reading.words(run)),)
    return ()


def _credits(
    reading: Reading, items: Sequence[Billed], job: str, confidence: float, work: str
) -> Iterator[Crediting]:
    beside = ""
    for position, item in enumerate(items):
        kin = ""
        if position and KIN.fullmatch(reading.text[items[position - 1].end : item.start]):
            kin = beside
        yield Crediting(
            item.start, item.end, item.name, job, confidence, note="", work=work, kin_of=kin
        )
        beside = item.name


def _jobs(words: str) -> tuple[str, ...]:
    """The jobs a phrase such as "created and executive produced" or "co-creators" names."""
    found: list[str] = []
    rest = words.lower()
    for table in (NOUNS, VERBS):
        for word in sorted(table, key=len, reverse=True):
            if re.search(rf"(?<![\w-]){re.escape(word)}s?(?![\w])", rest):
                rest = rest.replace(word, " ")
                found.append(table[word])
    return tuple(dict.fromkeys(found))


def _title_before(reading: Reading, start: int, cover: Cover) -> str:
    """The title a job noun belongs to: "Succession creator", "the director of"."""
    span = cover.over(max(0, start - 4), start)
    if span is None:
        return ""
    between = reading.text[span.end : start]
    return span.of(reading.text) if re.fullmatch(r"[”\"’]?(?:['’]s)?,?\s?", between) else ""


def _title_after(reading: Reading, end: int, cover: Cover) -> str:
    lead = LEAD_TO_TITLE.match(reading.text, end)
    place = lead.end() if lead else end
    span = cover.over(place, place + 3)
    return span.of(reading.text) if span else ""
