from __future__ import annotations

import pytest

from newsroom.prose.lengths import Length, Piece, Section, count_words, measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Two companies swap their stars.", 5),
        ("Amy Sherman-Palladino’s Étoile", 3),
        ("don't won’t", 2),
        ("April 24, 2025, at 9:30 p.m.", 6),
        ("1,200 words — or 3.5 a minute …", 6),
        ("Q&A at q@a.example", 3),
        ("– — … ?!", 0),
        ("one\n\ntwo three", 3),
    ],
)
def test_a_word_has_a_letter_or_a_digit(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_story_is_measured_section_by_section() -> None:
    pieces = [
        Piece("text", "An opening of five words."),
        Piece("heading", "The plot"),
        Piece("text", "Two companies."),
        Piece("caption", "A dancer leaps."),
        Piece("text", "Three more words."),
        Piece("heading", "Cast"),
    ]

    length = measure(pieces)

    assert length == Length(
        words=13,
        captions=3,
        sections=(Section("", 5), Section("The plot", 7), Section("Cast", 1)),
    )


def test_captions_alone_make_no_section() -> None:
    assert measure([Piece("caption", "A dancer")]) == Length(0, 2, ())


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (230, 1), (231, 2), (900, 4)])
def test_reading_takes_whole_minutes(words: int, minutes: int) -> None:
    assert Length(words, 0, ()).minutes(230) == minutes


@pytest.mark.parametrize(
    ("planned", "said"),
    [(None, ""), (0, ""), (900, "20 to go"), (880, "just as planned"), (800, "80 over")],
)
def test_it_says_how_far_it_is_from_the_plan(planned: int | None, said: str) -> None:
    assert Length(880, 0, ()).against(planned) == said
