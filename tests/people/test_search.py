"""Who finds a person by a name that was given up for good: the desk, and nobody else."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from django.urls import reverse

from newsroom.desk.roles import PICTURE_EDITOR, WRITER
from people.models import Person
from tests.factories import PersonFactory, PersonNameFactory
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer() -> Client:
    return signed_in(make_staff(WRITER))


@pytest.fixture(autouse=True)
def person() -> Person:
    person = PersonFactory.create(name="Present Name", slug="present-name")
    PersonNameFactory.create(person=person, kind="former", text="Oldname", is_sensitive=True)
    PersonNameFactory.create(person=person, kind="native", text="이름")
    return person


def address(view: str) -> str:
    return reverse(Person.snippet_viewset.get_url_name(view))


def test_the_list_of_the_desk_finds_it(writer: Client) -> None:
    assert "Present Name" in writer.get(address("list"), {"q": "oldn"}).text


def test_the_chooser_finds_it(writer: Client) -> None:
    chooser = Person.snippet_viewset.chooser_viewset.get_url_name("choose_results")

    assert "Present Name" in writer.get(reverse(chooser), {"q": "oldn"}).text


def test_the_list_under_the_at_sign_finds_it(writer: Client) -> None:
    [found] = writer.get(reverse("articles:mentions"), {"q": "oldn"}).json()["results"]

    assert found["name"] == "Present Name"
    assert "Oldname" not in found["label"]


def test_the_search_of_the_desk_leads_on_to_the_people(writer: Client) -> None:
    told = writer.get(reverse("wagtailadmin_pages:search"), {"q": "oldname"}).text

    assert f"{address('list')}?q=oldname" in told


def test_whoever_may_not_see_people_is_not_led_there() -> None:
    outsider = make_staff(PICTURE_EDITOR)
    outsider.groups.get().permissions.filter(codename__endswith="_person").delete()

    told = signed_in(outsider).get(reverse("wagtailadmin_pages:search"), {"q": "oldname"}).text

    assert address("list") not in told


def test_no_reader_finds_it(client: Client) -> None:
    assert "Present Name" not in client.get("/people/", {"name": "oldname"}).text
    assert "Present Name" in client.get("/people/", {"name": "이름"}).text


def test_the_index_that_readers_will_search_does_not_hold_it(person: Person) -> None:
    call_command("update_index", verbosity=0)

    assert not Person.objects.all().search("Oldname")
    assert list(Person.objects.all().search("이름")) == [person]


@pytest.mark.parametrize("sheet", ["csv", "xlsx"])
def test_no_sheet_takes_it_out_of_the_house(writer: Client, sheet: str) -> None:
    answer: Any = writer.get(address("list"), {"export": sheet})

    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    told = unzipped(body) if sheet == "xlsx" else body
    assert b"Present Name" in told
    assert b"Oldname" not in told


def unzipped(body: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(body)) as sheet:
        return b"".join(sheet.read(name) for name in sheet.namelist())
