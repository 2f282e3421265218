from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.desk.roles import ROLES, WRITER
from tests.factories import (
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
)
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.desk.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer() -> Client:
    return signed_in(make_staff(WRITER))


def ask(client: Client, words: str) -> list[dict[str, Any]]:
    return list(client.get(reverse("articles:mentions"), {"q": words}).json()["results"])


def names(client: Client, words: str) -> list[str]:
    return [result["name"] for result in ask(client, words)]


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_role_of_the_desk_may_ask(role: Role) -> None:
    answer = signed_in(make_staff(role)).get(reverse("articles:mentions"), {"q": "la"})

    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_nobody_else_may(client: Client) -> None:
    address = reverse("articles:mentions")
    outsider = signed_in(UserFactory.create())
    PersonFactory.create(name="Embargoed Person", live=False)

    for asking in (client, outsider):
        answer = asking.get(address, {"q": "embargoed"})
        assert answer.status_code == 302
        assert "Embargoed" not in answer.text


def test_it_only_reads(writer: Client) -> None:
    assert writer.post(reverse("articles:mentions"), {"q": "la"}).status_code == 405


def test_it_tells_enough_to_pick_the_right_one(writer: Client) -> None:
    person = PersonFactory.create(name="Brian Cox", disambiguator="physicist", live=False)
    PersonTradeFactory.create(person=person, trade="host")
    CreditFactory.create(person=person, show=ShowFactory.create(title="Cosmic", year_label="2011"))

    [result] = ask(writer, "cox")

    assert result == {
        "kind": "person",
        "kind_label": "Person",
        "id": person.pk,
        "name": "Brian Cox",
        "words": "Brian Cox",
        "told_apart_by": "physicist",
        "facts": "host",
        "works": "Cosmic (2011)",
        "state": "draft",
        "note": "",
        "is_live": False,
        "is_near": False,
        "label": "Brian Cox (physicist) · host · Cosmic (2011) · draft",
    }


@pytest.mark.parametrize("words", ["étoile", "ETOILE", "eto", "Étoi"])
def test_accents_and_case_do_not_matter(writer: Client, words: str) -> None:
    ShowFactory.create(title="Étoile")

    assert names(writer, words) == ["Étoile"]


def test_an_alias_finds_the_person_under_the_name_we_print(writer: Client) -> None:
    person = PersonFactory.create(name="Thandiwe Newton")
    PersonNameFactory.create(person=person, kind="former", text="Thandie Newton", is_sensitive=True)

    assert names(writer, "thandie") == ["Thandiwe Newton"]


def test_the_likeliest_comes_first(writer: Client) -> None:
    PersonFactory.create(name="Anna Dune")
    ShowFactory.create(title="Dune: Prophecy")
    ShowFactory.create(title="Dune", year_label="2021", live=False)
    ShowFactory.create(title="Dune", year_label="1984")

    found = [(result["name"], result["told_apart_by"]) for result in ask(writer, "dune")]

    assert found == [("Dune", "1984"), ("Dune", "2021"), ("Dune: Prophecy", ""), ("Anna Dune", "")]


@pytest.mark.parametrize("words", ["", "l", "  ", "…!", "%", "é"])
def test_less_than_two_letters_find_nothing(writer: Client, words: str) -> None:
    PersonFactory.create(name="L")
    ShowFactory.create(title="É")

    assert ask(writer, words) == []


def test_a_wildcard_is_a_letter_like_any_other(writer: Client) -> None:
    PersonFactory.create(name="Anna")

    assert ask(writer, "a%n") == []
    assert ask(writer, "a_n") == []


def test_a_very_long_question_is_cut_short(writer: Client) -> None:
    PersonFactory.create(name="Anna")

    assert names(writer, "anna" + " " * 96 + "x" * 5000) == ["Anna"]


def test_never_more_than_twelve_are_offered_in_a_constant_number_of_queries(
    writer: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(15):
        person = PersonFactory.create(name=f"Alex {number}")
        CreditFactory.create(person=person, show=ShowFactory.create(title=f"Alex and {number}"))

    with django_assert_max_num_queries(18):
        found = ask(writer, "alex")

    assert len(found) == 12


def test_a_name_two_people_have_is_never_linked_by_itself(writer: Client) -> None:
    for apart, title in (("actor, b. 1946", "Dark Water"), ("physicist", "Star Tides")):
        cox = PersonFactory.create(name="Brian Cox", disambiguator=apart)
        PersonTradeFactory.create(person=cox, trade="host")
        CreditFactory.create(person=cox, show__title=title)

    told = [result["label"] for result in ask(writer, "Brian Cox")]

    assert told == [
        "Brian Cox (actor, b. 1946) · host · Dark Water",
        "Brian Cox (physicist) · host · Star Tides",
    ]


def test_a_card_says_who_a_mention_means_and_where_to_edit_them(writer: Client) -> None:
    season = SeasonFactory.create(show__title="Étoile", number=2)
    episode = EpisodeFactory.create(season=season, number="3", title="The Leap")
    person = PersonFactory.create(name="Lou de Laâge", second_mention="de Laâge")

    told = card(writer, "person", person.pk)
    of_episode = card(writer, "episode", episode.pk)

    assert (told["name"], told["again"], told["state"]) == ("Lou de Laâge", "de Laâge", "")
    assert told["edit_url"] == f"/desk/snippets/people/person/edit/{person.pk}/"
    assert of_episode["told_apart_by"] == "Étoile, Season 2, episode 3"
    assert of_episode["edit_url"] == f"/desk/snippets/shows/season/edit/{season.pk}/"


@pytest.mark.parametrize("kind", ["person", "planet", ""])
def test_there_is_no_card_of_what_is_gone_or_never_was(writer: Client, kind: str) -> None:
    answer = writer.get(reverse("articles:mention_card"), {"kind": kind, "id": "404"})

    assert answer.status_code == 404


def card(client: Client, kind: str, number: int) -> dict[str, Any]:
    asked = {"kind": kind, "id": str(number)}
    return dict(client.get(reverse("articles:mention_card"), asked).json())


def test_unlinked_names_are_told_with_their_records(writer: Client) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    texts = [{"text": "With Lou de Laâge.", "taken": [], "mentioned": []}]

    answer = writer.post(
        reverse("articles:unlinked"), {"texts": texts}, content_type="application/json"
    )

    [link] = answer.json()["links"]
    assert (link["paragraph"], link["start"], link["end"]) == (0, 5, 17)
    assert [option["id"] for option in link["options"]] == [person.pk]


@pytest.mark.parametrize(
    "sent", ["", "[]", "{}", '{"texts": 5}', '{"texts": [{"text": "x", "taken": [1]}]}']
)
def test_texts_that_make_no_sense_are_refused(writer: Client, sent: str) -> None:
    answer = writer.post(reverse("articles:unlinked"), sent, content_type="application/json")

    assert answer.status_code == 400
