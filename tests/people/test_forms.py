"""What the desk is told while it names a person."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from people.models import Person
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    ShowFactory,
    UserFactory,
)
from tests.newsroom.desk.forms import add_url, edit_url, errors_in, with_rows
from tests.staff import filled_form, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))


@pytest.fixture
def actor() -> Person:
    """Brian Cox the actor, with all that tells him apart."""
    person = PersonFactory.create(
        name="Brian Cox", disambiguator="actor, b. 1946", born_on=datetime.date(1946, 6, 1)
    )
    PersonTradeFactory.create(person=person, trade="actor")
    for year in (2018, 2025, 1986):
        show = ShowFactory.create(title=f"Work of {year}", year_label=str(year))
        CreditFactory.create(person=person, show=show)
    return person


def refused(admin: Client, **typed: Any) -> str:
    form = filled_form(admin.get(add_url(Person)).text) | typed
    return errors_in(admin.post(add_url(Person), form).text)


def told(admin: Client, **asked: Any) -> str:
    return BeautifulSoup(admin.get(reverse("people:names"), asked).text, "html.parser").get_text(
        " ", strip=True
    )


@pytest.mark.usefixtures("actor")
def test_a_second_person_of_a_name_is_told_before_saving_and_asked_for_the_difference(
    admin: Client,
) -> None:
    wrong = refused(admin, name="Brian  COX")

    assert "It is Brian Cox (actor, b. 1946) · actor · b. June 1, 1946" in wrong
    assert "Work of 2025 (2025), Work of 2018 (2018)" in wrong
    assert "Work of 1986" not in wrong
    assert "say in “Disambiguator” how to tell them apart" in wrong
    assert Person.objects.count() == 1


@pytest.mark.usefixtures("actor")
def test_told_apart_a_second_person_of_a_name_is_welcome(admin: Client) -> None:
    assert not refused(admin, name="Brian Cox", disambiguator="physicist")
    assert Person.objects.called("Brian Cox").count() == 2


def test_a_name_given_up_for_good_is_asked_about_too(admin: Client) -> None:
    PersonNameFactory.create(
        person__name="Present Name", kind="former", text="Ada Lorne", is_sensitive=True
    )

    assert "It is Present Name." in refused(admin, name="Ada Lorne")


def test_a_person_who_is_not_renamed_is_not_asked_again(admin: Client, actor: Person) -> None:
    plain = PersonFactory.create(name="Brian Cox", slug="cox")
    form = filled_form(admin.get(edit_url(plain)).text) | {"biography": "Of the stars."}

    assert not errors_in(admin.post(edit_url(plain), form).text)
    assert "Others of this name" in admin.get(edit_url(plain)).text


def test_someone_made_while_choosing_is_asked_about_as_well(admin: Client, actor: Person) -> None:
    address = reverse(Person.snippet_viewset.chooser_viewset.get_url_name("create"))

    answer = admin.post(address, {"name": "Brian Cox"})

    assert "Someone of that name is here already." in answer.json()["htmlFragment"]
    assert list(Person.objects.all()) == [actor]


@pytest.mark.usefixtures("actor")
def test_the_form_tells_of_a_namesake_while_the_name_is_typed(admin: Client) -> None:
    words = told(admin, name="brian cox")

    assert "Others of this name" in words
    assert "Brian Cox (actor, b. 1946) actor · b. June 1, 1946" in words


def test_nobody_is_their_own_namesake(admin: Client, actor: Person) -> None:
    assert "Others of this name" not in told(admin, name="Brian Cox", person=actor.pk)


def test_the_form_offers_the_parts_of_a_name_with_a_press(admin: Client) -> None:
    answer = admin.get(reverse("people:names"), {"name": "Lou de Laâge"})

    button = BeautifulSoup(answer.text, "html.parser").select_one("button[data-take]")

    assert button is not None
    assert button["data-second_mention"] == "de Laâge"
    assert button["data-given_name"] == "Lou"
    assert button["data-sort_name"] == "Laâge, Lou de"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param({"name": "Kim A-joong", "family_first": "on"}, "Kim", id="family first"),
        pytest.param({"name": "Zendaya"}, "Zendaya", id="mononym"),
        pytest.param({"name": "The Lamps", "kind": "group"}, "Lamps, The", id="group"),
    ],
)
def test_it_reads_every_kind_of_name(admin: Client, asked: dict[str, str], said: str) -> None:
    assert said in told(admin, **asked)


def test_what_is_stored_is_not_offered_again(admin: Client) -> None:
    stored = {"second_mention": "Zendaya", "sort_name": "Zendaya"}

    assert "Reads as" not in told(admin, name="Zendaya", **stored)


def test_without_a_script_the_form_says_how_the_name_reads(admin: Client) -> None:
    person = PersonFactory.create(name="Lou de Laâge")

    page = BeautifulSoup(admin.get(edit_url(person)).text, "html.parser")

    panel = page.select_one("[data-person-names]")
    assert panel is not None
    assert "de Laâge" in panel.text
    assert all(button.has_attr("hidden") for button in panel.select("button"))


@pytest.mark.parametrize("asked", [{}, {"name": " "}, {"name": "A" * 300}, {"person": "x"}])
def test_nothing_to_say_is_an_empty_answer(admin: Client, asked: dict[str, str]) -> None:
    assert told(admin, **asked) == ""


def test_only_a_group_has_members(admin: Client) -> None:
    person, other = PersonFactory.create(), PersonFactory.create()
    form = with_rows(filled_form(admin.get(edit_url(person)).text), "members", {"person": other.pk})

    wrong = errors_in(admin.post(edit_url(person), form).text)
    right = errors_in(admin.post(edit_url(person), form | {"kind": "group"}).text)

    assert "Only a group has members. Choose “Group”" in wrong
    assert not right


def test_pronouns_without_the_persons_own_word_are_refused(admin: Client) -> None:
    person = PersonFactory.create()
    form = with_rows(
        filled_form(admin.get(edit_url(person)).text), "pronouns", {"text": "they/them"}
    )

    wrong = errors_in(admin.post(edit_url(person), form).text)

    assert "shows the person says so themselves" in wrong


def test_whoever_looks_a_person_up_sees_the_others_of_the_name(
    admin: Client, actor: Person
) -> None:
    physicist = PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    address = reverse(Person.snippet_viewset.get_url_name("inspect"), args=[physicist.pk])

    page = BeautifulSoup(admin.get(address).text, "html.parser")

    [others] = page.select("ul.namesakes li")
    assert "Brian Cox (actor, b. 1946)" in others.text
    assert "Work of 2025 (2025)" in others.text


def test_a_name_left_behind_is_not_listed_again_under_another_kind(admin: Client) -> None:
    person = PersonFactory.create()
    form = with_rows(
        filled_form(admin.get(edit_url(person)).text),
        "names",
        {"kind": "former", "text": "Old Name", "is_sensitive": "on"},
        {"kind": "credited", "text": "Old  NAME Jr."},
    )

    wrong = errors_in(admin.post(edit_url(person), form).text)

    assert "would print “Old Name”, which is marked sensitive. Delete this row" in wrong
    assert not person.names.exists()


def test_a_misspelling_of_a_name_left_behind_stays_with_the_desk(admin: Client) -> None:
    person = PersonFactory.create(name="Present Name")
    PersonNameFactory.create(person=person, kind="former", text="Old Name", is_sensitive=True)

    [found] = Person.objects.named_like("old na")

    assert found == person
    assert not Person.objects.publicly_named_like("old na").exists()
