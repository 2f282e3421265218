from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.billing import BRACKET, Billed, bill, tier_of, with_brackets_read
from newsroom.prose.characters import SELF, role_at
from newsroom.prose.credits import Crediting
from newsroom.prose.readings import Cover, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.runs import Run
    from newsroom.prose.sentences import Sentence
    from newsroom.prose.spans import Span

_SOON = r"(?:will\s|is\s|are\s|has\s|have\s|been\s|set\sto\s|to\s|also\s|both\s|now\s)*"
# A list follows these words; the number is how surely it is a cast list.
CUES: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r"\bcast(?:\smembers)?(?:\slist)?\s(?:\w+ly\s|also\s|which\s|that\s)?"
            r"(?:includes?|features?|boasts|comprises|consists\sof|counts|stars|"
            r"is\s(?:led|headed|headlined|rounded\sout|completed|topped)\sby|are|is\smade\sup\sof)\b"
        ),
        0.95,
    ),
    (re.compile(r"\b(?:cast|starring|stars):"), 0.9),
    (
        re.compile(
            r"\b(?:ensemble|lineup|line-up|roster|company)\s(?:\w+\s)?(?:includes?|features?|led\sby)\b"
        ),
        0.9,
    ),
    (re.compile(r"\b(?:[Ss]tarring|[Cc]o-starring|[Aa]lso\sstarring|[Gg]uest-starring)\b"), 0.9),
    (
        re.compile(
            r"(?<!\bthe\s)(?<!\bits\s)(?<!guest\s)(?<!film\s)(?<!movie\s)\b(?:also\s|co-|guest-|again\s)?star(?:s|red)\b"
            r"(?!\s(?:in|as|on|opposite|alongside|of|who)\b)"
        ),
        0.9,
    ),
    (re.compile(r"\bguest\sstars?\s(?:include|are|will\sinclude|like|such\sas)\b"), 0.85),
    (
        re.compile(
            r"\b(?:led|headlined|toplined|fronted|anchored|headed|rounded\sout|completed)\sby\b"
        ),
        0.8,
    ),
    (re.compile(r"\b(?:played|portrayed|voiced|narrated|hosted)\sby\b"), 0.85),
    (
        re.compile(
            r"\b(?:is|are|be|also)\sjoined\sby\b|\bjoins\s(?=[A-Z])|\b[Jj]oining\s(?:him|her|them|the\scast)\s(?:is|are|will\sbe)\b"
        ),
        0.8,
    ),
    (re.compile(r"\b(?:[Aa]longside|[Oo]pposite)\b"), 0.7),
    (re.compile(r"\b(?:casts?|cast|recruits|taps|enlists|adds|added|hires)\s(?=[A-ZÀ-Þ])"), 0.65),
    (
        re.compile(
            r"\b(?:[Aa]lso\sin\sthe\scast|[Rr]ounding\sout\sthe\scast|[Cc]ompleting\sthe\scast|[Aa]lso\son\sboard)"
            r"(?:\s(?:are|is|were|will\sbe))?\b"
        ),
        0.9,
    ),
    (re.compile(r"\b[Jj]oining\b"), 0.75),
    (re.compile(r"\b[Ff]eatur(?:es|ing)\b"), 0.7),
    (
        re.compile(
            r"\b(?:with|[Ww]ith)\b(?=\s[^.;]{3,90}\b(?:as|playing|also\sstar|co-star|in\ssupporting|in\sthe\scast)\b)"
        ),
        0.65,
    ),
)
# The list stands before these words.
TRAILS: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            rf",?\s{_SOON}(?:also\s)?(?:co-|guest-)?star(?:s|ring|red)?(?:\s(?:in|opposite|alongside|together)\b|[.,;]|$)"
        ),
        0.85,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:round(?:s|ing)?\sout|complet(?:e|es|ing)|join(?:s|ed|ing)?|lead(?:s|ing)?|led|headlin(?:e|es)|"
            r"make\sup|fill\sout)\s(?:\w+\s){0,2}?(?:the\s|its\s)?(?:\w+\s){0,2}?(?:cast|ensemble|lineup)\b"
        ),
        0.9,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:been\s)?(?:cast|tapped|set)\s(?:in|for|to\s(?:star|lead|topline|headline))\b"
        ),
        0.8,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:guest-star|guest\sstar|recur|appear|cameo)s?\b(?!\s(?:to\sbe|that))"
        ),
        0.75,
    ),
    (re.compile(rf",?\s{_SOON}(?:topline|headline|front)s?\s(?=the|a|it|[A-Z])"), 0.75),
    (
        re.compile(
            r",?\s(?:returns?|are\s(?:also\s)?returning|is\s(?:also\s)?returning|are\sback|is\sback|will\s(?:also\s)?return)\s(?:as|alongside)\b"
        ),
        0.75,
    ),
)
PLAYS = re.compile(
    rf"(?:,\s\d{{1,2}},|,\swho\s|,\s[^,.;()]{{2,60}},)?\s?{_SOON}(?:who\s)?{_SOON}"
    r"(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|star(?:s|red|ring)?\sas|"
    r"(?:tak(?:es|ing)|took|take)\son\s(?:the\srole\sof\s)?|repris(?:es|ing|ed|e)(?:\s(?:his|her|their)\s(?:role|part)(?:\sas)?)?|"
    r"(?:returns?|returning|appears?|recurs?|guest-stars?|co-stars?|leads?|cast|back|joins?(?:\sthe\scast)?|on\sboard|"
    r"tapped|stepping\sin)\sas|in\sthe\srole\sof|steps\sinto\sthe\srole\sof)\s"
)
# "Jane Roe steals every scene as the widow Constance": only with a name at the end.
APPEARS_AS = re.compile(
    r"(?!\s(?:serves?|acts?|known|worked)\b)\s(?:(?!(?:such|well|known|same|just|to|said)\s)[a-zà-ÿ][\w’'-]*\s){1,7}?"
    r"as\s(?=(?:the\s|an?\s|h(?:is|er)\s)?(?:[a-zà-ÿ][\w’-]*\s){0,3}[A-ZÀ-Þ])"
)
CAST_HEADING = re.compile(
    r"\b(?:cast|stars?|starring|actors|who(?:[’']s|\sis|\sare|\swill\sbe)?\s(?:in|starring|playing)|players|"
    r"ensemble)\b",
    re.IGNORECASE,
)
NOUN_IN_BRACKETS = re.compile(
    r"\b(?i:an?|the|h(?:is|er)|their)\s(?:[a-zà-ÿ][\w’'-]*\s){1,5}\(([^()\n]{3,60})\)"
)
ITEM = re.compile(r"\s*(?:[-–—:|\t]|\.{2,}|…)\s*(?=\S)|\s+(?:as|plays|is)\s")


