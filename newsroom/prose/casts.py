from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.billing import Billed, bill, tier_of
from newsroom.prose.brackets import with_brackets_read
from newsroom.prose.cast_brackets import in_plot
from newsroom.prose.cast_cues import (
    BEHIND_CAMERA,
    CUES,
    ITEM,
    JOINED,
    MADE_BEFORE,
    MAKER_BEFORE,
    SELF_LABEL,
    TRAILS,
)
from newsroom.prose.cast_tables import tables
from newsroom.prose.characters import role_at
from newsroom.prose.couples import with_surnames
from newsroom.prose.credits import Crediting
from newsroom.prose.masks import Mask
from newsroom.prose.played import bracketed, described, played
from newsroom.prose.playing import is_part, playing
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.rivals import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.sentences import Sentence
    from newsroom.prose.spans import Span


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
    mask = Mask(reading, titles)
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
        found.extend(playing(mask, sentence))
        found.extend(played(mask, sentence))
        found.extend(here)
        characters.extend(spans)
        found.extend(described(mask, sentence))
    performers = frozenset(one.name.rpartition(" ")[2] for one in found if " " in one.name)
    for sentence in reading.sentences:
        found.extend(bracketed(mask, sentence, performers))
        found.extend(is_part(mask, sentence, performers))
    found.extend(tables(reading))
    for plot in plots:
        found.extend(in_plot(reading, plot, cover))
    kept = tuple(with_surnames(reading, once(found)))
    characters += [credit.character_span for credit in kept if credit.character_span]
    return CastList(kept, tuple(characters))


def _sentence(
    reading: Reading, sentence: Sentence, cover: Cover, *, in_section: bool
) -> tuple[list[Crediting], list[Span]]:
    found: list[Crediting] = []
    epithets: list[Span] = []
    text = reading.text
    for pattern, confidence in CUES:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if reading.quotation_at(match.start()) or _is_behind_it(text, sentence, match):
                continue
            read = bill(reading, match.end(), sentence.end, cover)
            if not _is_enough(reading, read.items, confidence, in_section=in_section):
                continue
            tier = tier_of(text[max(sentence.start, match.start() - 12) : match.end()])
            found += _credits(reading, read.items, cover, confidence, tier)
            epithets += read.epithets
            joined = JOINED.match(text, read.end, sentence.end)
            if joined and match.group().lower() == "joining":
                more = bill(reading, joined.end(), sentence.end, cover)
                found += _credits(reading, more.items, cover, confidence, tier)
    found += _in_brackets(reading, sentence, cover)
    found += _with(reading, sentence, cover)
    found += _before_cues(reading, sentence, cover)
    if in_section:
        found += _bare_list(reading, sentence, cover)
    return found, epithets


def _is_behind_it(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "alongside" goes on with those who make a work, not with those who play in it."""
    before = text[max(sentence.start, match.start() - 70) : match.start()]
    if BEHIND_CAMERA.search(match.group()):
        return True
    return match.group().lower() == "alongside" and MADE_BEFORE.search(before) is not None


def _with(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """A sentence that is nothing but "With A, B and C"."""
    if reading.text.startswith("With ", sentence.start):
        read = bill(reading, sentence.start + 4, sentence.end, cover)
        if not reading.text[read.end : sentence.end].strip(" ."):
            yield from _credits(reading, read.items, cover, 0.8)


def _in_brackets(reading: Reading, sentence: Sentence, cover: Cover) -> Iterator[Crediting]:
    """Two names or more in a row with brackets that hold what they play, whatever leads to them."""
    runs = reading.runs_within(sentence.start, sentence.end)
    for run in runs:
        if names.is_name_shaped(run) and reading.text.startswith(" (", run.end):
            items = bill(reading, run.start, sentence.end, cover).items
            read = with_brackets_read(reading, items, cover)
            if sum(bool(item.character) for item in read) > 1:
                yield from _credits(reading, items, cover, 0.8)
            return


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
            items = list_before(reading, sentence, match.start(), cover, surnames=True)
            if items and _is_owned(reading.text, items[0].start):
                continue  # "Ada Lorne’s Kit is back" is of the part, not of its player.
            role = re.search(r"\bas$", match.group().rstrip())
            if role and len(items) == 1:
                continue  # "returns as Kit" is read by ``_plays`` with its character.
            if (
                items
                and confidence < 0.75
                and MAKER_BEFORE.search(
                    reading.text[max(sentence.start, items[0].start - 40) : items[0].start]
                )
            ):
                continue
            if confidence < 0.75 and not any(
                names.has_given_name(run)
                for item in items
                for run in reading.runs_within(item.start, item.end)
            ):
                continue
            tier = tier_of(reading.text[match.start() : min(match.end() + 24, sentence.end)])
            yield from _credits(reading, items, cover, confidence, tier)


def _is_owned(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].replace("'", "’").endswith("’s ")


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
    if match and SELF_LABEL.match(text, match.end(), sentence.end):
        run = runs[0]
        return [Crediting(run.start, run.end, reading.words(run), "actor", 0.85, tier="self")], []
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
