"""What Google Docs, Word and web pages put on the clipboard, and pages as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.intake.readers import read_bytes

if TYPE_CHECKING:
    from newsroom.prose.documents import Document


def read(html: str) -> Document:
    return read_bytes(html.encode(), name="Pasted text.html")


def shape(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.words_of(one)) for one in document.paragraphs]


def links(document: Document) -> list[str]:
    return [mark.href for mark in document.marks if mark.kind == "link"]


GOOGLE_DOCS = """
<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="ltr"><span style="font-weight:400">Cast</span></h2>
<p dir="ltr"><span style="font-style:italic">Saltmarsh</span><span> begins in
<a href="https://www.google.com/url?q=https://example.org/a%3Fb&amp;sa=D&amp;usg=x">May</a></span>
<sup><a href="#ftnt1">[1]</a></sup><span>.</span>
<sup><a href="#cmnt1">[a]</a></sup></p>
<ul><li dir="ltr"><p dir="ltr"><span>Ada Lorne</span></p></li></ul>
<p><span style="background-color: #ffff00">Check this</span>
<span style="text-decoration: line-through">and that</span>
<span style="background-color:transparent">now</span></p>
<hr><div><p><a href="#ftnt_ref1">[1]</a><span>&nbsp;In most of Europe.</span></p></div>
<div><p><a href="#cmnt_ref1">[a]</a><span>Says who?</span></p></div></b>
"""


def test_a_document_of_google_keeps_its_shape() -> None:
    document = read(GOOGLE_DOCS)

    assert shape(document) == [
        ("heading", "Cast"),
        ("paragraph", "Saltmarsh begins in May ."),
        ("list item", "Ada Lorne"),
        ("paragraph", "Check this and that now"),
    ]
    assert links(document) == ["https://example.org/a?b"]


def test_what_a_document_of_google_holds_beside_it_is_listed() -> None:
    assert read(GOOGLE_DOCS).left_out == (
        "highlighted, kept in the text: “Check this”",
        "struck through, kept in the text: “and that”",
        "a footnote: In most of Europe.",
        "a comment: Says who?",
    )


WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head>
<body><!--StartFragment-->
<p class=MsoTitle>The Salt House<o:p></o:p></p>
<p class=MsoNormal>It <del cite="mailto:Ben"><span>opens</span></del><ins>starts</ins>
in May<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Ada Lorne</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]>
<span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Ben Roe</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>Not for print.</span>It rains.</p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> In Europe.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'>
<p class=MsoCommentText>Says who?</p></div></div>
<!--EndFragment--></body></html>
"""


def test_what_word_pastes_keeps_its_shape() -> None:
    document = read(WORD)

    assert shape(document) == [
        ("heading", "The Salt House"),
        ("paragraph", "It starts in May."),
        ("list item", "Ada Lorne"),
        ("list item", "Ben Roe"),
        ("paragraph", "It rains."),
    ]
    assert [one.is_ordered for one in document.paragraphs[2:4]] == [False, True]


def test_what_word_pastes_beside_it_is_listed() -> None:
    assert read(WORD).left_out == (
        "deleted, not in the text: “opens”",
        "hidden words, not in the text: “Not for print.”",
        "a footnote: In Europe.",
        "a comment: Says who?",
    )


def test_what_a_page_embeds_is_listed_with_its_address() -> None:
    document = read(
        '<p>One.</p><iframe src="https://video.example/1">no frames</iframe><p>Two.</p>'
        '<video src="https://video.example/2.mp4"></video><embed src="https://video.example/3">'
    )

    assert document.text == "One.\n\nTwo."
    assert document.left_out == (
        "an embedded frame at https://video.example/1: no frames",
        "a video at https://video.example/2.mp4",
        "an embedded object at https://video.example/3",
    )


def test_a_figure_gives_its_picture_a_caption() -> None:
    document = read(
        '<p>One.</p><figure><img src="data:image/png;base64,AAAA" alt="rain">'
        "<figcaption>Rain at <i>Saltmarsh</i>.</figcaption></figure><p>Two.</p>"
    )

    assert document.text == "One.\n\nTwo."
    assert [one.caption for one in document.pictures] == ["Rain at Saltmarsh."]


def test_the_caption_of_a_picture_elsewhere_is_listed_with_it() -> None:
    document = read(
        '<p>One.</p><figure><img src="https://a.example/b.jpg"><figcaption>Rain.</figcaption>'
        "</figure>"
    )

    assert document.left_out == ("a picture at https://a.example/b.jpg, with the caption “Rain.”",)


def test_a_link_that_leads_nowhere_from_here_is_listed() -> None:
    document = read('<p><a href="/cast">The cast</a> and <a href="#top">up</a>.</p>')

    assert links(document) == []
    assert document.text == "The cast and up."
    assert document.left_out == ("a link that leads nowhere from here: /cast",)


def test_links_wrapped_by_outlook_are_unwrapped() -> None:
    wrapped = (
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=05"
    )

    assert links(read(f'<p><a href="{wrapped}">here</a></p>')) == ["https://a.example/b"]


def test_quotation_elements_get_the_marks_a_browser_shows() -> None:
    assert read("<p>She said <q>never</q>.</p>").text == "She said “never”."


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("macintosh", "mac-roman")],
)
def test_a_page_is_read_in_the_encoding_it_names(charset: str, encoding: str) -> None:
    html = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}"><p>“Étoile”</p>'

    document = read_bytes(html.encode(encoding), name="page.html")

    assert document.text == "“Étoile”"


def test_marks_that_turn_words_around_are_taken_out_and_counted() -> None:
    document = read("<p>Ada \u202eLorne\u202c and &#x2066;Ben&#x2069;&#1;.</p>")

    assert document.text == "Ada Lorne and Ben."
    turned = "2 marks that turn the direction of writing"
    assert document.left_out == (turned, "1 control character", turned)
