"""Letters as programs write them: the piece in them, and what stands around it."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from newsroom.intake.readers import read_bytes, unpack
from newsroom.intake.readers.flowed import unflowed
from tests.newsroom.intake.word_files import p, photograph, r, word

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

PIECE = "Ada Lorne stars in Saltmarsh.\n\nIt begins on Peacock on April 19, 2026.\n"
READ = "Ada Lorne stars in Saltmarsh.\n\nIt begins on Peacock on April 19, 2026."


def raw(body: str, *headers: str, encoding: str = "utf-8") -> Document:
    head = "\r\n".join(("Subject: A piece", *headers))
    data = f"{head}\r\n\r\n{body}".replace("\n", "\r\n").encode(encoding)
    return read_bytes(data.replace(b"\r\r", b"\r"), name="letter.eml")


def sent(message: EmailMessage) -> Document:
    return read_bytes(message.as_bytes(), name="letter.eml")


FORWARDS = {
    "gmail": (
        "---------- Forwarded message ---------\nFrom: Press <p@x.example>\n"
        "Date: Tue, Feb 3, 2026 at 9:00 AM\nSubject: Saltmarsh\nTo: <desk@y.example>\n\n\n"
    ),
    "outlook": (
        "-----Original Message-----\nFrom: Press\nSent: Tuesday, February 3, 2026\n"
        "To: Desk\nSubject: Saltmarsh\n\n"
    ),
    "outlook without its line": "From: Press\nSent: Tuesday\nTo: Desk\nSubject: Saltmarsh\n\n",
    "apple": (
        "Begin forwarded message:\n\nFrom: Press <p@x.example>\nSubject: Saltmarsh\n"
        "Date: 3 February 2026\nTo: desk@y.example\n\n"
    ),
    "german": "Von: Presse\nGesendet: Dienstag\nAn: Desk\nBetreff: Saltmarsh\n\n",
}


@pytest.mark.parametrize("head", FORWARDS.values(), ids=FORWARDS)
def test_a_piece_that_was_sent_on_loses_its_note_and_headers_to_the_list(head: str) -> None:
    document = raw(f"FYI, for tonight.\n\nMaya\n\n{head}{PIECE}")

    assert document.text == READ
    assert any(one.startswith("sent on: ") for one in document.left_out)
    assert "the note above it: FYI, for tonight.\n\nMaya" in document.left_out


def test_a_piece_sent_on_twice_is_found() -> None:
    document = raw(f"See below.\n\n{FORWARDS['outlook']}Lovely!\n\n{FORWARDS['gmail']}{PIECE}")

    assert document.text == READ


def test_an_older_letter_below_a_piece_is_listed_whole() -> None:
    piece = PIECE * 15
    document = raw(f"{piece}\nOn Tue, 3 Feb 2026 at 09:00, Desk <d@y.example> wrote:\n> When?\n")

    assert document.text == piece.strip()
    assert "an earlier letter below it: > When?" in document.left_out


def test_a_piece_that_was_quoted_back_is_read_without_the_marks() -> None:
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in PIECE.splitlines())

    document = raw(f"Please run this.\n\nOn Tue, Desk <d@y.example> wrote:\n\n{quoted}")

    assert document.text == READ


def test_a_story_that_says_who_wrote_what_is_left_whole() -> None:
    text = "From: a town by the sea comes Saltmarsh.\n\nOn Monday she said what she wrote: nothing."

    assert raw(text).text == text


def test_signatures_and_notices_are_set_apart_and_listed() -> None:
    notice = "This e-mail is confidential and meant for the intended recipient only."
    document = raw(f"{PIECE}\n-- \nMaya Lind\n+1 555 0100\n")
    noted = raw(f"{PIECE}\n{notice}\n\nUnsubscribe | Manage preferences\n")

    assert document.text == noted.text == READ
    assert "a signature: Maya Lind\n+1 555 0100" in document.left_out
    assert f"a notice below it: {notice}" in noted.left_out
    assert "a notice below it: Unsubscribe | Manage preferences" in noted.left_out


def test_flowed_lines_are_one_paragraph() -> None:
    flowed = "Ada Lorne stars \nin Saltmarsh.\n\nIt begins \non Peacock on \nApril 19, 2026.\n"

    document = raw(flowed, "Content-Type: text/plain; format=flowed")

    assert document.text.strip() == READ


def test_flowing_ends_at_a_signature_and_at_another_depth() -> None:
    assert unflowed("one \ntwo\n-- \nthree") == "one two\n-- \nthree"
    assert unflowed("> one \n> two\n>> three") == "> one two\n>> three"
    assert unflowed("won \nder", drops_space=True) == "wonder"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("us-ascii", "utf-8"),
        ("utf-8", "cp1252"),
        ("x-unknown", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("idna", "cp1252"),
        ("", "utf-8"),
    ],
)
def test_odd_and_wrong_encodings_are_read(charset: str, encoding: str) -> None:
    told = f"Content-Type: text/plain; charset={charset}" if charset else "X-Nothing: 1"

    document = raw("“Étoile” dances.\n", told, encoding=encoding)

    assert document.text.strip() == "“Étoile” dances."


def test_an_encoding_that_had_to_be_guessed_is_told() -> None:
    document = raw("“Étoile”.\n", "Content-Type: text/plain; charset=utf-8", encoding="cp1252")

    assert any("check the accents" in one for one in document.left_out)


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_coded_bodies_are_decoded(coding: str) -> None:
    message = EmailMessage()
    message.set_content("Étoile dances — at last.\n", cte=coding)

    assert sent(message).text.strip() == "Étoile dances — at last."


def test_a_coded_subject_names_it() -> None:
    assert raw(PIECE, "Subject: x").name == "A piece"
    coded = b"Subject: =?utf-8?q?=C3=89toile?= =?bogus?q?x?=\r\n\r\nWords.\r\n"

    assert "toile" in read_bytes(coded, name="letter.eml").name


def test_a_letter_of_several_parts_is_read_through() -> None:
    message = EmailMessage()
    message.set_content("<p>First.</p>", subtype="html")
    message.make_mixed()
    message.add_attachment(photograph(), "image", "jpeg", disposition="inline", filename="a.jpg")
    part = EmailMessage()
    part.set_content("<p>Second.</p>", subtype="html")
    message.attach(part)

    document = sent(message)

    assert document.text == "First.\n\nSecond."
    assert len(document.pictures) == 1


def test_a_picture_in_the_text_stands_where_it_is_shown() -> None:
    message = EmailMessage()
    message.set_content("plain")
    message.add_alternative(
        '<p>First.</p><p><img src="cid:one" alt="rain"></p><p>Second.</p>', subtype="html"
    )
    message.get_payload()[1].add_related(photograph(), "image", "jpeg", cid="<one>")  # type: ignore[union-attr, index]

    document = sent(message)

    assert [(one.at, one.alt) for one in document.pictures] == [(len("First."), "rain")]


def test_a_letter_in_a_letter_brings_its_own_attachments() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Inner"
    inner.set_content("See attached.")
    document = word(p(r("Ada Lorne stars in Saltmarsh.")))
    inner.add_attachment(document, "application", "octet-stream", filename="piece.docx")
    outer = EmailMessage()
    outer["Subject"] = "Outer"
    outer.set_content("FYI")
    outer.add_attachment(inner)

    found = unpack(outer.as_bytes(), name="letter.eml")

    assert [(name, data[:2]) for name, data in found] == [("piece.docx", b"PK")]


def test_a_letter_in_a_letter_is_a_piece_of_its_own() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Saltmarsh"
    inner.set_content(PIECE)
    outer = EmailMessage()
    outer.set_content("FYI")
    outer.add_attachment(inner)

    [(name, data)] = unpack(outer.as_bytes(), name="letter.eml")

    assert name == "Saltmarsh.eml"
    assert read_bytes(data, name=name).text.strip() == READ


def test_signed_letters_and_invitations_bring_no_attachments_of_machines() -> None:
    message = EmailMessage()
    message.set_content(PIECE)
    message.add_attachment(b"x", "application", "pgp-signature", filename="signature.asc")

    assert sent(message).left_out == ()