@dataclass(frozen=True, slots=True)
class CastList:
    """What a piece says about who plays what, and the names that are epithets or characters."""

    credits: tuple[Crediting, ...]
    characters: tuple[Span, ...]


def casts(
    reading: Reading,
    titles: Sequence[Span],
    cast_sections: Sequence[Span],
    plots: Sequence[Span] = (),
) -> CastList:
    """Read every credit of a performer; in ``plots`` brackets behind a character hold one."""
    cover = Cover(titles)
    sections = Cover(cast_sections)
    found: list[Crediting] = []
    characters: list[Span] = []
    for sentence in reading.sentences:
        paragraph = reading.document.paragraphs[sentence.paragraph]
        in_section = sections.over(sentence.start, sentence.end) is not None
        if paragraph.kind in {"list item", "table row"} and in_section:
            here, spans = _item(reading, sentence, cover)
        else:
            here, spans = _sentence(reading, sentence, cover, in_section=in_section)
        found.extend(here)
        characters.extend(spans)
    found.extend(_described(reading, cover))
    for plot in plots:
        found.extend(_in_plot(reading, plot, cover))
    characters += [credit.character_span for credit in found if credit.character_span]
    return CastList(tuple(_once(found)), tuple(characters))


def _in_plot(reading: Reading, plot: Span, cover: Cover) -> Iterator[Crediting]:
    """Performers that a plot puts in brackets: "widow Mara Quill (Ada Lorne)"."""
    for match in BRACKET.finditer(reading.text, plot.start, plot.end):
        inside = reading.runs_within(match.start(1), match.end(1))
        if len(inside) != 1 or not names.is_name_shaped(inside[0]):
            continue
        lead = reading.text[match.start(1) : inside[0].start]
        if lead.strip() not in {"", "played by", "voiced by"}:
            continue
        if inside[0].end != match.end(1) or cover.over(inside[0].start, inside[0].end):
            continue
        role = next(
            (
                run
                for run in reading.runs_within(max(plot.start, match.start() - 60), match.start())
                if run.end == match.start() and not cover.over(run.start, run.end)
            ),
            None,
        )
        yield Crediting(
            inside[0].start,
            inside[0].end,
            reading.words(inside[0]),
            "actor",
            0.85 if role else 0.7,
            character=reading.words(role) if role else "",
            character_span=role.span if role else None,
        )


