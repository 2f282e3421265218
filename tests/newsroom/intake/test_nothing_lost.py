"""No character of prose is lost, whatever format it comes in."""

from __future__ import annotations

import io
from email.message import EmailMessage
from html import escape
from typing import TYPE_CHECKING

import docx
from hypothesis import given
from hypothesis import strategies as st

from newsroom.intake.readers import read_bytes
from newsroom.intake.readers.decoding import CONTROLS, TURNS
from tests.newsroom.intake.broken import SLOW

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

# Any letter, mark, number, sign or space; none of the controls, which are no prose.
LETTERS = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
WORDS = st.text(LETTERS, min_size=1, max_size=30).filter(str.strip)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=12)
WRAPS = st.sampled_from(
    [
        "<p>{}</p>",
        "<h2>{}</h2>",
        "<ul><li>{}</li></ul>",
        "<ol><li><p>{}</p></li></ol>",
        "<blockquote><p>{}</p></blockquote>",
        "<table><tr><td>{}</td></tr></table>",
        "<div><span style='font-weight:700'>{}</span></div>",
        "<p><b>{}</b></p>",
        "<p><s>{}</s></p>",
        "<pre>{}</pre>",
        "<p class=MsoListParagraph style='mso-list:l0'>{}</p>",
        "<div><a href='https://e.example'>{}</a></div>",
        "<figure><figcaption>{}</figcaption></figure>",
    ]
)


def pressed(text: str) -> str:
    return "".join(TURNS.sub("", CONTROLS.sub("", text)).split())


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name)


@SLOW
@given(st.lists(st.tuples(WRAPS, WORDS), min_size=1, max_size=12))
def test_no_character_of_a_page_is_lost(blocks: list[tuple[str, str]]) -> None:
    html = "".join(wrap.format(escape(words)) for wrap, words in blocks)

    document = read(html.encode(), "a.html")

    assert pressed(document.text) == pressed("".join(words for _, words in blocks))


@SLOW
@given(PARAGRAPHS, st.sampled_from([None, "List Bullet", "Quote", "Heading 2", "Caption"]))
def test_no_character_of_a_word_file_is_lost(blocks: list[str], style: str | None) -> None:
    made = docx.Document()
    for number, words in enumerate(blocks):
        paragraph = made.add_paragraph(style=style if number % 2 else None)
        middle = len(words) // 2
        paragraph.add_run(words[:middle]).bold = bool(number % 3)
        paragraph.add_run(words[middle:]).italic = True
    out = io.BytesIO()
    made.save(out)

    document = read(out.getvalue(), "a.docx")

    assert pressed(document.text) == pressed("".join(blocks))


@SLOW
@given(PARAGRAPHS, st.sampled_from(["quoted-printable", "base64"]))
def test_no_character_of_a_letter_is_lost(blocks: list[str], coding: str) -> None:
    message = EmailMessage()
    message.set_content("\n\n".join(blocks), cte=coding)

    document = read(message.as_bytes(), "a.eml")

    held = pressed(document.text) + pressed("".join(document.left_out))
    assert all(letter in held for letter in pressed("".join(blocks)))
    if not document.left_out:
        assert pressed(document.text) == pressed("".join(blocks))


@SLOW
@given(PARAGRAPHS)
def test_no_character_of_plain_text_is_lost(blocks: list[str]) -> None:
    document = read("\n\n".join(blocks).encode(), "a.txt")

    joined = "".join(document.words_of(one) for one in document.paragraphs)
    assert pressed(joined) == pressed("".join(blocks))
