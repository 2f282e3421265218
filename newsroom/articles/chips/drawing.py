"""How a chip stands in what is read: a quiet value with its ground, or plain words."""

from __future__ import annotations

import re
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from django.template.loader import render_to_string
from django.utils.html import escape

from newsroom.articles.chips.chip import CHIP, chip_of, chips_of
from newsroom.articles.chips.reading import Reading
from newsroom.articles.chips.registry import find_fact
from newsroom.articles.chips.wording import Day
from newsroom.articles.styles import current_style
from newsroom.kit.countries import country_name
from newsroom.kit.dates import say_date

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from newsroom.articles.chips.chip import Chip
    from newsroom.articles.chips.reading import Told

# The whole of a chip may be bold or in italics; what is within it is the record's.
_STYLED: Final = re.compile(r"(?P<opening>(?:<[bi]>)*)[^<]*(?P<closing>(?:</[bi]>)*)")


@dataclass(slots=True)
class _Drawing:
    """The answers for the text that is being drawn, and how many chips stood in it so far."""

    reading: Reading
    numbers: count[int] = field(default_factory=lambda: count(1))


_drawing: ContextVar[_Drawing | None] = ContextVar("chips", default=None)


@contextmanager
def loaded(
    sources: Iterable[str], *, at: datetime.datetime | None = None
) -> Iterator[Reading | None]:
    """Answer the chips of all these texts at once for what is drawn inside; none ask again."""
    chips = list(chips_of(sources))
    made = _Drawing(Reading(chips, style=current_style(), at=at)) if chips else None
    if made is None:
        yield None
        return
    token = _drawing.set(made)
    try:
        yield made.reading
    finally:
        _drawing.reset(token)


def draw(source: str) -> str:
    """The HTML of a text with every chip as a reader gets it."""
    return _replace(source, _drawn)


def plain(source: str) -> str:
    """The same with words alone: for feeds, search, share cards, and for counting words."""
    return _replace(source, _said)


def _replace(source: str, replace: Any) -> str:
    if CHIP.search(source) is None:
        return source
    with loaded([source]) if _drawing.get() is None else nullcontext():
        drawing = _drawing.get()
        return CHIP.sub(lambda match: replace(match, drawing), source)


def _said(match: re.Match[str], drawing: _Drawing) -> str:
    return escape(drawing.reading.tell(chip_of(match)).text)


def _drawn(match: re.Match[str], drawing: _Drawing) -> str:
    chip = chip_of(match)
    told = drawing.reading.tell(chip)
    styled = _STYLED.fullmatch(match["words"])
    opening, closing = (styled["opening"], styled["closing"]) if styled else ("", "")
    if not told.stands:
        return f"{opening}{escape(told.text)}{closing}"
    value = told.answer.value if told.answer else None
    is_day = isinstance(value, Day) and value.is_exact and not chip.is_frozen
    context = {
        "said": told.text,
        "date": value if is_day else "",
        "note": note_of(chip, told),
        "number": next(drawing.numbers),
    }
    made = render_to_string("components/fact.html", context)
    return f"{opening}{made.strip()}{closing}"


def note_of(chip: Chip, told: Told) -> str:
    """What it is, who told it and when: "Étoile: premiere, United States. Vogue, as of ..."."""
    answer = told.answer
    row = answer.rows[0] if answer and answer.rows else None
    source = getattr(row, "source", None)
    by = source.name if source is not None and source.is_public() else ""
    day = chip.as_of if chip.is_frozen else getattr(row, "as_of", None)
    as_of = f"as of {say_date(day, 'date')}" if day else ""
    ground = ", ".join(filter(None, [by, as_of]))
    ground = f" {ground[:1].upper()}{ground[1:]}." if ground else ""
    frozen = " The story keeps what was true that day." if chip.is_frozen else ""
    return f"{name_of(chip, told.record, row)}.{ground}{frozen}"


def name_of(chip: Chip, record: Any, row: Any = None) -> str:
    """Which field of which record: "Étoile: premiere, season 2, France"."""
    asked, fact = chip.question, find_fact(chip.question)
    label = fact.label.lower() if fact else ""
    if asked.show and row is not None and asked.kind == "person":
        label = f"{label} in {row.show.title}"
    season = f"season {asked.season}" if asked.season else ""
    region = country_name(asked.region) if asked.region else ""
    name = getattr(record, "name", None) or getattr(record, "title", "")
    return f"{name}: {', '.join(filter(None, [label, season, region]))}"