def _described(reading: Reading, cover: Cover) -> Iterator[Crediting]:
    """Performers in brackets behind a plain noun: "a miner (Ada Lorne)"."""
    for match in NOUN_IN_BRACKETS.finditer(reading.text):
        inside = reading.runs_within(match.start(1), match.end(1))
        if (
            len(inside) == 1
            and inside[0].start == match.start(1)
            and inside[0].end == match.end(1)
            and names.is_name_shaped(inside[0])
            and names.has_given_name(inside[0])
            and not cover.over(inside[0].start, inside[0].end)
        ):
            yield Crediting(inside[0].start, inside[0].end, reading.words(inside[0]), "actor", 0.75)


def _once(found: Sequence[Crediting]) -> Iterator[Crediting]:
    """Keep one credit per place, the one that says most."""
    best: dict[int, Crediting] = {}
    for credit in found:
        held = best.get(credit.start)
        if held is None or _weight(credit) > _weight(held):
            best[credit.start] = credit
    yield from (best[start] for start in sorted(best))


def _weight(credit: Crediting) -> tuple[bool, bool, float]:
    return (bool(credit.character), bool(credit.note or credit.tier), credit.confidence)


def _sentence(
    reading: Reading, sentence: Sentence, cover: Cover, *, in_section: bool
) -> tuple[list[Crediting], list[Span]]:
    found: list[Crediting] = []
    epithets: list[Span] = []
    text = reading.text
    for pattern, confidence in CUES:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if reading.quotation_at(match.start()):
                continue
            read = bill(reading, match.end(), sentence.end, cover)
            if not _is_enough(reading, read.items, confidence, in_section=in_section):
                continue
            tier = tier_of(text[max(sentence.start, match.start() - 12) : match.end()])
            found += _credits(reading, read.items, cover, confidence, tier)
            epithets += read.epithets
    found += _before_cues(reading, sentence, cover)
    found += _plays(reading, sentence, cover)
    if in_section:
        found += _bare_list(reading, sentence, cover)
    return found, epithets


def _is_enough(
    reading: Reading, items: Sequence[Billed], confidence: float, *, in_section: bool
) -> bool:
    if not items:
        return False
    if confidence >= 0.8 or in_section or len(items) > 2:
        return True
    return any(item.character or item.note or item.tier for item in items) or any(
        names.has_given_name(run) for run in reading.runs_within(items[0].start, items[0].end)
    )


def _credits(
    reading: Reading, items: Sequence[Billed], cover: Cover, confidence: float, tier: str = ""
) -> Iterator[Crediting]:
    for item in with_brackets_read(reading, items, cover):
        yield Crediting(
            item.start,
            item.end,
            item.name,
            "actor",
            confidence,
            character=item.character,
            character_span=item.character_span,
            tier=item.tier or tier,
            note=item.note,
        )


