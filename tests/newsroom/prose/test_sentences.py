from __future__ import annotations

import pytest

from newsroom.prose.sentences import LONGEST_SENTENCE, sentence_spans


def parted(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It rains. It pours.", ["It rains.", "It pours."], id="two"),
        pytest.param("Mrs. Maisel met Dr. No.", ["Mrs. Maisel met Dr. No."], id="titles"),
        pytest.param("J. K. Lorne wrote it.", ["J. K. Lorne wrote it."], id="initials"),
        pytest.param("It ran in the U.S. Army.", ["It ran in the U.S. Army."], id="dotted"),
        pytest.param(
            "“I left.” She did. “Why?”", ["“I left.”", "She did.", "“Why?”"], id="quotation marks"
        ),
        pytest.param("It is 9 p.m. They go.", ["It is 9 p.m.", "They go."], id="clock"),
        pytest.param("Wait … what? Yes!", ["Wait … what?", "Yes!"], id="ellipsis in a sentence"),
        pytest.param("no stop at all", ["no stop at all"], id="no stop"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_it_parts_text_into_sentences(text: str, sentences: list[str]) -> None:
    assert parted(text) == sentences


def test_it_cuts_what_no_writer_would_call_a_sentence() -> None:
    text = "word " * 2_000

    found = parted(text)

    assert " ".join(found) == text.strip()
    assert max(map(len, found)) <= LONGEST_SENTENCE
