"""Words are replaced where they stand, and nothing around them changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.checks.reading.lines import lines_of
from newsroom.checks.rewriting import PassageMovedError, replace_in_html

SOURCE = (
    "<p>It premieres <b>April 25</b> on Prime &amp; more.</p>"
    '<p>With <a linktype="mention" kind="character" id="5">Jack</a> and'
    ' <a linktype="mention" kind="person" id="2"><i>Luke</i> Kirby</a>.</p>'
    "<ul><li>One<br/>two</li></ul>"
)


def test_emphasis_that_holds_the_words_stays() -> None:
    written = replace_in_html(SOURCE, 0, 13, 21, "April 25", "April 24")

    assert "<b>April 24</b> on Prime &amp; more" in written


def test_words_across_an_end_of_emphasis_leave_every_tag_in_pairs() -> None:
    written = replace_in_html(SOURCE, 0, 13, 24, "April 25 on", "24 April, on")

    assert "It premieres <b>24 April, on</b> Prime" in written


def test_what_stands_for_a_letter_counts_as_one() -> None:
    written = replace_in_html(SOURCE, 0, 25, 32, "Prime &", "Max <3 &")

    assert "on Max &lt;3 &amp; more" in written


def test_a_mention_of_just_these_words_goes_with_them() -> None:
    written = replace_in_html(SOURCE, 1, 5, 9, "Jack", "Tobias")

    assert "<p>With Tobias and" in written


def test_a_mention_that_holds_more_stays() -> None:
    written = replace_in_html(SOURCE, 1, 14, 18, "Luke", "Lou")

    assert 'id="2"><i>Lou</i> Kirby</a>' in written


@pytest.mark.parametrize(("line", "start", "end"), [(0, 0, 4), (0, 13, 99), (7, 0, 4)])
def test_other_words_than_expected_change_nothing(line: int, start: int, end: int) -> None:
    with pytest.raises(PassageMovedError, match="no longer stands there"):
        replace_in_html(SOURCE, line, start, end, "Nope", "x")


TEXT = st.text(alphabet="ab &<é\n", min_size=1, max_size=8)
PART = st.sampled_from(["<p>{}</p>", "<ul><li>{}</li></ul>", "<p><b>{}</b>x</p>", "<h2>{}</h2>"])


@given(parts=st.lists(st.tuples(PART, TEXT), min_size=1, max_size=4), data=st.data())
def test_the_lines_are_those_that_rules_read(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = "".join(
        part.format(text.replace("&", "&amp;").replace("<", "&lt;")) for part, text in parts
    )
    lines = lines_of(source)
    number = data.draw(st.integers(0, len(lines) - 1))
    words = lines[number].words
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))

    written = replace_in_html(source, number, start, end, words[start:end], "Z")

    after = lines_of(written)
    assert after[number].words == words[:start] + "Z" + words[end:]
    assert [line.words for line in after[:number]] == [line.words for line in lines[:number]]
    assert [line.words for line in after[number + 1 :]] == [
        line.words for line in lines[number + 1 :]
    ]
