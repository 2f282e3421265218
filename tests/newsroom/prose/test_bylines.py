from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newsroom.articles.choices import BylineRole
from newsroom.prose.bylines import LEADS, say, say_names, sentences

ROLES = list(LEADS)


@pytest.mark.parametrize(
    ("signed", "told"),
    [
        ([], ""),
        ([("by", "Ana")], "By Ana"),
        ([("by", "Ana"), ("by", "Ben")], "By Ana and Ben"),
        ([("by", "Ana"), ("by", "Ben"), ("by", "Cy")], "By Ana, Ben, and Cy"),
        ([("by", "Ana"), ("with", "Dee")], "By Ana, with Dee"),
        ([("by", "Ana"), ("by", "Ben"), ("with", "Dee")], "By Ana and Ben, with Dee"),
        ([("with", "Dee")], "With Dee"),
        (
            [("by", "Ana"), ("photography", "Eli"), ("photography", "Fay"), ("reporting", "Gus")],
            "By Ana. Additional reporting by Gus. Photography by Eli and Fay",
        ),
        ([("by", "Ana"), ("photography", "Ana")], "By Ana. Photography by Ana"),
        ([("by", "Ana"), ("by", "Ana")], "By Ana"),
        ([("editing", "Ana"), ("translation", "Ben")], "Translated by Ben. Edited by Ana"),
    ],
)
def test_a_byline_reads_as_a_sentence(signed: list[tuple[str, str]], told: str) -> None:
    assert say(signed) == told


def test_names_are_listed_with_a_comma_before_the_last_of_three() -> None:
    assert say_names(["Ana", "Ben", "Cy", "Dee"]) == "Ana, Ben, Cy, and Dee"


def test_every_role_has_its_words_and_they_are_what_the_desk_chooses_among() -> None:
    assert {role.value: role.label for role in BylineRole} == LEADS


@given(some.lists(some.tuples(some.sampled_from(ROLES), some.sampled_from("ABCDEF"))))
def test_everybody_is_named_once_a_role_in_the_order_of_the_rows(
    signed: list[tuple[str, str]],
) -> None:
    named = [token.who for told in sentences(signed) for token in told if token.who]

    once = list(dict.fromkeys(signed))
    assert named == [who for role in ROLES for asked, who in once if asked == role]
