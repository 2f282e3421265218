from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newsroom.prose.snippets import DESCRIPTION, ELLIPSIS, TITLE, Room, cut, width_of


def test_what_has_room_stays_whole() -> None:
    assert cut("Étoile: what to know", TITLE["desktop"]) == "Étoile: what to know"


def test_a_long_title_ends_between_two_words() -> None:
    headline = (
        "The ballet comedy from the makers of Gilmore Girls moves to an earlier date in April"
    )

    told = cut(headline, TITLE["desktop"])

    assert told.endswith(ELLIPSIS)
    assert headline.startswith(told.removesuffix(ELLIPSIS) + " ")


@pytest.mark.parametrize("letters", ["il", "MW", "東京", "éa"])
def test_wide_letters_leave_room_for_fewer(letters: str) -> None:
    text = f"{letters} " * 60

    assert width_of(cut(text, TITLE["phone"])) * 20 <= 640_000


def test_accents_are_as_wide_as_their_letters() -> None:
    assert width_of("Étoile") == width_of("Etoile")


@given(some.text(max_size=400), some.sampled_from([*TITLE.values(), *DESCRIPTION.values()]))
def test_it_never_takes_more_than_its_room(text: str, room: Room) -> None:
    told = cut(text, room)

    assert told == ELLIPSIS or width_of(told) * room.size <= room.pixels * 1000
