from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from newsroom.articles.lookups import About, find_records
from shows.models import CharacterName, OrganisationName, ShowCompany, ShowTitle
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def found(words: str, *shows: Any) -> list[tuple[str, str]]:
    about = About(frozenset(show.pk for show in shows))
    return [(option.kind, option.name) for option in find_records(words, about)]


def test_all_six_kinds_are_found_accents_aside() -> None:
    show = ShowFactory.create(title="Étoile", year_label="2025")
    PersonFactory.create(name="Étoile Martin")
    CharacterFactory.create(show=show, name="Vieille étoile")
    OrganisationFactory.create(name="Étoile Films")
    season = SeasonFactory.create(show=show, number=2)
    EpisodeFactory.create(season=season, number="3", title="Étoile filante")

    assert set(found("etoile")) == {
        ("show", "Étoile"),
        ("person", "Étoile Martin"),
        ("character", "Vieille étoile"),
        ("organisation", "Étoile Films"),
        ("episode", "Étoile filante"),
    }
    assert found("etoile season 2") == [("season", "Season 2")]
    assert found("etoile s2e3") == [("episode", "Étoile filante")]


def test_other_names_and_former_titles_find_the_record() -> None:
    person = PersonFactory.create(name="Thandiwe Newton")
    PersonNameFactory.create(person=person, kind="former", text="Thandie", is_sensitive=True)
    show = ShowFactory.create(title="Night Shift")
    ShowTitle.objects.create(show=show, text="Graveyard", kind="working")
    character = CharacterFactory.create(name="Geneviève")
    CharacterName.objects.create(character=character, text="Gigi")
    platform = OrganisationFactory.create(name="Max")
    OrganisationName.objects.create(organisation=platform, text="HBO Go")

    assert found("thandie") == [("person", "Thandiwe Newton")]
    assert found("gravey") == [("show", "Night Shift")]
    assert found("gigi") == [("character", "Geneviève")]
    assert found("hbo") == [("organisation", "Max")]


def test_what_the_story_is_about_comes_first_and_then_what_belongs_to_it() -> None:
    show = ShowFactory.create(title="Marlow")
    PersonFactory.create(name="Mar")
    CreditFactory.create(show=show, person=PersonFactory.create(name="Jo Marsh"))
    CharacterFactory.create(show=show, name="Old Marge")
    SeasonFactory.create(show=show, number=1, label="Marathon")
    studio = OrganisationFactory.create(name="The Mark")
    ShowCompany.objects.create(show=show, organisation=studio, role="producer")
    ReleaseFactory.create(show=show, platform=OrganisationFactory.create(name="Go Marble"))

    told = found("mar", show)

    assert told[0] == ("show", "Marlow")
    assert set(told[1:-1]) == {
        ("person", "Jo Marsh"),
        ("character", "Old Marge"),
        ("season", "Marathon"),
        ("organisation", "The Mark"),
        ("organisation", "Go Marble"),
    }
    assert told[-1] == ("person", "Mar")


def test_a_season_or_an_episode_of_the_subject_is_found_by_its_number_alone() -> None:
    show = ShowFactory.create(title="Étoile")
    season = SeasonFactory.create(show=show, number=2)
    EpisodeFactory.create(season=season, number="3", title="The Leap")
    EpisodeFactory.create(season=SeasonFactory.create(), number="3", title="Elsewhere")

    assert found("season", show) == [("season", "Season 2")]
    assert found("season 2", show)[0] == ("season", "Season 2")
    assert found("s2e3", show) == [("episode", "The Leap")]
    assert found("episode 3", show) == [("episode", "The Leap")]


def test_a_show_brings_none_of_its_characters() -> None:
    CharacterFactory.create(show=ShowFactory.create(title="Wednesday"), name="Enid")

    assert found("wednesday") == [("show", "Wednesday")]


def test_each_says_why_no_reader_is_led_to_it() -> None:
    hidden = ShowFactory.create(title="Hidden", live=False)
    later = datetime.datetime(2099, 4, 24, 9, 0, tzinfo=timezone.get_default_timezone())
    SeasonFactory.create(show=hidden, number=4)
    ShowFactory.create(title="Hidden Later", embargo_until=later)
    ShowFactory.create(title="Hidden Gone", expire_at=timezone.now() - DAY)
    CharacterFactory.create(name="Hidden Heir", show__title="Ours", spoils_season=2)

    states = {option.name: (option.state, option.note) for option in find_records("hidden")}
    [season] = find_records("hidden 4")

    assert states == {
        "Hidden": ("draft", ""),
        "Hidden Later": ("embargoed until Apr 24, 2099, 9:00 a.m.", ""),
        "Hidden Gone": ("expired", ""),
        "Hidden Heir": ("", "spoils season 2, so no link"),
    }
    assert season.state == "show is a draft"


def test_what_choosing_writes_into_the_text_reads_as_a_sentence_does() -> None:
    show = ShowFactory.create(title="Étoile")
    season = SeasonFactory.create(show=show, number=2)
    EpisodeFactory.create(season=season, number="3", title="")

    assert [option.words for option in find_records("etoile 2")] == ["season 2"]
    assert [option.words for option in find_records("etoile 2x3")] == ["episode 3"]


def test_it_asks_a_constant_number_of_questions(django_assert_max_num_queries: Any) -> None:
    show = ShowFactory.create(title="Alex")
    for number in range(15):
        person = PersonFactory.create(name=f"Alex {number}")
        CreditFactory.create(person=person, show=ShowFactory.create(title=f"Alex and {number}"))
        CharacterFactory.create(show=show, name=f"Alex the {number}th")
        OrganisationFactory.create(name=f"Alex & {number}")
        season = SeasonFactory.create(show=show, number=number + 1)
        EpisodeFactory.create(season=season, number="1", title=f"Alexis {number}")

    with django_assert_max_num_queries(40):
        told = find_records("alex", About(frozenset([show.pk])))

    assert len(told) == 12
