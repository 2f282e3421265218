from __future__ import annotations

import pytest

from newsroom.prose.phrases import Phrase, phrases


def found(text: str, words: str) -> Phrase:
    [phrase] = [one for one in phrases(text) if one.words == words]
    assert text[phrase.start : phrase.end] == words
    return phrase


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She met Lou de Laâge there.", "Lou de Laâge"),
        ("She met de Laâge there.", "de Laâge"),
        ("In Dune: Prophecy she rules.", "Dune: Prophecy"),
        ("On Disney+ next week.", "Disney+"),
        ("They saw 9-1-1 again.", "9-1-1"),
        ("They saw La casa de papel again.", "La casa de papel"),
        ("They saw M*A*S*H again.", "M*A*S*H"),
        ("Amy Sherman-Palladino wrote it.", "Amy Sherman-Palladino"),
        ("They saw Schitt’s Creek again.", "Schitt’s Creek"),
    ],
)
def test_it_finds_a_name_or_title_whole(text: str, words: str) -> None:
    assert found(text, words)


@pytest.mark.parametrize(
    ("text", "words"), [("Laâge’s leap.", "Laâge"), ("The Palladinos' show.", "Palladinos")]
)
def test_a_possessive_ending_is_no_part_of_the_name(text: str, words: str) -> None:
    assert found(text, words)


def test_no_name_begins_in_lower_case_or_goes_on_in_the_next_sentence() -> None:
    words = {phrase.words for phrase in phrases("you saw Lou. Reed came, the dog")}

    assert words == {"Lou", "Reed", "Reed came", "Reed came, the", "Reed came, the dog"}


def test_part_of_a_hyphenated_name_is_no_name() -> None:
    words = {phrase.words for phrase in phrases("Amy Sherman-Palladino")}

    assert "Amy Sherman" not in words


def test_it_knows_what_somebody_said_from_a_title_in_marks() -> None:
    text = "“I watched Étoile with Lou,” she said of “Night Ferry,” at last."

    assert found(text, "Étoile").quoted == "inside"
    assert found(text, "Night Ferry").quoted == "whole"
    assert found("With Étoile.", "Étoile").quoted == ""


def test_it_knows_the_first_word_of_a_sentence() -> None:
    assert found("It rains. Dark is back.", "Dark").opens_sentence
    assert not found("It rains on Dark.", "Dark").opens_sentence
