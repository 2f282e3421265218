"""Stored rich text is read as the lines that the editor shows of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from newsroom.articles.blocks.prose import PROSE_FEATURES
from newsroom.checks.reading.lines import lines_of

WORDS = st.text(alphabet="abé“’–& .,\N{GRINNING FACE}", min_size=1, max_size=12).filter(str.strip)


def escaped(words: str) -> str:
    return words.replace("&", "&amp;")


@st.composite
def runs(draw: st.DrawFn) -> str:
    words = escaped(draw(WORDS))
    return draw(
        st.sampled_from(
            [
                words,
                f"<b>{words}</b>",
                f"<i>{words}</i>",
                f'<a href="https://a.example/?a=1&amp;b=2">{words}</a>',
                f'<a linktype="mention" kind="person" id="5">{words}</a>',
                f'<a linktype="fact" kind="show" id="3" fact="premiere">{words}</a>',
                f"{words}<br/>",
            ]
        )
    )


@st.composite
def sources(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(1, 4))):
        inside = "".join(draw(st.lists(runs(), min_size=0, max_size=4)))
        lines.append(draw(st.sampled_from([f"<p>{inside}</p>", f"<ul><li>{inside}</li></ul>"])))
    return "".join(lines)


@settings(max_examples=150, deadline=None)
@given(source=sources())
@pytest.mark.django_db
def test_its_lines_are_the_blocks_of_the_editor(source: str) -> None:
    converter = ContentstateConverter(PROSE_FEATURES)
    plain = re.sub(r' linktype="(?:mention|fact)"[^>]*', ' href="https://a.example/"', source)
    blocks = converter.html_to_contentstate_handler
    blocks.reset()
    blocks.feed(plain)
    blocks.close()

    shown = [block.text for block in blocks.contentstate.blocks]
    read = [line.words for line in lines_of(source)]

    assert [" ".join(one.split()) for one in read] == [" ".join(one.split()) for one in shown]


def test_marks_and_names_stand_over_their_words() -> None:
    source = (
        '<p>In <i>Étoile</i>, <a linktype="mention" kind="person" id="5"><b>de Laâge</b></a> &amp;'
        ' <a href="https://a.example/">others</a>.</p>'
    )

    [line] = lines_of(source)

    told = {(mark.kind, line.words[mark.start : mark.end]) for mark in line.marks}
    assert told == {("italic", "Étoile"), ("bold", "de Laâge"), ("link", "others")}
    [named] = line.mentions
    assert (named.key, line.words[named.start : named.end]) == (("person", 5), "de Laâge")


def test_a_chip_holds_what_it_asks() -> None:
    [line] = lines_of('<p>On <a linktype="fact" kind="show" id="3" fact="premiere">May 1</a></p>')

    [drawn] = line.chips
    assert drawn.chip.question[:3] == ("show", 3, "premiere")
    assert line.words[drawn.start : drawn.end] == drawn.chip.words == "May 1"


def test_an_empty_line_is_counted() -> None:
    assert [line.words for line in lines_of("<p>One</p><p></p><p>Two</p>")] == ["One", "", "Two"]


def test_words_outside_of_any_paragraph_are_a_line() -> None:
    assert [line.words for line in lines_of("Bare <b>words</b>")] == ["Bare words"]


def test_the_items_of_a_list_tell_how_deep_they_lie() -> None:
    lines = lines_of("<ul><li>One<ul><li>Two</li></ul></li></ul>")

    assert [(line.kind, line.words, line.level) for line in lines] == [
        ("list item", "One", 1),
        ("list item", "Two", 2),
    ]
