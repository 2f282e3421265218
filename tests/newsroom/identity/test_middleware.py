from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from newsroom.identity.actions import merge_people, merge_shows, split
from people.models import Person
from tests.factories import PersonFactory, PersonNameFactory, ShowFactory

pytestmark = pytest.mark.django_db


def test_the_old_address_of_a_person_leads_to_the_one_that_stays(client):
    kept = PersonFactory.create(slug="lou-de-laage")
    removed = PersonFactory.create(slug="lou-2")
    merge_people(kept=kept, removed=removed, user=None)

    response = client.get("/people/lou-2/?from=feed")

    assert response.status_code == 301
    assert response["Location"] == "/people/lou-de-laage/?from=feed"


def test_pages_below_a_show_are_led_on_as_well(client):
    kept, removed = ShowFactory.create(slug="etoile"), ShowFactory.create(slug="etoile-2")
    merge_shows(kept=kept, removed=removed, user=None)

    assert client.get("/shows/etoile-2/season-1/")["Location"] == "/shows/etoile/season-1/"


def test_a_chain_leads_to_its_end(client):
    first, second, third = (PersonFactory.create(slug=slug) for slug in ("a", "b", "c"))
    merge_people(kept=second, removed=first, user=None)
    merge_people(kept=third, removed=second, user=None)

    assert client.get("/people/a/")["Location"] == "/people/c/"


def test_an_address_that_readers_never_knew_leads_nowhere(client):
    kept, removed = PersonFactory.create(slug="a"), PersonFactory.create(slug="b", live=False)
    merge_people(kept=kept, removed=removed, user=None)

    assert client.get("/people/b/").status_code == 404


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="withdrawn"),
        pytest.param(
            {"embargo_until": timezone.now() + datetime.timedelta(days=900)}, id="embargoed"
        ),
    ],
)
def test_no_address_leads_to_what_no_reader_may_see(client, hidden):
    kept, removed = PersonFactory.create(slug="a"), PersonFactory.create(slug="b")
    merge_people(kept=kept, removed=removed, user=None)
    Person.objects.filter(pk=kept.pk).update(**hidden)

    assert client.get("/people/b/").status_code == 404


def test_an_address_made_of_a_sensitive_name_leads_nowhere(client):
    kept = PersonFactory.create(name="New Name", slug="new-name")
    PersonNameFactory.create(person=kept, kind="former", text="Old Name", is_sensitive=True)
    removed = PersonFactory.create(name="Old Name", slug="old-name")
    merge_people(kept=kept, removed=removed, user=None)

    assert client.get("/people/old-name/").status_code == 404


def test_a_new_record_may_have_an_old_address(client):
    kept, removed = PersonFactory.create(slug="a"), PersonFactory.create(slug="b")
    merge_people(kept=kept, removed=removed, user=None)
    PersonFactory.create(slug="b", live=False)

    assert client.get("/people/b/").status_code == 404


def test_after_an_undo_the_old_address_is_a_page_again(client):
    kept, removed = PersonFactory.create(slug="a"), PersonFactory.create(slug="b")
    split(merge_people(kept=kept, removed=removed, user=None))

    assert client.get("/people/b/").status_code == 200
