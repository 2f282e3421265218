from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import read, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.prose.documents import Document


def shape(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.words_of(one)) for one in document.paragraphs]


def marks(document: Document) -> list[tuple[str, str]]:
    return [(mark.kind, document.text[mark.start : mark.end]) for mark in document.marks]


def word_file() -> bytes:
    made = docx.Document()
    made.add_heading("The Salt House", 0)
    made.add_heading("Cast", level=2)
    paragraph = made.add_paragraph("It stars ")
    paragraph.add_run("Ada Lorne").bold = True
    paragraph.add_run(" in ")
    paragraph.add_run("The  Salt House").italic = True
    made.add_paragraph("Ada Lorne as Kit", style="List Bullet")
    made.add_paragraph("Ben Roe as Sam", style="List Bullet")
    table = made.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Cy Ott"
    table.rows[0].cells[1].text = "Lou"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def test_plain_text_is_parted_at_blank_lines_with_headings_found() -> None:
    text = "Opening line, with a stop.\n\nPlot\n\nA family opens a hotel.\n\nIt goes wrong."

    document = read_bytes(text.encode(), name="piece.txt")

    assert shape(document) == [
        ("paragraph", "Opening line, with a stop."),
        ("heading", "Plot"),
        ("paragraph", "A family opens a hotel."),
        ("paragraph", "It goes wrong."),
    ]


def test_short_lines_under_a_heading_are_a_list() -> None:
    text = "Opening.\n\nCast\n\nAda Lorne as Kit\nBen Roe as Sam\nCy Ott as Lou"

    document = read_bytes(text.encode(), name="piece.txt")

    kinds = [paragraph.kind for paragraph in document.paragraphs]
    assert kinds == ["paragraph", "heading", "list item", "list item", "list item"]


def test_markdown_gives_structure_and_marks() -> None:
    text = (
        "# Head\n\nIt is *The Salt House* by [Ada](https://example.org/a).\n\n> Said.\n\n"
        "1. One\n2. Two\n"
    )

    document = read_bytes(text.encode(), name="piece.md")

    assert shape(document) == [
        ("heading", "Head"),
        ("paragraph", "It is The Salt House by Ada."),
        ("quotation", "Said."),
        ("list item", "One"),
        ("list item", "Two"),
    ]
    assert marks(document) == [("italic", "The Salt House"), ("link", "Ada")]
    assert document.paragraphs[-1].is_ordered


def test_markdown_takes_html_for_words() -> None:
    document = read_bytes(b"A <script>alert(1)</script> day.", name="piece.md")

    assert document.text == "A <script>alert(1)</script> day."


def test_html_keeps_words_and_drops_what_runs() -> None:
    html = (
        "<html><head><title>x</title></head><body><h1>Head</h1><p>One\n  two <em>three</em>"
        "<script>alert('no')</script><a href='javascript:x'>four</a></p><img alt='a cat' src='x'>"
        "<ul><li>five</li></ul></body></html>"
    )

    document = read_bytes(html.encode(), name="piece.html")

    assert shape(document) == [
        ("heading", "Head"),
        ("paragraph", "One two threefour"),
        ("list item", "five"),
    ]
    assert marks(document) == [("italic", "three")]
    assert document.left_out == ("a picture: a cat",)


def test_the_bold_wrapper_of_a_pasted_document_is_not_bold() -> None:
    html = (
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">'
        'Plain </span><span style="font-style:italic">slanted</span></p></b>'
    )

    document = read_bytes(html.encode(), name="piece.html")

    assert marks(document) == [("italic", "slanted")]


def test_a_word_document_gives_structure_and_marks() -> None:
    document = read_bytes(word_file(), name="piece.docx")

    assert shape(document) == [
        ("heading", "The Salt House"),
        ("heading", "Cast"),
        ("paragraph", "It stars Ada Lorne in The  Salt House"),
        ("list item", "Ada Lorne as Kit"),
        ("list item", "Ben Roe as Sam"),
        ("table row", "Cy Ott\tLou"),
    ]
    assert marks(document) == [("bold", "Ada Lorne"), ("italic", "The  Salt House")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_reads_unicode_with_its_mark(encoding: str) -> None:
    document = read_bytes("Étoile dances.".encode(encoding), name="piece.txt")

    assert document.text == "Étoile dances."


def test_control_characters_are_left_out_and_named() -> None:
    document = read_bytes(b"A bell\x07 rings in the long corridor of the house.", name="piece.txt")

    assert document.text == "A bell rings in the long corridor of the house."
    assert document.left_out == ("1 control character",)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("a.txt", b"", "is empty", id="empty"),
        pytest.param("a.txt", b" \n\t\n ", "is empty", id="blank"),
        pytest.param("a.html", b"<p> </p><script>x</script>", "holds no words", id="no words"),
        pytest.param("a.txt", b"caf\xe9 au lait", "is not UTF-8 text", id="latin-1"),
        pytest.param("a.txt", b"\xff\xfea\x00\xd8", "is not UTF-16 text", id="cut utf-16"),
        pytest.param("a.txt", b"one\x00two", "null characters", id="null"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n", "is a picture", id="picture"),
        pytest.param("a.txt", bytes(range(1, 9)) * 40, "control characters", id="controls"),
        pytest.param("a.pdf", b"%PDF-1.7", "does not read", id="pdf"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0", "save it as .docx", id="old word"),
        pytest.param("a.docx", b"not a document", "is not a Word document", id="misnamed"),
        pytest.param("a.docx", b"PK\x03\x04 and then nonsense", "is broken", id="broken"),
        pytest.param("a.docx", packed(readme=b"hello"), "is broken", id="other archive"),
        pytest.param(
            "a.docx",
            packed(word__document=b"0" * 60_000_000),
            "unpacks to far more",
            id="bomb",
        ),
        pytest.param(
            "a.docx",
            packed(**{"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "unpacks to far more",
            id="entities",
        ),
    ],
)
def test_it_refuses_with_one_sentence_that_names_the_file(
    name: str, data: bytes, said: str
) -> None:
    with pytest.raises(IntakeError) as refusal:
        read_bytes(data, name=name)

    message = str(refusal.value)
    assert message.startswith(name)
    assert said in message
    assert "\n" not in message


def test_it_refuses_what_is_too_large_before_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)

    with pytest.raises(IntakeError, match=r"huge\.txt has 21\.0 MB"):
        read(path)


def test_it_refuses_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="cannot be opened"):
        read(tmp_path / "gone.txt")


def test_deep_nesting_is_read_in_bounded_time() -> None:
    started = time.monotonic()

    read_bytes(b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000, name="a.html")
    read_bytes(b"> " * 5_000 + b"deep", name="a.md")
    read_bytes(b"[" * 20_000 + b"deep", name="a.md")

    assert time.monotonic() - started < 20
