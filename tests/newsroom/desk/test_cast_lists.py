"""Pasting a cast list into a show: shown as read, decided on, and only then rows of the form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Revision

from newsroom.desk.roles import PICTURE_EDITOR
from people.models import Person
from shows.models import Character, Credit
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    PersonFactory,
    PersonNameFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.newsroom.desk.forms import edit_url
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Show

pytestmark = pytest.mark.django_db


def paste(client: Client, show: Show, text: str, **typed: Any) -> dict[str, Any]:
    sent = {"show": show.pk, "text": text, "state": "announced"} | typed
    answer: dict[str, Any] = client.post(reverse("desk:paste_cast"), sent).json()
    return answer


def read(client: Client, show: Show, text: str) -> dict[str, Any]:
    """The form of a list that was read, as its editor would send it."""
    return filled_form(paste(client, show, text)["html"], selector="form")


def add(client: Client, form: dict[str, Any], **decided: Any) -> dict[str, Any]:
    answer: dict[str, Any] = client.post(
        reverse("desk:paste_cast"), form | {"add": "1"} | decided
    ).json()
    return answer


def rows_in(html: str) -> list[str]:
    return [
        row.text.strip() for row in BeautifulSoup(html, "html.parser").select("[data-row-text]")
    ]


def test_reading_a_list_writes_nothing(admin: Client) -> None:
    show = ShowFactory.create()

    shown = paste(admin, show, "Ada Reyes as Juno Pike")["html"]

    assert "New person" in shown
    assert not Person.objects.exists()
    assert not Character.objects.exists()


def test_somebody_on_file_is_found_by_any_name_and_accents_aside(admin: Client) -> None:
    person = PersonFactory.create(name="Zoë Ræl")
    PersonNameFactory.create(person=person, text="Zozo")
    show = ShowFactory.create()

    form = read(admin, show, "Zoe Rael as Juno\nZozo as Vera")

    assert form["line-0-person"] == form["line-1-person"] == [str(person.pk)]


def test_two_of_a_name_are_never_chosen_between_alone(admin: Client) -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    show = ShowFactory.create()
    form = read(admin, show, "Brian Cox as Logan")

    refused = add(admin, form)

    assert "Choose which Brian Cox is meant, or leave the line out." in refused["html"]
    assert "rows" not in refused
    assert not Character.objects.exists()


def test_a_name_chosen_and_a_new_one_become_rows_and_drafts(admin: Client) -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    other = PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    show = ShowFactory.create()
    form = read(admin, show, "Brian Cox as himself\nAda Reyes as Juno Pike (recurring)")

    answer = add(admin, form, **{"line-0-person": str(other.pk)})

    assert [rows_in(row)[0] for row in answer["rows"]] == [
        "Brian Cox — actor, self, announced",
        "Ada Reyes as Juno Pike — recurring, announced",
    ]
    assert answer["told"] == "2 credits added. Save to keep them."
    made = Person.objects.get(name="Ada Reyes")
    assert not made.live
    assert made.latest_revision is not None
    assert not Character.objects.get(name="Juno Pike", show=show).live
    assert not Credit.objects.exists()


def test_the_rows_are_saved_with_the_form_in_their_order(admin: Client) -> None:
    show = ShowFactory.create()
    CreditFactory.create(show=show, sort_order=0)
    season = SeasonFactory.create(show=show)
    pasted = read(admin, show, "Ada Reyes as Juno / Vera\nBen Roe as Kit")
    rows = add(admin, pasted, season=season.pk)["rows"]
    form = filled_form(admin.get(edit_url(show)).text)
    for number, row in enumerate(rows, start=1):
        html = f"<form>{re.sub('__prefix__', str(number), row, count=0)}</form>"
        form |= filled_form(html, selector="form") | {f"credits-{number}-ORDER": number + 1}
    form["credits-TOTAL_FORMS"] = "3"

    answer = admin.post(edit_url(show), form | {"action-publish": "action-publish"})

    assert answer.status_code == 302
    told = [
        (row.person.name, [one.character.name for one in row.characters.all()], row.season)
        for row in Credit.objects.in_billing_order()[1:]
    ]
    assert told == [("Ada Reyes", ["Juno", "Vera"], season), ("Ben Roe", ["Kit"], season)]


def test_a_line_left_out_makes_nobody(admin: Client) -> None:
    show = ShowFactory.create()
    form = read(admin, show, "Ada Reyes as Juno\nBen Roe as Kit")
    del form["line-0-include"]

    answer = add(admin, form)

    assert len(answer["rows"]) == 1
    assert [person.name for person in Person.objects.all()] == ["Ben Roe"]


def test_who_is_credited_already_is_left_out_unless_wanted(admin: Client) -> None:
    held = CreditFactory.create(person=PersonFactory.create(name="Ada Reyes"))

    form = read(admin, held.show, "Ada Reyes as Juno\nBen Roe as Kit")

    assert "line-0-include" not in form
    assert form["line-1-include"] == "on"


def test_one_new_person_with_two_lines_is_made_once(admin: Client) -> None:
    show = ShowFactory.create()
    form = read(admin, show, "Created by: Ada Reyes\nAda Reyes as Juno")

    add(admin, form)

    assert Person.objects.count() == 1


def test_a_namesake_made_new_must_be_told_apart(admin: Client) -> None:
    PersonFactory.create(name="Brian Cox")
    show = ShowFactory.create()
    form = read(admin, show, "Brian Cox as Logan")

    refused = add(admin, form, **{"line-0-person": "new"})
    made = add(admin, form, **{"line-0-person": "new", "line-0-told_apart_by": "physicist"})

    assert "Someone of that name is here already." in refused["html"]
    assert len(made["rows"]) == 1
    assert Person.objects.filter(name="Brian Cox").count() == 2


def test_a_line_that_cannot_be_read_is_named_and_kept(admin: Client) -> None:
    shown = paste(admin, ShowFactory.create(), "Ada Reyes as Juno\n???")["html"]

    text = BeautifulSoup(shown, "html.parser").get_text(" ", strip=True)
    assert "Line 2, “???”: No name could be read here." in text
    assert "???" in filled_form(shown, selector="form")["text"]


def test_characters_are_found_by_their_names(admin: Client) -> None:
    show = ShowFactory.create()
    CharacterFactory.create(show=show, name="Élise Vaux")

    add(admin, read(admin, show, "Ada Reyes as Elise Vaux"))

    assert Character.objects.count() == 1


def test_who_may_not_add_people_is_told_at_the_line() -> None:
    show = ShowFactory.create()
    client = signed_in(make_staff(PICTURE_EDITOR))

    refused = add(client, read(client, show, "Ada Reyes as Juno"))

    assert "You may not add people." in refused["html"]
    assert "You may not add characters." in refused["html"]
    assert not Revision.objects.for_instance(show).exists()


def test_reading_a_list_asks_no_more_of_many_names(
    admin: Client, django_assert_max_num_queries
) -> None:
    show = ShowFactory.create()
    names = [PersonFactory.create(name=f"Zed {letter}").name for letter in "abcdefghijklmnopqrst"]

    with django_assert_max_num_queries(40):
        shown = paste(admin, show, "\n".join(f"{name} as C{name}" for name in names))

    assert shown["html"].count("On file") == len(names)


def copy(client: Client, show: Show, **typed: Any) -> dict[str, Any]:
    sent = {"show": show.pk, "state": "announced"} | typed
    answer: dict[str, Any] = client.post(reverse("desk:copy_season"), sent).json()
    return answer


def test_a_season_is_cast_like_the_last_one_in_its_billing(admin: Client) -> None:
    show = ShowFactory.create()
    first, second = SeasonFactory.create(show=show), SeasonFactory.create(show=show, number=2)
    for place, name in enumerate(["Ada Reyes", "Ben Roe"]):
        CreditFactory.create(
            show=show,
            season=first,
            person=PersonFactory.create(name=name),
            tier="regular",
            sort_order=place,
            source_note="press kit",
        )

    answer = copy(admin, show, source=first.pk, target=second.pk)

    assert [rows_in(row)[0] for row in answer["rows"]] == [
        "Ada Reyes — actor, series regular, announced, S2",
        "Ben Roe — actor, series regular, announced, S2",
    ]
    assert "press kit" not in "".join(answer["rows"])
    assert Credit.objects.count() == 2


def test_who_has_left_or_is_there_already_is_not_copied(admin: Client) -> None:
    show = ShowFactory.create()
    first, second = SeasonFactory.create(show=show), SeasonFactory.create(show=show, number=2)
    CreditFactory.create(
        show=show, season=first, state="exited", person=PersonFactory.create(name="Gone Greta")
    )
    held = CreditFactory.create(
        show=show, season=first, person=PersonFactory.create(name="Held Hal")
    )
    CreditFactory.create(show=show, season=second, person=held.person)

    answer = copy(admin, show, source=first.pk, target=second.pk)

    assert answer["rows"] == []
    assert "Already there: Held Hal." in answer["told"]
    assert "no longer part of it: Gone Greta." in answer["told"]


def test_a_season_is_not_copied_onto_itself(admin: Client) -> None:
    season = SeasonFactory.create()

    answer = copy(admin, season.show, source=season.pk, target=season.pk)

    assert "Choose another season than the one you copy from." in answer["html"]


@pytest.mark.parametrize("name", ["paste_cast", "copy_season"])
def test_the_dialogs_open_for_a_show_and_for_nothing_else(admin: Client, name: str) -> None:
    address = reverse(f"desk:{name}")

    assert admin.get(address, {"show": ShowFactory.create().pk}).status_code == 200
    assert admin.get(address, {"show": "x"}).status_code == 404
