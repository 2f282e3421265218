from __future__ import annotations

import pytest

from newsroom.images.drawing.lettering import (
    GROTESQUE,
    SERIF,
    SERIF_ITALIC,
    Style,
    fitted,
    font_for,
    split_runs,
    wrapped,
)

HEADLINE = Style(family=SERIF, weight=600, second_axis=72)
MISSING = "\U0010fffd"


def test_a_line_is_cut_where_the_subset_changes() -> None:
    assert split_runs("Łukasz Żal") == [
        ("latin-ext", "Ł"),
        ("latin", "ukasz "),
        ("latin-ext", "Ż"),
        ("latin", "al"),
    ]


def test_a_vietnamese_name_finds_its_letters() -> None:
    assert split_runs("Ngô Thị Bích") == [
        ("latin", "Ngô Th"),
        ("vietnamese", "ị "),
        ("latin", "Bích"),
    ]


@pytest.mark.parametrize("family", [SERIF, SERIF_ITALIC, GROTESQUE])
@pytest.mark.parametrize("text", ["Łukasz Brzęg", "Ngô Thị Bích", "Ánte", "Ryō", "Żelazna", "“…’–"])
def test_no_letter_is_drawn_as_a_box(family: str, text: str) -> None:
    style = Style(family=family)

    for subset, run in split_runs(text):
        font = font_for(style, subset, 40)
        box = bytes(font.getmask(MISSING))
        for character in run.strip():
            assert bytes(font.getmask(character)) != box, character


def test_lines_stay_within_the_width() -> None:
    sized = HEADLINE.at(40)

    lines = wrapped("The quick brown fox jumps over the lazy dog", sized, 300)

    assert len(lines) > 1
    assert all(sized.width(line) <= 300 for line in lines)


def test_lines_are_broken_evenly() -> None:
    sized = HEADLINE.at(40)
    wide = sized.width("One two three four five")

    first, second = wrapped("One two three four five six", sized, wide)

    assert second.count(" ") >= 1
    assert f"{first} {second}" == "One two three four five six"


def test_a_text_is_set_as_large_as_its_box_allows() -> None:
    small, _ = fitted("Kingfisher", HEADLINE, width=200, height=100, largest=200)
    large, _ = fitted("Kingfisher", HEADLINE, width=400, height=200, largest=200)

    assert large.size > small.size
    assert large.width("Kingfisher") <= 400
