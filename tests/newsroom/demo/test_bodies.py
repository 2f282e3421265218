from __future__ import annotations

import pytest

from newsroom.demo.bodies import (
    Directive,
    Heading,
    Interview,
    Paragraph,
    Quotation,
    mentions_in,
    parse,
    words_in,
)
from newsroom.demo.entries import Mentioned


def test_every_part_of_the_language_is_read() -> None:
    body = """
A paragraph over
two lines.

## A heading

> Some words
> and more.
> -- Someone, the-evening-ledger, https://ledger.example/1

::plot etoile premise

::image window ochre | What it shows
"""

    assert list(parse(body)) == [
        Paragraph("A paragraph over two lines."),
        Heading("A heading"),
        Quotation(
            "Some words and more.",
            "Someone",
            "the-evening-ledger",
            "https://ledger.example/1",
        ),
        Directive("plot", ("etoile", "premise"), ""),
        Directive("image", ("window", "ochre"), "What it shows"),
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        pytest.param("::cats etoile", "'::cats etoile' is no directive", id="misspelt"),
        pytest.param("::plot etoile", "has not the words it needs", id="a word missing"),
        pytest.param("> Words alone", "has no last line", id="nobody's words"),
    ],
)
def test_a_slip_is_named(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        list(parse(line))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Étoile](show:etoile) and [her](person:x)", [("show", "etoile"), ("person", "x")]),
        ("It comes {{show:etoile premiere/day | soon}}.", [("show", "etoile")]),
        ("{{person:x role/plays of etoile}}", [("person", "x"), ("show", "etoile")]),
        ("> Words.\n> -- person:x", [("person", "x")]),
        ("::when etoile", [("show", "etoile")]),
        ("::image window ochre", []),
    ],
    ids=[
        "in running text",
        "as a fact",
        "as a fact of two",
        "as a speaker",
        "in a directive",
        "a picture is no record",
    ],
)
def test_it_knows_the_records_a_part_names(text: str, found: list[tuple[str, str]]) -> None:
    (part,) = parse(text)

    assert list(mentions_in(part)) == [Mentioned(*pair) for pair in found]


def test_words_are_counted_as_a_reader_sees_them() -> None:
    (part,) = parse("*[Night Ferry](show:night-ferry)* sails.")

    assert words_in(part) == "Night Ferry sails."


def test_an_interview_is_questions_with_their_answers() -> None:
    text = (
        "::questions person:ada\nQ How?\nA So, in [Night](show:night).\nQ And?\nA Well."
        "\n\n::pull person:ada | Well."
    )

    interview, pull = parse(text)

    assert interview == Interview(
        "person:ada", (("How?", "So, in [Night](show:night)."), ("And?", "Well."))
    )
    assert [one.slug for one in mentions_in(interview)] == ["ada", "night"]
    assert words_in(interview) == "How? And? So, in Night. Well."
    assert [one.slug for one in mentions_in(pull)] == ["ada"]