def _before_cues(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    for pattern, confidence in TRAILS:
        for match in pattern.finditer(reading.text, sentence.start, sentence.end):
            if reading.quotation_at(match.start()):
                continue
            items = list_before(reading, sentence, match.start(), cover)
            role = re.search(r"\bas$", match.group().rstrip())
            if role and len(items) == 1:
                continue  # "returns as Kit" is read by ``_plays`` with its character.
            tier = tier_of(match.group())
            yield from _credits(reading, items, cover, confidence, tier)


def list_before(
    reading: Reading, sentence: Sentence, end: int, cover: Cover, *, surnames: bool = False
) -> tuple[Billed, ...]:
    """Read the list of names that closes at ``end``, starting as early as it holds together."""
    candidates = [
        run
        for run in reading.runs_within(sentence.start, end)
        if not cover.over(run.start, run.end) and run.entry is None
    ]
    for run in candidates[-40:]:
        read = bill(reading, run.start, end, cover, surnames=surnames)
        if read.items and not reading.text[read.end : end].strip(" ,"):
            return read.items
    return ()


def _plays(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    for run in reading.runs_within(sentence.start, sentence.end):
        if not _may_play(reading, run, cover):
            continue
        match = PLAYS.match(reading.text, run.end, sentence.end)
        loosely = match is None
        if match is None and names.is_name_shaped(run):
            match = APPEARS_AS.match(reading.text, run.end, sentence.end)
        if match is None:
            continue
        tier = tier_of(match.group())
        if SELF.match(reading.text, match.end(), sentence.end):
            yield Crediting(run.start, run.end, reading.words(run), "actor", 0.85, tier="self")
            continue
        role = role_at(reading, match.end(), sentence.end)
        described = bool(role.description) and names.is_name_shaped(run) and not loosely
        if role.name or described:
            yield Crediting(
                run.start,
                run.end,
                reading.words(run),
                "actor",
                0.75 if loosely or not role.name else 0.9,
                character=role.name,
                character_span=role.span,
                tier=tier,
                note=role.description,
            )


def _may_play(reading: Reading, run: Run, cover: Cover) -> bool:
    if cover.over(run.start, run.end) or reading.quotation_at(run.start):
        return False
    return names.is_name_shaped(run) or names.is_mononym_shaped(run)


def _bare_list(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """A sentence of a cast section that is nothing but names: "A, B and C."."""
    read = bill(reading, sentence.start, sentence.end, cover)
    rest = reading.text[read.end : sentence.end].strip(" .")
    if len(read.items) > 2 or (read.items and not rest):
        yield from _credits(reading, read.items, cover, 0.8)


def _item(reading: Reading, sentence: Sentence, cover: Cover) -> tuple[list[Crediting], list[Span]]:
    """One line of a cast list: "A as B", "A (B)", "A – B", or a row of a table."""
    text = reading.text
    paragraph = reading.document.paragraphs[sentence.paragraph]
    if sentence.start != paragraph.start:
        return _sentence(reading, sentence, cover, in_section=False)
    runs = reading.runs_within(sentence.start, sentence.end)
    if not runs or not names.is_name_shaped(runs[0]):
        return _sentence(reading, sentence, cover, in_section=True)
    match = ITEM.match(text, runs[0].end, sentence.end)
    if match and not match.group().strip().isalpha():
        role = role_at(reading, match.end(), sentence.end)
        credit = Crediting(
            runs[0].start,
            runs[0].end,
            reading.words(runs[0]),
            "actor",
            0.85,
            character=role.name,
            character_span=role.span,
            note=role.description,
        )
        return [credit], []
    read = bill(reading, sentence.start, sentence.end, cover)
    return list(_credits(reading, read.items, cover, 0.85)), list(read.epithets)
