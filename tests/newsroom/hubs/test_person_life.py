"""Who somebody is, as far as it is theirs to be known."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from newsroom.articles.models import Quote
from people.models import GroupMember, PersonExternalId, PersonPronouns
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

    from people.models import Person

pytestmark = pytest.mark.django_db


def page_of(client: Client, person: Person) -> BeautifulSoup:
    return BeautifulSoup(client.get(person.get_absolute_url()).text, "html.parser")


def markup_of(client: Client, person: Person) -> dict[str, Any]:
    script = page_of(client, person).select_one('script[type="application/ld+json"]')
    assert script is not None
    return dict(json.loads(script.text))


def facts_of(client: Client, person: Person) -> dict[str, str]:
    rows = page_of(client, person).select(".life-facts > div")
    told = [(row.select_one("dt"), row.select_one("dd")) for row in rows]
    return {name.text: value.text for name, value in told if name and value}


@pytest.fixture
def person() -> Person:
    return PersonFactory.create(name="Ada Lorne", second_mention="Lorne")


def test_pronouns_stand_with_the_place_where_they_say_so(client: Client, person: Person) -> None:
    PersonPronouns.objects.create(
        person=person, text="they/them", source_url="https://ada.example/about"
    )

    assert facts_of(client, person) == {"Pronouns": "they/them"}
    assert page_of(client, person).select('.life-facts a[href="https://ada.example/about"]')


def test_pronouns_of_the_past_are_not_theirs_any_more(client: Client, person: Person) -> None:
    PersonPronouns.objects.create(
        person=person, text="she/her", source_note="Told us", until_on=datetime.date(2020, 1, 1)
    )

    assert "she/her" not in client.get(person.get_absolute_url()).text


def test_without_a_word_of_theirs_there_are_no_pronouns(client: Client, person: Person) -> None:
    assert "Pronouns" not in client.get(person.get_absolute_url()).text


def test_a_group_lists_its_members_and_they_the_group(client: Client, person: Person) -> None:
    band = PersonFactory.create(name="The Lamps", kind="group", born_on=datetime.date(2011, 1, 1))
    GroupMember.objects.create(
        group=band, person=person, from_on=datetime.date(2011, 1, 1), until_on=None
    )
    GroupMember.objects.create(group=band, person=PersonFactory.create(name="Not Yet", live=False))

    [member] = page_of(client, band).select("section[aria-labelledby=members] li")

    assert " ".join(member.get_text(" ").split()) == "Ada Lorne since 2011"
    assert facts_of(client, band) == {"Formed": "January 1, 2011"}
    assert facts_of(client, person) == {"Member of": "The Lamps (since 2011)"}


def test_a_group_nobody_may_know_of_is_on_no_members_page(client: Client, person: Person) -> None:
    band = PersonFactory.create(name="Secret Band", kind="group", live=False)
    GroupMember.objects.create(group=band, person=person)

    assert "Secret Band" not in client.get(person.get_absolute_url()).text


def test_a_death_is_told_with_the_age_and_our_obituary(client: Client) -> None:
    person = PersonFactory.create(
        born_on=datetime.date(1930, 6, 2), died_on=datetime.date(2024, 6, 1)
    )
    SubjectFactory.create(article=make_story("A life in lamps", kind="obituary"), person=person)
    SubjectFactory.create(article=make_story("Not out", kind="obituary", live=False), person=person)

    text = client.get(person.get_absolute_url()).text

    assert facts_of(client, person)["Died"] == "June 1, 2024, at 93"
    assert "Our obituary: A life in lamps" in text
    assert "Not out" not in text


def test_the_living_have_no_obituary(client: Client, person: Person) -> None:
    SubjectFactory.create(article=make_story("Prepared", kind="obituary"), person=person)

    assert "Our obituary" not in client.get(person.get_absolute_url()).text


def test_a_native_name_is_marked_with_its_language(client: Client) -> None:
    person = PersonFactory.create(name="Kim A-joong", family_first=True)
    PersonNameFactory.create(person=person, kind="native", text="김아중", language="ko")

    assert '<span lang="ko">김아중</span>' in client.get(person.get_absolute_url()).text


def test_what_they_told_us_comes_before_what_they_told_others(
    client: Client, person: Person
) -> None:
    paper = OrganisationFactory.create(name="The Lamp Post")
    said = {"speaker": person, "live": True}
    Quote.objects.create(text="I told you.", obtained="own_interview", **said)
    Quote.objects.create(text="I told them.", obtained="second_hand", source=paper, **said)
    Quote.objects.create(text="I never said.", state="disputed", **said)
    Quote.objects.create(text="Not yet.", speaker=person, live=False)

    page = page_of(client, person)

    told = [" ".join(part.get_text(" ").split()) for part in page.select(".said")]
    assert told[0].startswith("Told us I told you.")
    assert told[1] == "Told others I told them. to The Lamp Post"
    assert "never said" not in page.text
    assert "Not yet." not in page.text
    heading = page.select_one("#quotes")
    assert heading is not None
    assert heading.text == "In Lorne’s words"


def test_machines_are_told_who_it_is_and_no_past_name(client: Client, person: Person) -> None:
    for kind, text in (("stage", "Stella"), ("birth", "Adeline"), ("former", "Adam")):
        PersonNameFactory.create(person=person, kind=kind, text=text)
    PersonTradeFactory.create(person=person, trade="actor")
    PersonPronouns.objects.create(person=person, text="they/them", source_note="Told us")
    PersonExternalId.objects.create(person=person, scheme="wikidata", value="Q1")

    told = markup_of(client, person)

    assert told == {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": "Ada Lorne",
        "url": f"http://testserver{person.get_absolute_url()}",
        "alternateName": ["Stella"],
        "jobTitle": ["Actor"],
        "sameAs": ["https://www.wikidata.org/wiki/Q1"],
    }


def test_machines_are_told_no_more_of_a_date_than_is_known(client: Client) -> None:
    person = PersonFactory.create(born_on=datetime.date(1979, 1, 1), born_precision="year")

    assert markup_of(client, person)["birthDate"] == "1979"


def test_machines_are_told_the_members_of_a_group(client: Client, person: Person) -> None:
    band = PersonFactory.create(name="The Lamps", kind="group")
    GroupMember.objects.create(group=band, person=person)

    told = markup_of(client, band)

    assert told["@type"] == "PerformingGroup"
    assert [member["name"] for member in told["member"]] == ["Ada Lorne"]


def test_no_name_ends_the_data_for_machines_early(client: Client) -> None:
    person = PersonFactory.create(name="</script><b>Ada")

    assert markup_of(client, person)["name"] == "</script><b>Ada"


def test_a_name_left_behind_is_nowhere_whatever_else_holds_it(client: Client) -> None:
    person = PersonFactory.create(name="Present Name")
    PersonNameFactory.create(person=person, kind="former", text="Zqold", is_sensitive=True)
    PersonNameFactory.create(person=person, kind="credited", text="M. Zqold")
    credit = CreditFactory.create(person=person, credited_as="Zqold Name")
    SubjectFactory.create(article=make_story(), person=person)

    paths = (person.get_absolute_url(), credit.show.get_absolute_url(), "/people/", "/")
    told = "".join(client.get(path).text for path in paths)

    assert "Present Name" in told
    assert "zqold" not in told.lower()


def test_an_empty_record_says_what_is_missing(client: Client, person: Person) -> None:
    text = client.get(person.get_absolute_url()).text

    assert "We have no confirmed credits of Ada Lorne on file." in text
    assert "None of our stories is about Ada Lorne yet." in text
    assert not page_of(client, person).select(".life-facts")
