from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps

from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    OrganisationName,
    Plot,
    Release,
    Season,
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowGenre,
    ShowTitle,
)
from tests.constraints import assert_refused, names_of
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db

DAY = datetime.date(2025, 4, 24)
NOON = datetime.datetime(2025, 4, 24, 12, tzinfo=datetime.UTC)


def same_title_and_year() -> Show:
    ShowFactory.create(title="Dune", year_label="1984")
    return ShowFactory.build(title="Dune", year_label="1984", slug="dune-x")


def title_twice() -> ShowTitle:
    show = ShowFactory.create()
    ShowTitle.objects.create(show=show, kind="working", text="Untitled")
    return ShowTitle(show=show, kind="working", text="Untitled")


def genre_twice() -> ShowGenre:
    show, genre = ShowFactory.create(), GenreFactory.create()
    ShowGenre.objects.create(show=show, genre=genre)
    return ShowGenre(show=show, genre=genre)


def country_twice() -> ShowCountry:
    show = ShowFactory.create()
    ShowCountry.objects.create(show=show, country="FR")
    return ShowCountry(show=show, country="FR")


def company_twice() -> ShowCompany:
    show, company = ShowFactory.create(), OrganisationFactory.create()
    ShowCompany.objects.create(show=show, organisation=company, role="studio")
    return ShowCompany(show=show, organisation=company, role="studio")


def identifier_of_another_show() -> ShowExternalId:
    ShowExternalId.objects.create(show=ShowFactory.create(), scheme="imdb", value="tt1")
    return ShowExternalId(show=ShowFactory.create(), scheme="imdb", value="tt1")


def season_number_twice() -> Season:
    season = SeasonFactory.create(number=2)
    return Season(show=season.show, number=2)


def episode_number_twice() -> Episode:
    episode = EpisodeFactory.create(number="1a")
    return Episode(season=episode.season, number="1a")


def character_twice() -> Character:
    character = CharacterFactory.create(name="Tobias")
    return Character(show=character.show, name="Tobias")


def credit_twice() -> Credit:
    credit = CreditFactory.create()
    return Credit(show=credit.show, person=credit.person, job=credit.job, state=credit.state)


def season_credit_twice() -> Credit:
    season = SeasonFactory.create()
    credit = CreditFactory.create(show=season.show, season=season)
    return Credit(show=season.show, season=season, person=credit.person)


def credited_character_twice() -> CreditedCharacter:
    played = CreditedCharacterFactory.create()
    return CreditedCharacter(credit=played.credit, character=played.character)


def spoiled_episode_of_no_season() -> Plot:
    return Plot(show=ShowFactory.create(), text="A fall.", spoils_episode=3)


def release_without_any_date() -> Release:
    return Release(show=ShowFactory.create())


def name_that_ends_before_it_starts() -> OrganisationName:
    return OrganisationName(
        organisation=OrganisationFactory.create(),
        text="HBO Max",
        from_on=DAY,
        until_on=DAY - datetime.timedelta(days=1),
    )


WRONG: dict[str, Callable[[], Any]] = {
    "show_can_be_told_apart": same_title_and_year,
    "title_is_listed_once": title_twice,
    "genre_is_listed_once": genre_twice,
    "country_is_listed_once": country_twice,
    "company_is_listed_once": company_twice,
    "external_id_names_one_show": identifier_of_another_show,
    "season_is_numbered_once": season_number_twice,
    "episode_is_numbered_once": episode_number_twice,
    "character_is_named_once": character_twice,
    "credit_is_listed_once": credit_twice,
    "credit_is_listed_once_a_season": season_credit_twice,
    "character_is_credited_once": credited_character_twice,
    "spoiled_episode_has_a_season": spoiled_episode_of_no_season,
    "release_is_a_date_or_an_instant": release_without_any_date,
    "organisation_name_ends_after_it_starts": name_that_ends_before_it_starts,
}


def test_every_constraint_is_tried() -> None:
    assert names_of(*apps.get_app_config("shows").get_models()) == set(WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_the_database_keeps_its_promise_in_the_editors_language(name: str) -> None:
    assert_refused(WRONG[name](), name)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"date": DAY, "instant": NOON, "zone": "UTC"}, id="a date and an hour"),
        pytest.param({"date": DAY, "zone": "UTC"}, id="a date with a zone"),
        pytest.param({"precision": "instant", "date": DAY}, id="an exact time that is a date"),
        pytest.param({"precision": "instant", "instant": NOON}, id="an hour without its zone"),
    ],
)
def test_a_release_is_a_date_or_an_instant_and_never_both(values: dict[str, Any]) -> None:
    assert_refused(Release(show=ShowFactory.create(), **values), "release_is_a_date_or_an_instant")


def test_someone_who_left_may_come_back() -> None:
    gone = CreditFactory.create(state="exited")

    back = Credit(show=gone.show, person=gone.person, job=gone.job, state="confirmed")

    back.validate_constraints()


def test_someone_may_be_credited_for_the_show_and_again_for_a_season() -> None:
    whole = CreditFactory.create()
    season = SeasonFactory.create(show=whole.show)

    once_more = Credit(show=whole.show, season=season, person=whole.person, job=whole.job)

    once_more.validate_constraints()


def test_someone_with_two_jobs_has_two_credits() -> None:
    acting = CreditFactory.create(job="actor")

    directing = Credit(show=acting.show, person=PersonFactory.create(), job="director")

    directing.validate_constraints()
