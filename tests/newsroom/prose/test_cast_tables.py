from __future__ import annotations

from newsroom.prose.cast_tables import tables
from newsroom.prose.documents import Document, Paragraph
from newsroom.prose.known import Known
from newsroom.prose.readings import Reading


def table(*rows: str) -> list[tuple[str, str]]:
    text = "\n".join(rows)
    paragraphs, start = [], 0
    for row in rows:
        paragraphs.append(Paragraph("table row", start, start + len(row)))
        start += len(row) + 1
    read = Reading(Document(text, tuple(paragraphs)), Known())
    return [(one.name, one.character) for one in tables(read)]


def test_its_head_says_which_column_is_which() -> None:
    found = table("Character\tPlayed by", "Kit Voss\tAda Lorne", "The Fox\tBen Roe")

    assert found == [("Ada Lorne", "Kit Voss"), ("Ben Roe", "The Fox")]


def test_a_table_of_something_else_is_no_cast() -> None:
    assert table("Title\tDate", "Copper Sky\tMay 4") == []


def test_a_row_that_is_too_short_is_passed_over() -> None:
    assert table("Actor\tRole", "Ada Lorne", "Ben Roe\tSam") == [("Ben Roe", "Sam")]
