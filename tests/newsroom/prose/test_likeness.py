"""Two versions of one piece are told from two pieces by short signatures alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.likeness import SIZE, shared, signature

STORY = (
    "The harbor was empty when the ferry came in. Nobody had told the captain that the war was"
    " over, and for a while nobody did. He tied up where he always tied up, counted his ropes,"
    " and went to look for somebody to be angry with. The office was shut. The café was shut."
    " On the door of the chapel somebody had chalked a date, and below it the word rain."
)


def test_a_text_is_like_itself() -> None:
    assert shared(signature(STORY), signature(STORY)) == 1.0


def test_case_accents_and_punctuation_make_no_difference() -> None:
    assert shared(signature(STORY), signature(STORY.upper().replace(".", " …"))) == 1.0


def test_an_edited_version_shares_most_of_it() -> None:
    edited = STORY.replace("the war was over", "the strike was over").replace("café", "bar")

    assert 0.4 < shared(signature(STORY), signature(edited)) < 1.0


def test_two_pieces_about_one_thing_share_little() -> None:
    other = (
        "A ferry captain who missed the end of the war is at the heart of the new drama, which"
        " starts filming in the harbor next month and has a cast of thirty, most of them sailors."
    )

    assert shared(signature(STORY), signature(other)) < 0.2


def test_no_words_are_like_nothing() -> None:
    assert signature(" … ") == []
    assert shared(signature(""), signature(STORY)) == 0.0


@given(st.text(max_size=300))
def test_every_text_has_a_signature_of_one_size_or_none(text: str) -> None:
    made = signature(text)

    assert len(made) in (0, SIZE)
    assert all(0 <= one < 2**32 for one in made)
