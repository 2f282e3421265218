"""Inputs that nobody would write: arbitrary, mutated and half-made files of every format."""

from __future__ import annotations

import io
import os
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.newsroom.intake.word_files import box, p, photograph, r, word

if TYPE_CHECKING:
    from collections.abc import Sequence

# `make fuzz-intake` asks for far more.
INPUTS: Final = int(os.environ.get("INTAKE_INPUTS", "40"))
SLOW: Final = settings(
    max_examples=INPUTS, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)

Edits = list[tuple[float, int, bytes]]


def edits() -> st.SearchStrategy[Edits]:
    """Places in a file, how much is cut there and what is put in instead."""
    spliced = st.one_of(st.binary(max_size=6), st.sampled_from(SHARDS))
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), spliced), max_size=8)


SHARDS: Final = [
    b"<", b">", b"</w:p>", b"<w:p>", b"<w:r>", b"</w:r>", b"<w:del>", b"<w:ins>", b"&amp;", b"&#0;",
    b"<w:txbxContent>", b"<mc:AlternateContent>", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n",
    b"--b", b"Content-Type: ", b"multipart/mixed; boundary=b", b"message/rfc822", b"text/html",
    b"; charset=utf-7", b"=?utf-8?b?", b"?=", b"=C3", b"\xe2\x80\xae", b"<table><tr><td>", b"<!--",
]  # fmt: skip


def edited(data: bytes, changes: Edits) -> bytes:
    for place, cut, instead in changes:
        at = int(place * len(data))
        data = data[:at] + instead + data[at + cut :]
    return data


def whole_word_file() -> bytes:
    """One that has something of everything."""
    drawn = f"<w:drawing><x>{box('A box')}</x></w:drawing>"
    return word(
        p(r("Ada Lorne", "<w:b/>"), '<w:commentRangeStart w:id="0"/>', r(" stars in "))
        + p(r("Saltmarsh", "<w:i/>"), '<w:commentRangeEnd w:id="0"/>', r("."))
        + p(f'<w:ins w:author="Ben">{r("new")}</w:ins>', r("hid", "<w:vanish/>"), drawn)
        + f"<w:tbl><w:tr><w:tc>{p(r('one'))}</w:tc><w:tc>{p(r('two'))}</w:tc></w:tr></w:tbl>"
        + p('<w:r><w:footnoteReference w:id="2"/></w:r>'),
        comments=f'<w:comment w:id="0" w:author="Maya">{p(r("Sure?"))}</w:comment>',
        footnotes=f'<w:footnote w:id="2">{p(r("A note."))}</w:footnote>',
        header1=p(r("Above")),
    )


def with_part_edited(data: bytes, part: str, changes: Edits) -> bytes:
    """The packed file with one of its parts broken inside."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, edited(held, changes) if name == part else held)
    return out.getvalue()


def whole_letter() -> bytes:
    inner = EmailMessage()
    inner["Subject"] = "Étoile: sent on"
    inner.set_content("From: Press\nSent: Tuesday\nTo: Desk\n\nAda Lorne dances — “well”.\n")
    message = EmailMessage()
    message["Subject"] = "A piece"
    message["From"] = "Press <press@x.example>"
    message.set_content("Ada Lorne stars.\n\n-- \nMaya\n")
    message.add_alternative('<p>Ada <b>Lorne</b> stars.<img src="cid:a"></p>', subtype="html")
    message.add_attachment(photograph(), "image", "jpeg", filename="a.jpg", cid="<a>")
    message.add_attachment(inner)
    message.add_attachment(word(p(r("Words."))), "application", "x", filename="p.docx")
    return message.as_bytes()


def soup(pieces: Sequence[str], most: int = 60) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=most).map("".join)


TAGS: Final = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</li>", "</ul>", "<table>",
    "<tr>", "<td>", "</td>", "</tr>", "</table>", "<del>", "</del>", "<s>", "</s>", "<q>", "</q>",
    "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<br>", "<hr>", "<figure>", "<figcaption>",
    "</figcaption>", "</figure>", '<img src="data:image/png;base64,AAAA">', '<img src="x" alt="y">',
    '<a href="#ftnt1">', '<a href="#ftnt_ref1">', '<a href="https://e.example">', "</a>",
    '<span style="mso-list:Ignore">', '<span style="display:none">', "</span>", "<iframe src=x>",
    "</iframe>", '<div style="mso-element:footnote">', "</div>", "<!--", "-->", "<![endif]>",
    '<p class="MsoListParagraph" style="mso-list:l0">', '<p class="MsoTitle">', "&#xD800;", "&amp;",
    "&#8238;", "&#1;", "<svg>", "</svg>", "<script>", "</script>", "one ", "Ada Lorne ", "stars",
    "\n", " ", "“", "”", "é",
]  # fmt: skip
