from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from shows.models import CharacterName
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    PictureFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Character

pytestmark = pytest.mark.django_db

SOON = timezone.now() + datetime.timedelta(days=9)


def text_of(client: Client, character: Character) -> str:
    return " ".join(client.get(character.get_absolute_url()).text.split())


def play(character: Character, name: str, *, age: str = "", **values: Any) -> None:
    credit = CreditFactory.create(show=character.show, person__name=name, **values)
    CreditedCharacterFactory.create(credit=credit, character=character, age_label=age)


def test_it_says_who_plays_them_for_which_stretch_and_at_which_age(client: Client) -> None:
    character = CharacterFactory.create(name="Geneviève Lavigne")
    season = SeasonFactory.create(show=character.show)
    play(character, "Charlotte Gainsbourg", season=season, episode_count=8)
    play(character, "Young Actor", age="young", season=season, first_episode="3", last_episode="3")

    text = text_of(client, character)

    assert text.index("Charlotte Gainsbourg") < text.index("8 episodes") < text.index("Young Actor")
    assert "<em>young</em>" in text
    assert "Season 1, episode 3" in text


def test_who_had_the_part_before_stands_apart(client: Client) -> None:
    character = CharacterFactory.create()
    play(character, "New Face")
    gone = datetime.date(2024, 1, 9)
    play(character, "Old Face", state="replaced", until_on=gone)
    play(character, "Never Told", state="rumoured")

    text = text_of(client, character)

    assert text.index("New Face") < text.index("Before") < text.index("Old Face")
    assert "until January 9, 2024" in text
    assert "Never Told" not in text


def test_a_common_misspelling_finds_them_and_is_never_printed(client: Client) -> None:
    character = CharacterFactory.create()
    CharacterName.objects.create(character=character, text="The Swan")
    CharacterName.objects.create(character=character, text="Genevieve", is_misspelling=True)

    text = text_of(client, character)

    assert "Also The Swan" in text
    assert "Genevieve" not in text


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="a draft"),
        pytest.param({"embargo_until": SOON}, id="embargoed"),
        pytest.param({"spoils_season": 1}, id="spoiling"),
        pytest.param({"spoils_season": 1, "spoils_episode": 8}, id="spoiling from an episode on"),
    ],
)
def test_a_character_nobody_may_know_of_is_a_plain_404(
    client: Client, hidden: dict[str, Any]
) -> None:
    character = CharacterFactory.create(**hidden)

    assert client.get(character.get_absolute_url()).status_code == 404


def test_a_character_of_a_show_that_is_not_public_is_a_plain_404(client: Client) -> None:
    character = CharacterFactory.create(show=ShowFactory.create(live=False))

    assert client.get(character.get_absolute_url()).status_code == 404


def test_it_lists_stories_about_the_show_and_whoever_plays_them(client: Client) -> None:
    character = CharacterFactory.create()
    star = PersonFactory.create()
    credit = CreditFactory.create(show=character.show, person=star)
    CreditedCharacterFactory.create(credit=credit, character=character)
    both, only_show = make_story("About both"), make_story("About the show")
    SubjectFactory.create(article=both, show=character.show)
    SubjectFactory.create(article=both, person=star)
    SubjectFactory.create(article=only_show, show=character.show)

    text = text_of(client, character)

    assert "About both" in text
    assert "About the show" not in text


def test_cast_lists_lead_to_them(client: Client) -> None:
    character = CharacterFactory.create()
    play(character, "Star")

    text = client.get(character.show.get_absolute_url()).text

    assert f'href="{character.get_absolute_url()}"' in text


def test_it_asks_the_same_however_many_played_them(
    client: Client, django_assert_num_queries
) -> None:
    few, many = CharacterFactory.create(), CharacterFactory.create()
    for character, number in ((few, 2), (many, 12)):
        for place in range(number):
            play(character, f"Star {number} {place}", person__portrait=PictureFactory.create())
        client.get(character.get_absolute_url())

    with django_assert_num_queries(QUERIES):
        client.get(few.get_absolute_url())
    with django_assert_num_queries(QUERIES):
        client.get(many.get_absolute_url())


QUERIES = 13
