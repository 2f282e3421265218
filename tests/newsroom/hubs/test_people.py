from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    PictureFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def lou() -> None:
    """One person that every filter below finds, and one that none of them finds."""
    lou = PersonFactory.create(name="Lou de Laâge", sort_name="Laâge, Lou de")
    PersonTradeFactory.create(person=lou, trade="actor")
    PersonNameFactory.create(person=lou, kind="stage", text="Stella")
    SubjectFactory.create(article=make_story(), person=lou)
    PersonTradeFactory.create(
        person=PersonFactory.create(name="Ada Barr", sort_name="Barr, Ada"), trade="writer"
    )


@pytest.mark.usefixtures("lou")
@pytest.mark.parametrize(
    "query", ["name=laage", "name=stella", "trade=actor", "letter=L", "letter=l", "covered=on"]
)
def test_a_filter_narrows_the_list(client: Client, query: str) -> None:
    found = client.get(f"/people/?{query}").context["people"]

    assert [person.name for person in found] == ["Lou de Laâge"]


@pytest.mark.usefixtures("lou")
def test_it_is_sorted_by_sort_name_and_offers_its_letters(client: Client) -> None:
    context = client.get("/people/").context

    assert [person.name for person in context["people"]] == ["Ada Barr", "Lou de Laâge"]
    assert context["letters"] == ["B", "L"]


def test_a_former_name_finds_nobody(client: Client) -> None:
    PersonNameFactory.create(kind="former", text="Oldname", is_sensitive=True)

    assert not client.get("/people/?name=oldname").context["people"].object_list


@pytest.mark.usefixtures("lou")
@pytest.mark.parametrize("query", ["name=zzz", "trade=juggler", "letter=Q", "letter=QQ"])
def test_what_nobody_matches_says_so_and_leads_back(client: Client, query: str) -> None:
    response = client.get(f"/people/?{query}")

    assert response.status_code == 200
    assert "Nobody on file matches all of that." in response.text


def test_nobody_who_is_not_public_lends_a_letter(client: Client) -> None:
    PersonFactory.create(name="Quentin", live=False)

    response = client.get("/people/")

    assert response.context["letters"] == []
    assert "Nobody is on file yet." in response.text


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    for _ in range(2):
        PersonTradeFactory.create(person=PersonFactory.create(portrait=PictureFactory.create()))
    client.get("/people/")

    with django_assert_num_queries(14):
        client.get("/people/")

    for _ in range(12):
        PersonTradeFactory.create(person=PersonFactory.create(portrait=PictureFactory.create()))
    client.get("/people/")

    with django_assert_num_queries(14):
        client.get("/people/")
