"""One line about each record, for lists in which an editor must pick the right one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsroom.kit.choosers import Summary
from shows.choices import ABOVE_THE_LINE, ON_SCREEN
from shows.models import Credit, Release

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.models import Person
    from shows.models import Ceremony, Character, Organisation, Season, Show

MOST_TOLD = 2


def known_works(people: Iterable[Person]) -> dict[int, list[str]]:
    """The two latest works of each person, drafts too; one query."""
    working = Credit.objects.filter(person__in=[person.pk for person in people])
    works: dict[int, list[str]] = defaultdict(list)
    for person, show, title, year in (
        working.order_by("-show__year_label", "-show")
        .values_list("person", "show", "show__title", "show__year_label")
        .distinct()
    ):
        del show
        if len(works[person]) < MOST_TOLD:
            works[person].append(f"{title} ({year})" if year else title)
    return works


def describe_shows(shows: Iterable[Show]) -> dict[int, Summary]:
    """Kind and first platform of each, and two names from its credits; two queries."""
    shows = list(shows)
    keys = [show.pk for show in shows]
    platforms: dict[int, str] = {}
    releases = Release.objects.filter(show__in=keys, platform__isnull=False).in_order()
    for show, platform in releases.values_list("show", "platform__name"):
        platforms.setdefault(show, platform)
    names: dict[int, list[str]] = defaultdict(list)
    billed = Credit.objects.filter(show__in=keys, job__in=[*ABOVE_THE_LINE, *ON_SCREEN])
    for show, name in billed.in_billing_order().values_list("show", "person__name"):
        if len(names[show]) < MOST_TOLD and name not in names[show]:
            names[show].append(name)
    return {
        show.pk: Summary(
            facts=" · ".join(
                filter(None, [show.get_kind_display(), platforms.get(show.pk), show.original_title])
            ),
            works=", ".join(names[show.pk]),
        )
        for show in shows
    }


def describe_seasons(seasons: Iterable[Season]) -> dict[int, Summary]:
    return {
        season.pk: Summary(f"{season.episode_count} episodes" if season.episode_count else "")
        for season in seasons
    }


def describe_characters(characters: Iterable[Character]) -> dict[int, Summary]:
    """What each is, and who plays it; one query."""
    characters = list(characters)
    played: dict[int, list[str]] = defaultdict(list)
    playing = Credit.objects.filter(characters__character__in=characters).in_billing_order()
    for character, name in playing.values_list("characters__character", "person__name"):
        if len(played[character]) < MOST_TOLD and name not in played[character]:
            played[character].append(name)
    return {
        character.pk: Summary(facts=character.description, works=", ".join(played[character.pk]))
        for character in characters
    }


def describe_organisations(organisations: Iterable[Organisation]) -> dict[int, Summary]:
    return {
        organisation.pk: Summary(organisation.get_kind_display()) for organisation in organisations
    }


def describe_ceremonies(ceremonies: Iterable[Ceremony]) -> dict[int, Summary]:
    return {
        ceremony.pk: Summary(
            " · ".join(
                filter(
                    None,
                    [ceremony.when, ceremony.eligibility and f"for {ceremony.eligibility}"],
                )
            )
        )
        for ceremony in ceremonies
    }
