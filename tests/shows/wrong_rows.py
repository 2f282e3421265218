"""One row for each promise of the database that breaks it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from shows.models import (
    AwardCategory,
    Ceremony,
    Character,
    CharacterName,
    Credit,
    CreditedCharacter,
    Episode,
    EpisodeRelease,
    Nominee,
    OrganisationName,
    OrganisationParent,
    Plot,
    Release,
    Season,
    SeasonPart,
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowGenre,
    ShowLanguage,
    ShowTitle,
    SkippedWeek,
)
from tests.award_factories import AwardCategoryFactory, CeremonyFactory, NomineeFactory
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = datetime.date(2025, 4, 24)


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


def character_at_an_address_that_is_taken() -> Character:
    first = CharacterFactory.create(name="Odette")
    return Character(show=first.show, name="Odile", slug=first.slug)


def character_spoiling_an_episode_of_no_season() -> Character:
    return Character(show=ShowFactory.create(), name="The Twin", slug="twin", spoils_episode=8)


def name_of_a_character_twice() -> CharacterName:
    character = CharacterFactory.create()
    CharacterName.objects.create(character=character, text="The Swan")
    return CharacterName(character=character, text="The Swan")


def credit(**values: Any) -> Credit:
    return Credit(show=ShowFactory.create(), person=PersonFactory.create(), **values)


def credit_that_ends_before_it_starts() -> Credit:
    return credit(from_on=DAY, until_on=DAY - datetime.timedelta(days=1))


def credit_spoiling_an_episode_of_no_season() -> Credit:
    return credit(spoils_episode=8)


def credit_up_to_a_season_from_none() -> Credit:
    show = ShowFactory.create()
    return Credit(
        show=show, person=PersonFactory.create(), last_season=SeasonFactory.create(show=show)
    )


def credit_for_episodes_of_no_season() -> Credit:
    return credit(first_episode="3")


def credit_up_to_an_episode_from_none() -> Credit:
    season = SeasonFactory.create()
    person = PersonFactory.create()
    return Credit(show=season.show, season=season, person=person, last_episode="5")


def title_that_ends_before_it_starts() -> ShowTitle:
    before = DAY - datetime.timedelta(days=1)
    return ShowTitle(
        show=ShowFactory.create(), kind="former", text="Untitled", from_on=DAY, until_on=before
    )


def language_twice() -> ShowLanguage:
    show = ShowFactory.create()
    ShowLanguage.objects.create(show=show, language="fr")
    return ShowLanguage(show=show, language="fr")


def week_skipped_twice() -> SkippedWeek:
    season = SeasonFactory.create()
    SkippedWeek.objects.create(season=season, day=DAY)
    return SkippedWeek(season=season, day=DAY)


def part_number_twice() -> SeasonPart:
    season = SeasonFactory.create()
    SeasonPart.objects.create(season=season, number=1)
    return SeasonPart(season=season, number=1)


def release_in_some_regions_and_all_but_some() -> Release:
    return Release(show=ShowFactory.create(), date=DAY, regions="US", excluded_regions="GB")


def released_part_of_no_season() -> Release:
    return Release(show=ShowFactory.create(), date=DAY, part=2)


def a_release() -> Release:
    season = SeasonFactory.create()
    return ReleaseFactory.create(show=season.show, season=season)


def episode_released_twice() -> EpisodeRelease:
    release = a_release()
    told = {"season": release.season, "release": release, "episode": "1", "date": DAY}
    EpisodeRelease.objects.create(**told, place=1)
    return EpisodeRelease(**told, place=2)


def episode_released_without_any_date() -> EpisodeRelease:
    release = a_release()
    return EpisodeRelease(season=release.season, release=release, episode="1", place=1)


def company_that_owns_itself() -> OrganisationParent:
    company = OrganisationFactory.create()
    return OrganisationParent(organisation=company, parent=company)


def ownership_that_ends_before_it_starts() -> OrganisationParent:
    return OrganisationParent(
        organisation=OrganisationFactory.create(),
        parent=OrganisationFactory.create(),
        from_on=DAY,
        until_on=DAY - datetime.timedelta(days=1),
    )


def category_named_twice() -> AwardCategory:
    category = AwardCategoryFactory.create()
    return AwardCategory(award=category.award, name=category.name)


def ceremony_numbered_twice() -> Ceremony:
    ceremony = CeremonyFactory.create()
    return Ceremony(award=ceremony.award, ordinal=ceremony.ordinal)


def nominee_named_twice() -> Nominee:
    nominee = NomineeFactory.create()
    return Nominee(nomination=nominee.nomination, person=nominee.person)


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
    "character_has_an_address_of_its_own": character_at_an_address_that_is_taken,
    "character_spoiling_an_episode_has_a_season": character_spoiling_an_episode_of_no_season,
    "character_name_is_listed_once": name_of_a_character_twice,
    "credit_ends_after_it_starts": credit_that_ends_before_it_starts,
    "credit_spoiling_an_episode_has_a_season": credit_spoiling_an_episode_of_no_season,
    "credited_seasons_have_a_first": credit_up_to_a_season_from_none,
    "credited_episodes_have_a_season": credit_for_episodes_of_no_season,
    "credited_episodes_have_a_first": credit_up_to_an_episode_from_none,
    "title_ends_after_it_starts": title_that_ends_before_it_starts,
    "language_is_listed_once": language_twice,
    "week_is_skipped_once": week_skipped_twice,
    "part_is_numbered_once": part_number_twice,
    "release_is_in_some_regions_or_all_but_some": release_in_some_regions_and_all_but_some,
    "released_part_has_a_season": released_part_of_no_season,
    "episode_is_released_once": episode_released_twice,
    "episode_release_is_a_date_or_an_instant": episode_released_without_any_date,
    "organisation_does_not_own_itself": company_that_owns_itself,
    "parent_ends_after_it_starts": ownership_that_ends_before_it_starts,
    "category_is_named_once": category_named_twice,
    "ceremony_is_numbered_once": ceremony_numbered_twice,
    "nominee_is_named_once": nominee_named_twice,
    "organisation_name_ends_after_it_starts": name_that_ends_before_it_starts,
}
