from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from newsroom.articles.models import Quote
from people.models import GroupMember
from tests.factories import (
    BylineFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    PictureFactory,
    ReleaseFactory,
    ShowFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

    from people.models import Person

TODAY = timezone.localdate()

pytestmark = pytest.mark.django_db


def a_full_person(rows: int) -> Person:
    person = PersonFactory.create(portrait=PictureFactory.create())
    PersonTradeFactory.create(person=person)
    for number in range(rows):
        credit = CreditFactory.create(person=person)
        CreditedCharacterFactory.create(credit=credit)
        ReleaseFactory.create(show=credit.show, date=datetime.date(2000 + number, 1, 1))
        name = PersonNameFactory.create(person=person, kind="credited")
        other = CreditFactory.create(person=person, credited_as=name.text, job="writer")
        CreditFactory.create(
            person=person, state="replaced", until_on=TODAY, replaced_by=PersonFactory.create()
        )
        other.source = OrganisationFactory.create()
        other.save()
        group = PersonFactory.create(kind="group")
        GroupMember.objects.create(group=group, person=person)
        GroupMember.objects.create(group=person, person=PersonFactory.create())
        Quote.objects.create(speaker=person, text="Yes.", source=other.source, live=True)
        story = make_story(f"Story {number}", lead_image=PictureFactory.create())
        SubjectFactory.create(article=story, person=person)
        BylineFactory.create(article=story)
    return person


def test_it_lists_credits_by_year_and_what_is_coming_first(client: Client) -> None:
    person = PersonFactory.create()
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    for title, day in (("Old", datetime.date(2019, 3, 1)), ("Newer", datetime.date(2024, 3, 1))):
        ReleaseFactory.create(
            show=CreditFactory.create(person=person, show__title=title).show, date=day
        )
    ReleaseFactory.create(
        show=CreditFactory.create(person=person, show__title="Next").show, date=ahead
    )

    years = client.get(person.get_absolute_url()).context["dossier"].years

    assert [year.heading for year in years] == ["Coming up", "2024", "2019"]


def test_several_jobs_on_one_show_are_one_entry(client: Client) -> None:
    person, show = PersonFactory.create(), ShowFactory.create(title="Étoile")
    CreditFactory.create(person=person, show=show, job="creator")
    CreditFactory.create(person=person, show=show, job="writer")

    text = " ".join(client.get(person.get_absolute_url()).text.split())

    assert text.count(">Étoile</a>") == 1
    assert "Creator, Writer" in text


def test_a_past_name_is_nowhere(client: Client) -> None:
    person = PersonFactory.create(name="Present Name", slug="present-name")
    PersonNameFactory.create(person=person, kind="former", text="Oldname", is_sensitive=True)
    PersonNameFactory.create(person=person, kind="birth", text="Birthname")
    PersonNameFactory.create(person=person, kind="misspelling", text="Presant")
    PersonNameFactory.create(person=person, kind="stage", text="Stagename")

    told = client.get("/people/present-name/").text + client.get("/people/").text

    assert "Stagename" in told
    for hidden in ("Oldname", "Birthname", "Presant"):
        assert hidden not in told


def test_it_hides_credits_that_do_not_stand(client: Client) -> None:
    person = PersonFactory.create()
    CreditFactory.create(person=person, show__title="In Talks", state="in_talks")
    CreditFactory.create(person=person, show=ShowFactory.create(title="Unannounced", live=False))

    text = client.get(person.get_absolute_url()).text

    assert "In Talks" not in text
    assert "Unannounced" not in text


def test_a_birth_date_is_no_more_exact_than_it_is_known(client: Client) -> None:
    person = PersonFactory.create(born_on=datetime.date(1979, 1, 1), born_precision="year")

    text = client.get(person.get_absolute_url()).text

    assert "<dd>1979</dd>" in text


def test_what_tells_namesakes_apart_is_for_editors(client: Client) -> None:
    person = PersonFactory.create(disambiguator="the physicist")

    assert "the physicist" not in client.get(person.get_absolute_url()).text


@pytest.mark.parametrize(("state", "status"), [({}, 200), ({"live": False}, 404)])
def test_only_a_public_person_has_a_page(client: Client, state: Any, status: int) -> None:
    person = PersonFactory.create(**state)

    assert client.get(person.get_absolute_url()).status_code == status


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    small, large = a_full_person(2), a_full_person(12)
    client.get(small.get_absolute_url())
    client.get(large.get_absolute_url())

    with django_assert_num_queries(29):
        client.get(small.get_absolute_url())
    with django_assert_num_queries(29):
        client.get(large.get_absolute_url())
