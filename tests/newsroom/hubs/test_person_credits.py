"""What the page of a person says somebody did, in which part of a show, and how surely."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from shows.models import CreditedCharacter
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from django.test import Client

    from people.models import Person
    from shows.models import Show

pytestmark = pytest.mark.django_db

MAY = datetime.date(2026, 5, 12)


@pytest.fixture
def person() -> Person:
    return PersonFactory.create(name="Ada Lorne")


@pytest.fixture
def show() -> Show:
    show = ShowFactory.create(title="Saltmarsh")
    ReleaseFactory.create(show=show, date=datetime.date(2024, 3, 1))
    return show


def roles(client: Client, person: Person) -> list[str]:
    page = BeautifulSoup(client.get(person.get_absolute_url()).text, "html.parser")
    return [" ".join(row.get_text(" ").split()) for row in page.select(".filmography li")]


def headings(client: Client, person: Person) -> list[str]:
    page = BeautifulSoup(client.get(person.get_absolute_url()).text, "html.parser")
    return [heading.text for heading in page.select(".filmography dt")]


def play(person: Person, show: Show, name: str, age_label: str = "", **values: Any) -> None:
    credit = CreditFactory.create(person=person, show=show, **values)
    character = CharacterFactory.create(show=show, name=name)
    CreditedCharacter.objects.create(credit=credit, character=character, age_label=age_label)


def test_a_younger_self_says_so(client: Client, person: Person, show: Show) -> None:
    play(person, show, "Mara Quill", "young")

    assert roles(client, person) == ["Mara Quill (young)"]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param({"tier": "self"}, "Self", id="as themselves, without a character"),
        pytest.param({"tier": "archive"}, "Actor Archive footage", id="archive"),
        pytest.param({"tier": "recurring"}, "Actor Recurring", id="recurring"),
        pytest.param(
            {"tier": "voice", "dub_language": "fr"}, "Actor Voice ; in the French dub", id="a dub"
        ),
        pytest.param({"episode_count": 1}, "Actor 1 episode", id="one episode"),
        pytest.param({"job": "host", "episode_count": 8}, "Host 8 episodes", id="eight"),
        pytest.param(
            {"job": "creator", "job_text": "created for television by"},
            "Created for television by",
            id="a job as it is printed",
        ),
    ],
)
def test_a_credit_says_what_was_done_and_how(
    client: Client, person: Person, show: Show, values: dict[str, Any], told: str
) -> None:
    CreditFactory.create(person=person, show=show, **values)

    assert roles(client, person) == [told]


def test_a_credit_says_which_part_of_the_show_it_covers(
    client: Client, person: Person, show: Show
) -> None:
    first = SeasonFactory.create(show=show, number=1)
    second = SeasonFactory.create(show=show, number=2)
    CreditFactory.create(person=person, show=show, tier="recurring", season=first)
    CreditFactory.create(person=person, show=show, tier="regular", season=second)
    CreditFactory.create(person=person, show=show, job="director", season=second, first_episode="3")

    told = roles(client, person)

    assert told[0] == f"Actor Recurring ; {first.name}"
    assert told[1] == f"Actor Series regular ; {second.name}"
    assert told[2].startswith(f"Director {second.name}")
    assert "3" in told[2].removeprefix(f"Director {second.name}")


def test_an_old_credit_shows_the_printed_name_on_the_page_of_the_present_one(
    client: Client, show: Show
) -> None:
    person = PersonFactory.create(name="Thandiwe Newton")
    PersonNameFactory.create(person=person, kind="former", text="Thandie Newton")
    CreditFactory.create(person=person, show=show, credited_as="Thandie Newton")

    text = client.get(show.get_absolute_url()).text

    assert roles(client, person) == ["Actor credited as Thandie Newton"]
    assert f'<a href="{person.get_absolute_url()}">Thandie Newton</a>' in text


def test_what_is_only_announced_stands_apart_with_its_day_and_source(
    client: Client, person: Person
) -> None:
    paper = OrganisationFactory.create(name="The Lamp Post")
    CreditFactory.create(person=person, state="announced", as_of=MAY, source=paper)

    assert headings(client, person) == ["Announced"]
    assert roles(client, person) == ["Actor announced as of May 12, 2026 by The Lamp Post"]


def test_what_is_confirmed_and_ahead_comes_before_what_is_announced(
    client: Client, person: Person
) -> None:
    CreditFactory.create(person=person, state="announced")
    CreditFactory.create(person=person, state="billed")

    assert headings(client, person) == ["Coming up", "Announced"]


def test_of_the_dead_nothing_is_coming_up(client: Client) -> None:
    person = PersonFactory.create(died_on=datetime.date(2026, 2, 1))
    CreditFactory.create(person=person)

    assert headings(client, person) == ["Still to be released"]


def test_the_page_says_how_fresh_its_credits_are_and_whose(
    client: Client, person: Person, show: Show
) -> None:
    studio = OrganisationFactory.create(name="Harbor Light")
    secret = OrganisationFactory.create(name="Secret Studio", live=False)
    CreditFactory.create(person=person, show=show, as_of=MAY, source=studio)
    CreditFactory.create(person=person, show=show, job="writer", source=secret)

    text = client.get(person.get_absolute_url()).text

    assert "As of May 12, 2026, according to Harbor Light." in text
    assert "Secret Studio" not in text


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"is_uncredited": True}, id="an uncredited turn nobody knows of yet"),
        pytest.param({"spoils_season": 1}, id="a credit that spoils"),
        pytest.param({"state": "exited"}, id="left, and nobody knows when"),
        pytest.param({"state": "disputed"}, id="disputed"),
    ],
)
def test_it_hides_what_would_spoil_or_does_not_stand(
    client: Client, person: Person, values: dict[str, Any]
) -> None:
    CreditFactory.create(person=person, show__title="Surprise", **values)

    assert "Surprise" not in client.get(person.get_absolute_url()).text


def test_whoever_left_is_history_from_the_day_they_did(client: Client, show: Show) -> None:
    left, successor = PersonFactory.create(), PersonFactory.create(name="Ben Roe")
    play(left, show, "Mara Quill", state="replaced", until_on=MAY, replaced_by=successor)

    page = BeautifulSoup(client.get(left.get_absolute_url()).text, "html.parser")

    section = page.select_one("section[aria-labelledby=left]")
    assert section is not None
    assert " ".join(section.get_text(" ").split()) == (
        "No longer involved Saltmarsh Mara Quill, until May 2026; then Ben Roe"
    )
    assert not page.select(".filmography")


def test_a_successor_nobody_may_know_of_is_not_named(client: Client, show: Show) -> None:
    left, hidden = PersonFactory.create(), PersonFactory.create(name="Hidden Heir", live=False)
    CreditFactory.create(person=left, show=show, state="replaced", until_on=MAY, replaced_by=hidden)

    text = client.get(left.get_absolute_url()).text

    assert "No longer involved" in text
    assert "Hidden Heir" not in text


def test_the_pages_of_two_people_of_one_name_are_disjoint(client: Client) -> None:
    today = timezone.localdate()
    told = {}
    for apart, title in (("actor, b. 1946", "Succession Story"), ("physicist", "Star Tides")):
        cox = PersonFactory.create(name="Brian Cox", disambiguator=apart)
        show = CreditFactory.create(person=cox, show__title=title).show
        ReleaseFactory.create(show=show, date=today)
        told[title] = client.get(cox.get_absolute_url()).text

    assert "Star Tides" not in told["Succession Story"]
    assert "Succession Story" not in told["Star Tides"]
    assert not any("b. 1946" in text or "physicist" in text for text in told.values())
