"""Whatever comes in, intake answers with proposals or with one clear sentence."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsroom.intake import bodies
from newsroom.intake.analysis import analyse
from newsroom.intake.errors import IntakeError
from newsroom.intake.readers import read_bytes
from tests.newsroom.intake.broken import SLOW

WORDS = st.sampled_from(
    [
        "Ada",
        "Lorne",
        "Ben",
        "Roe",
        "Saltmarsh",
        "The",
        "cast",
        "includes",
        "stars",
        "as",
        "and",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        "’",
        "(",
        ")",
        ";",
        ":",
        "—",
        "\n",
        "\n\n",
        "created",
        "by",
        "directed",
        "drama",
        "series",
        "Netflix",
        "told",
        "Variety",
        "said",
        "she",
        "He",
        "-",
        "•",
        "1.",
        "#",
        "*",
        "_",
        "<p>",
        "</p>",
        "<li>",
        "April",
        "24",
        "2025",
        "in",
        "the",
        "of",
        "Plot",
        "Cast",
        "himself",
        "playing",
        "who",
        "|",
        "😀",
        "É",
        "\xa0",
        "\u2028",
        "\u202e",
    ]
)
SOUP = st.lists(WORDS, max_size=60).map(" ".join)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a"])


def take_in(data: bytes, name: str) -> dict[str, Any] | None:
    try:
        document = read_bytes(data, name=name)
    except IntakeError:
        return None
    found = analyse(document)
    bodies.stream(found, {}, {}, {})
    result = found.as_json()
    json.dumps(result)
    return result


def spans_are_sound(result: dict[str, Any]) -> bool:
    size = len(result["text"])
    return all(
        0 <= entry[key]["start"] <= entry[key]["end"] <= size
        for group in ("works", "people", "organisations", "credits", "plots", "quotes", "mentions")
        for entry in result[group]
        for key in ("evidence", "sentence")
    )


@SLOW
@given(st.text(max_size=400), NAMES)
def test_any_text_is_answered(text: str, name: str) -> None:
    result = take_in(text.encode("utf-8", "surrogatepass"), name)

    assert result is None or spans_are_sound(result)


@SLOW
@given(SOUP, NAMES)
def test_any_soup_of_the_words_it_looks_for_is_answered(text: str, name: str) -> None:
    result = take_in(text.encode(), name)

    assert result is None or spans_are_sound(result)


@SLOW
@given(SOUP)
def test_no_character_of_any_soup_is_lost(text: str) -> None:
    result = take_in(text.encode(), "a.txt")
    if result is None:
        return

    held = []
    for section in result["story"]["sections"]:
        held += [section["heading"], *(block["text"] for block in section["blocks"])]
    mark = result["story"]["fields"]["date"]["evidence"]
    read = result["text"] if mark is None else result["text"][mark["end"] :].lstrip(" :;|")

    assert "".join("".join(held).split()).endswith("".join(read.split()))


@SLOW
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf"]))
def test_any_bytes_are_answered(data: bytes, name: str) -> None:
    take_in(data, name)


@SLOW
@given(st.binary(max_size=300), st.sampled_from(["word/document.xml", "[Content_Types].xml"]))
def test_any_packed_file_is_answered(data: bytes, part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, data)

    take_in(out.getvalue(), "a.docx")
