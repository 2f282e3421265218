"""Files that are broken anywhere are read as far as they go, or refused in one sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsroom.intake import bodies
from newsroom.intake.analysis import analyse
from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import read_bytes, unpack
from tests.newsroom.intake.broken import (
    SLOW,
    TAGS,
    Edits,
    edited,
    edits,
    soup,
    whole_letter,
    whole_word_file,
    with_part_edited,
)

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

WORD_FILE, LETTER = whole_word_file(), whole_letter()
PARTS = [
    "word/document.xml",
    "word/comments.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
]


def take_in(data: bytes, name: str) -> Document | None:
    """Read it as the desk does, and check all that is promised of every answer."""
    document = None
    try:
        for held, part in unpack(data, name=name):
            document = read_bytes(part, name=held)
            assert_sound(document)
            bodies.stream(analyse(document), {}, {}, {})
    except IntakeError as refusal:
        told = str(refusal)
        assert "\n" not in told
        assert told.endswith(".")
        told.encode()
    return document


def assert_sound(document: Document) -> None:
    told = (document.text, document.name, *document.left_out)
    json.dumps(told).encode()
    "".join(told).encode()
    assert "\0" not in "".join(told)
    place = 0
    for one in document.paragraphs:
        assert not document.text[place : one.start].strip()
        assert place <= one.start < one.end <= len(document.text)
        place = one.end
    assert not document.text[place:].strip()
    assert all(0 <= one.start < one.end <= len(document.text) for one in document.marks)
    assert all(0 <= one.at <= len(document.text) for one in document.pictures)


@SLOW
@given(edits())
def test_a_word_file_damaged_on_its_way_is_answered(changes: Edits) -> None:
    take_in(edited(WORD_FILE, changes), "a.docx")


@SLOW
@given(st.sampled_from(PARTS), edits())
def test_a_word_file_broken_inside_is_answered(part: str, changes: Edits) -> None:
    take_in(with_part_edited(WORD_FILE, part, changes), "a.docx")


@SLOW
@given(edits())
def test_a_damaged_letter_is_answered(changes: Edits) -> None:
    take_in(edited(LETTER, changes), "a.eml")


@SLOW
@given(soup(TAGS))
def test_any_soup_of_tags_is_answered(html: str) -> None:
    take_in(html.encode("utf-8", "surrogatepass"), "a.html")


@SLOW
@given(
    st.sampled_from(["Subject", "From", "Content-Type", "Content-Disposition", "Content-ID"]),
    st.binary(max_size=200),
)
def test_any_header_of_a_letter_is_answered(header: str, value: bytes) -> None:
    take_in(header.encode() + b": " + value + b"\n\nAda Lorne stars in Saltmarsh.\n", "a.eml")


@SLOW
@given(st.text(max_size=60), st.sampled_from([".txt", ".docx", ".eml", ".html", ".md", ""]))
def test_any_name_of_a_file_is_answered(name: str, suffix: str) -> None:
    take_in(b"Ada Lorne stars.", f"{name}{suffix}")
