from __future__ import annotations

from typing import Any

import pytest

from newsroom.articles.lookups import About
from newsroom.articles.lookups.linking import Link, Text, as_data, find_links
from shows.models import ShowTitle
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db


def links(*texts: str, about: Any = None) -> list[Link]:
    shows = frozenset([about.pk]) if about else frozenset()
    return find_links([Text(text) for text in texts], About(shows))


def told(*texts: str, about: Any = None) -> list[tuple[str, int, bool]]:
    return [(one.phrase.words, len(one.keys), one.is_sure) for one in links(*texts, about=about)]


def test_a_name_with_exactly_one_record_is_sure_and_one_with_several_is_not() -> None:
    PersonFactory.create(name="Lou de Laâge")
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")

    assert told("Lou de Laage met Brian Cox and Nobody Known.") == [
        ("Lou de Laage", 1, True),
        ("Brian Cox", 2, False),
    ]


def test_the_longest_name_wins() -> None:
    PersonFactory.create(name="Amy Sherman")
    ShowFactory.create(title="Dune")
    ShowFactory.create(title="Dune: Prophecy")

    assert told("Amy Sherman watched Dune: Prophecy.") == [
        ("Amy Sherman", 1, True),
        ("Dune: Prophecy", 1, True),
    ]


def test_a_title_of_one_word_is_doubtful_unless_it_is_near_or_stands_in_marks() -> None:
    dark = ShowFactory.create(title="Dark")

    assert told("Dark clouds.") == [("Dark", 1, False)]
    assert told("They made “Dark,” too.") == [("Dark", 1, True)]
    assert told("They made Dark.", about=dark) == [("Dark", 1, True)]


def test_inside_a_quotation_people_are_linked_and_titles_are_not() -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Lou Reed")

    assert told("“I saw Night Ferry with Lou Reed,” she said.") == [("Lou Reed", 1, True)]


def test_characters_and_episodes_are_those_of_the_storys_shows() -> None:
    show = ShowFactory.create(title="Étoile")
    CharacterFactory.create(show=show, name="Cheyenne")
    EpisodeFactory.create(season__show=show, title="The Leap")
    CharacterFactory.create(name="Mishi")

    assert told("Cheyenne and Mishi in The Leap.", about=show) == [
        ("Cheyenne", 1, True),
        ("The Leap", 1, True),
    ]


def test_a_second_mention_counts_for_whoever_is_named_in_full() -> None:
    PersonFactory.create(name="Lou de Laâge", second_mention="de Laâge")
    PersonFactory.create(name="Amy Palladino", second_mention="Palladino")
    PersonFactory.create(name="Dan Palladino", second_mention="Palladino")
    PersonFactory.create(name="Jo Field", second_mention="Field")

    assert told("Lou de Laâge came.", "Then de Laâge left. Field stayed.") == [
        ("Lou de Laâge", 1, True),
        ("de Laâge", 1, True),
    ]
    assert told("Amy Palladino and Dan Palladino.", "Palladino said so.")[-1] == (
        "Palladino",
        2,
        False,
    )


def test_a_name_left_behind_and_a_misspelling_link_nobody() -> None:
    person = PersonFactory.create(name="Thandiwe Newton")
    PersonNameFactory.create(person=person, kind="former", text="Thandie N", is_sensitive=True)
    PersonNameFactory.create(person=person, kind="misspelling", text="Thandy Newton")
    show = ShowFactory.create(title="Night Shift")
    ShowTitle.objects.create(show=show, text="Nite Shift", kind="misspelling")

    assert told("With Thandie N, Thandy Newton and Nite Shift.") == []


def test_what_means_something_already_is_left_alone() -> None:
    person = PersonFactory.create(name="Lou Reed", second_mention="Reed")
    taken = Text("Lou Reed sang. Reed left.", [(0, 8)], [("person", person.pk)])

    [link] = find_links([taken], About())

    assert (link.phrase.words, link.phrase.start) == ("Reed", 15)


def test_each_is_told_with_its_context_and_the_state_of_its_record() -> None:
    OrganisationFactory.create(name="Vireo", live=False)
    texts = [Text("It is on Vireo from April.")]

    [data] = as_data(find_links(texts, About()), texts)

    assert (data["before"], data["words"], data["after"]) == ("It is on ", "Vireo", " from April.")
    assert [option["state"] for option in data["options"]] == ["draft"]


def test_a_long_story_is_read_in_a_constant_number_of_queries(
    django_assert_max_num_queries: Any,
) -> None:
    show = ShowFactory.create(title="Étoile")
    people = [CreditFactory.create(show=show).person.name for _ in range(12)]
    texts = [Text(f"{name} joined Étoile.") for name in people] * 5

    with django_assert_max_num_queries(30):
        found = find_links(texts, About(frozenset([show.pk])))
        as_data(found, texts)

    assert len(found) == 120
