"""E-mails: their text, what is attached to them, and broken ones."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import read_bytes, unpack
from tests.corpus.scoring import CORPUS

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

PIECE = "Ada Lorne stars in Saltmarsh, which begins on Peacock on April 19, 2026.\n"


def letter(text: str = PIECE, html: str = "", **attached: bytes) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Saltmarsh:\n a first look".replace("\n", "")
    message["From"] = "press@example.org"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached.items():
        file = name.replace("_", ".")
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=file)
    return message.as_bytes()


def read(data: bytes) -> Document:
    return read_bytes(data, name="letter.eml")


def test_the_subject_names_it() -> None:
    assert read(letter()).name == "Saltmarsh: a first look"


def test_html_is_read_where_there_is_any() -> None:
    document = read(letter(html="<p>Ada Lorne stars in <em>Saltmarsh</em>.</p>"))

    assert document.text == "Ada Lorne stars in Saltmarsh."
    assert [mark.kind for mark in document.marks] == ["italic"]


def test_a_signature_is_no_part_of_the_piece() -> None:
    assert "555" not in read(letter(f"{PIECE}\n-- \nPress Office\n+1 555 0100\n")).text


def test_who_sent_it_is_kept_among_what_a_story_cannot_hold() -> None:
    assert "from: press@example.org" in read(letter()).left_out


def test_attachments_are_named() -> None:
    assert "an attachment: plan.xls" in read(letter(plan_xls=b"x")).left_out


def test_an_attached_piece_comes_instead_of_its_covering_note() -> None:
    found = unpack(letter("See attached.\n", piece_txt=PIECE.encode()), name="letter.eml")

    assert found == [("piece.txt", PIECE.encode())]


def test_a_letter_with_a_piece_of_its_own_comes_with_what_is_attached() -> None:
    data = letter(PIECE * 20, more_md=b"# More\n\nWords.")

    assert [name for name, _ in unpack(data, name="letter.eml")] == ["letter.eml", "more.md"]


def test_a_letter_without_words_says_so() -> None:
    with pytest.raises(IntakeError, match="no text of its own"):
        read(letter("\n"))


def test_the_corpus_has_one_that_is_read_whole() -> None:
    document = read_bytes((CORPUS / "open-18-email.eml").read_bytes(), name="open-18-email.eml")

    assert document.paragraphs[0].kind in ("heading", "paragraph")
    assert "Züli Demirtaş" in document.text
    assert "Press Office, Tidewater" not in document.text


@given(st.binary(max_size=2_000))
def test_a_broken_one_is_read_or_refused_and_never_an_error(data: bytes) -> None:
    whole = b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + data

    for one in (data, whole):
        with suppress(IntakeError):
            read(one)
