"""Word files: all that is prose is read, and all that stands beside it is listed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import read_bytes
from tests.newsroom.intake.word_files import box, p, photograph, r, word

if TYPE_CHECKING:
    from newsroom.prose.documents import Document


def read(data: bytes) -> Document:
    return read_bytes(data, name="piece.docx")


def saved(made: docx.document.Document) -> Document:
    out = io.BytesIO()
    made.save(out)
    return read(out.getvalue())


def test_comments_are_listed_with_who_says_what_on_what() -> None:
    document = read(
        word(
            p(
                r("It starts in "),
                '<w:commentRangeStart w:id="0"/>',
                r("the spring"),
                '<w:commentRangeEnd w:id="0"/>',
                '<w:r><w:commentReference w:id="0"/></w:r>',
                r("."),
            ),
            comments=f'<w:comment w:id="0" w:author="Maya Lind">{p(r("Is this confirmed?"))}'
            "</w:comment>",
        )
    )

    assert document.text == "It starts in the spring."
    assert document.left_out == ("a comment by Maya Lind on “the spring”: “Is this confirmed?”",)


def test_tracked_changes_are_read_as_if_accepted_and_listed_with_who_made_them() -> None:
    document = read(
        word(
            p(
                r("It starts in "),
                '<w:del w:author="Ben Ode"><w:r><w:delText>May</w:delText></w:r></w:del>',
                f'<w:ins w:author="Ben Ode">{r("June")}</w:ins>',
                r("."),
            )
        )
    )

    assert document.text == "It starts in June."
    assert document.left_out == (
        "deleted by Ben Ode, not in the text: “May”",
        "inserted by Ben Ode, kept in the text: “June”",
    )


def test_words_that_were_moved_stand_where_they_were_moved_to() -> None:
    gone, here = "<w:moveFrom>{}</w:moveFrom>", "<w:moveTo>{}</w:moveTo>"

    document = read(word(p(gone.format(r("First. "))) + p(r("Then. "), here.format(r("First.")))))

    assert document.text == "Then. First."
    assert document.left_out == (
        "moved away, not in the text: “First.”",
        "moved here, kept in the text: “First.”",
    )


def test_footnotes_and_their_marks_leave_the_prose_and_are_listed() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'

    document = read(
        word(
            p(r("It was filmed in Ghent"), mark, r(".")) + p(r("It rained.")),
            footnotes=f'<w:footnote w:id="2">{p(r("And in "), r("Bruges."))}{p(r("Both."))}'
            "</w:footnote>",
        )
    )

    assert document.text == "It was filmed in Ghent.\n\nIt rained."
    assert document.left_out == ("a footnote: And in Bruges. Both.",)


def test_a_text_box_becomes_a_paragraph_in_either_form_once() -> None:
    old = f"<w:pict><v:shape><v:textbox>{box('Old box')}</v:textbox></v:shape></w:pict>"
    drawn = f"<w:drawing><wps:wsp><wps:txbx>{box('New box')}</wps:txbx></wps:wsp></w:drawing>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice>'
        f"<mc:Fallback>{old.replace('Old', 'New')}</mc:Fallback></mc:AlternateContent>"
    )
    alone = (
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"{drawn.replace('New', 'Lone')}</mc:Choice></mc:AlternateContent>"
    )

    document = read(
        word(
            p(r("One."), f"<w:r>{old}</w:r>")
            + p(r("Two."), f"<w:r>{both}</w:r>")
            + p(r("Three."), f"<w:r>{alone}</w:r>")
            + p(r("Four."), f"<w:r>{drawn.replace('New', 'Bare')}</w:r>")
        )
    )

    assert document.text.split("\n\n") == [
        "One.", "Old box", "Two.", "New box", "Three.", "Lone box", "Four.", "Bare box",
    ]  # fmt: skip
    assert document.left_out == tuple(
        f"a text box, now a paragraph of the text: “{name} box”"
        for name in ("Old", "New", "Lone", "Bare")
    )


def test_hidden_words_are_listed_and_not_printed() -> None:
    document = read(word(p(r("Seen. "), r("Secret.", "<w:vanish/>"), r("Seen too."))))

    assert document.text == "Seen. Seen too."
    assert document.left_out == ("hidden words: Secret.",)


def test_formats_that_a_story_has_not_are_listed_and_their_words_kept() -> None:
    document = read(
        word(
            p(
                r("Check ", '<w:highlight w:val="yellow"/>'),
                r("this ", '<w:color w:val="FF0000"/>'),
                r("name ", '<w:u w:val="single"/>'),
                r("now", "<w:strike/>"),
                r(".", '<w:color w:val="auto"/>'),
            )
        )
    )

    assert document.text == "Check this name now."
    assert document.left_out == (
        "struck through, kept in the text: “now”",
        "1 passage highlighted: “Check”",
        "1 passage in color: “this”",
        "1 passage underlined: “name”",
    )


def test_page_headers_and_footers_are_listed_and_bare_page_numbers_are_not() -> None:
    document = read(
        word(
            p(r("Words.")),
            header1=p(r("EMBARGOED until Friday")),
            footer1=p(r("Page "), r("1"), r(" of 3")),
        )
    )

    assert document.left_out == ("page header: EMBARGOED until Friday",)


def test_embedded_things_and_equations_are_listed() -> None:
    thing = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    chart = "<w:r><w:drawing><a:graphic><c:chart/></a:graphic></w:drawing></w:r>"
    sum_ = "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>"

    document = read(word(p(r("Words."), thing, chart, sum_)))

    assert document.text == "Words."
    assert document.left_out == (
        "an embedded object: Excel.Sheet.12",
        "a chart",
        "an equation: 1+1",
    )


def test_smart_tags_fields_and_broken_up_runs_are_whole_words() -> None:
    tag = f'<w:smartTag w:element="PersonName">{r("Ada")}{r(" Lorne")}</w:smartTag>'

    document = read(word(p(tag, r(" st"), "<w:proofErr/>", r("ars.", "<w:b/>"))))

    assert document.text == "Ada Lorne stars."


def test_a_link_keeps_its_address() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("See ")
    address, kind = "https://example.org/a", RELATIONSHIP_TYPE.HYPERLINK
    key = paragraph.part.relate_to(address, kind, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    link.append(paragraph.add_run("the site")._r)
    paragraph._p.append(link)

    document = saved(made)

    assert [(one.kind, one.href) for one in document.marks] == [("link", "https://example.org/a")]


def test_a_caption_goes_with_its_picture() -> None:
    made = docx.Document()
    made.add_paragraph("The first trailer is here.")
    made.add_picture(io.BytesIO(photograph()))
    made.add_paragraph("Ada Lorne in Saltmarsh.", style="Caption")
    made.add_paragraph("It rains.")

    document = saved(made)

    assert document.text == "The first trailer is here.\n\nIt rains."
    assert [one.caption for one in document.pictures] == ["Ada Lorne in Saltmarsh."]


def test_a_caption_without_a_picture_is_a_paragraph() -> None:
    made = docx.Document()
    made.add_paragraph("Words.")
    made.add_paragraph("Ada Lorne in Saltmarsh.", style="Caption")

    assert saved(made).text == "Words.\n\nAda Lorne in Saltmarsh."


def test_a_picture_that_lies_elsewhere_is_named_and_the_rest_is_read() -> None:
    blip = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr descr="a pier"/><a:graphic><a:graphicData><pic:pic '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        '<a:blip r:link="image1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )

    document = read(word(p(r("Words."), blip), image="x"))

    assert document.text == "Words."
    assert document.left_out == ("a picture: a pier",)


def test_tables_in_tables_and_merged_cells_keep_every_word() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Cast"
    table.cell(1, 0).text = "Ada Lorne"
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "as", "Kit"

    words = saved(made).text.split()

    assert words == ["Cast", "Ada", "Lorne", "as", "Kit"]


def test_a_body_in_utf_16_is_read() -> None:
    document = read(word(p(r("Étoile dances.")), encoding="utf-16"))

    assert document.text == "Étoile dances."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0" * 20, "locked with a password", id="locked"),
        pytest.param(word("<w:p>" * 400 + "</w:p>" * 400), "far more than a story", id="deep"),
        pytest.param(word(p("<w:r/>" * 220_000)), "far more than a story", id="many"),
        pytest.param(word(p(r("Words.")))[:-200], "is broken", id="half written"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_way_out(data: bytes, said: str) -> None:
    with pytest.raises(IntakeError, match=said) as refusal:
        read(data)

    assert str(refusal.value).startswith("piece.docx ")
