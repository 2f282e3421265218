"""Tables whose first row says that they are a cast: "Actor | Character"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from newsroom.prose.credits import Crediting
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.documents import Paragraph
    from newsroom.prose.readings import Reading

_PERFORMER: Final = re.compile(
    r"(?:actor|actress|performer|artist|cast|star|voice|played by|name)s?", re.IGNORECASE
)
_PART: Final = re.compile(r"(?:character|role|part|plays|playing|as)s?(?:\sname)?", re.IGNORECASE)
_CELL: Final = re.compile(r"[^\t|]+")
_SELF: Final = re.compile(r"(?:(?:him|her|them)sel(?:f|ves)|self)$", re.IGNORECASE)
LONGEST_CELL: Final = 60


def tables(reading: Reading) -> Iterator[Crediting]:
    """A credit for each row below a head that names a column of performers."""
    for is_row, group in itertools.groupby(
        reading.document.paragraphs, key=lambda one: one.kind == "table row"
    ):
        if is_row:
            yield from _table(reading, list(group))


def _table(reading: Reading, rows: Sequence[Paragraph]) -> Iterator[Crediting]:
    head = [span.of(reading.text) for span in _cells(reading, rows[0])]
    by = next((place for place, words in enumerate(head) if _PERFORMER.fullmatch(words)), None)
    part = next((place for place, words in enumerate(head) if _PART.fullmatch(words)), None)
    if by is None or part is None:
        return
    for row in rows[1:]:
        cells = list(_cells(reading, row))
        if max(by, part) < len(cells):
            yield from _row(reading, cells[by], cells[part])


def _row(reading: Reading, by: Span, part: Span) -> Iterator[Crediting]:
    name, role = by.of(reading.text), part.of(reading.text)
    if not name[:1].isupper() or max(len(name), len(role)) > LONGEST_CELL:
        return
    if _SELF.match(role):
        yield Crediting(by.start, by.end, name, "actor", 0.95, tier="self")
        return
    named = bool(role) and role[0].isupper()
    yield Crediting(
        by.start,
        by.end,
        name,
        "actor",
        0.95,
        character=role if named else "",
        character_span=part if named else None,
        note="" if named else role,
    )


def _cells(reading: Reading, row: Paragraph) -> Iterator[Span]:
    for match in _CELL.finditer(reading.text, row.start, row.end):
        yield trimmed(reading.text, match.start(), match.end())
