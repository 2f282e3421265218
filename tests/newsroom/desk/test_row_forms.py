"""The rows of a record's form: as many as there are, at the cost of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.desk.roles import WRITER
from shows.models import Credit
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    UserFactory,
)
from tests.newsroom.desk.forms import credit, edit_url, errors_in, with_rows
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.users.models import User
    from shows.models import Show

pytestmark = pytest.mark.django_db


def row_url(relation: str = "credits", model: str = "show") -> str:
    return reverse("desk:row", args=["shows", model, relation])


def show_with(number: int) -> Show:
    """A show with that many credits, each with a character, a season and a source of its own."""
    show = ShowFactory.create()
    season = SeasonFactory.create(show=show)
    for place in range(number):
        cast = CreditFactory.create(
            show=show, season=season, source=OrganisationFactory.create(), sort_order=place
        )
        played = CharacterFactory.create(show=show)
        CreditedCharacterFactory.create(credit=cast, character=played)
        ShowGenreFactory.create(show=show)
    return show


def queries_of(client: Client, show: Show) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(edit_url(show))
    assert answer.status_code == 200
    return len(asked)


@pytest.mark.parametrize("is_draft", [False, True], ids=["as published", "from a draft"])
def test_the_form_asks_no_more_of_sixty_credits_than_of_five(
    admin: Client, *, is_draft: bool
) -> None:
    few, many = show_with(5), show_with(60)
    for show in (few, many) if is_draft else ():
        show.save_revision()
    admin.get(edit_url(few))

    assert queries_of(admin, many) == queries_of(admin, few)


def test_a_draft_that_names_somebody_deleted_can_still_be_opened(admin: Client) -> None:
    show = ShowFactory.create(live=False)
    gone = PersonFactory.create()
    show.credits.add(Credit(person=gone), Credit(person=PersonFactory.create(name="Ada Reyes")))
    show.save_revision()
    gone.delete()

    lines = BeautifulSoup(admin.get(edit_url(show)).text, "html.parser").select("[data-row-text]")

    assert [line.text for line in lines if "actor" in line.text] == ["Ada Reyes — actor, confirmed"]


def test_a_closed_row_says_itself_in_a_line(admin: Client) -> None:
    show = ShowFactory.create()
    cast = CreditFactory.create(
        show=show,
        person=PersonFactory.create(name="Ada Reyes"),
        tier="regular",
        season=SeasonFactory.create(show=show, number=1),
    )
    played = CharacterFactory.create(show=show, name="Juno Pike")
    CreditedCharacterFactory.create(credit=cast, character=played)

    drawn = BeautifulSoup(admin.get(edit_url(show)).text, "html.parser")

    [line] = drawn.select("#id_credits-FORMS [data-row-text]")
    assert line.text == "Ada Reyes as Juno Pike — series regular, confirmed, S1"
    assert not drawn.select("#id_credits-FORMS select")


def test_a_row_opens_with_what_the_form_holds(admin: Client) -> None:
    cast = CreditFactory.create(note="as stored")
    form = filled_form(admin.get(edit_url(cast.show)).text)
    held = {name: value for name, value in form.items() if name.startswith("credits-0-")}
    typed = held | {"credits-0-note": "as typed", "prefix": "credits-0", "fields": "1"}

    answer = admin.post(row_url(), typed).json()

    fields = BeautifulSoup(answer["html"], "html.parser")
    [note] = fields.select("[name=credits-0-note]")
    assert note["value"] == "as typed"
    assert cast.person.name in answer["html"]
    assert answer["line"].startswith(cast.person.name)
    drawn = {field["name"] for field in fields.select("[name]")}
    controls = {"credits-0-id", "credits-0-ORDER", "credits-0-DELETE", "prefix", "fields"}
    assert set(typed) - controls <= drawn
    cast.refresh_from_db()
    assert cast.note == "as stored"


def test_opening_a_row_says_of_nothing_that_it_is_wrong(admin: Client) -> None:
    empty = {"prefix": "credits-7", "fields": "1", "credits-7-job": "actor"}
    empty |= {f"credits-7-characters-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}

    answer = admin.post(row_url(), empty).json()

    assert errors_in(answer["html"]) == ""


@pytest.mark.parametrize(
    ("relation", "model", "prefix", "status"),
    [
        pytest.param("credits", "show", "releases-0", 400, id="a row of another kind"),
        pytest.param("credits", "show", "credits-0-<script>", 400, id="no row"),
        pytest.param("secrets", "show", "secrets-0", 404, id="no such rows"),
        pytest.param("credits", "genre", "credits-0", 404, id="a record without them"),
        pytest.param("credits", "nothing", "credits-0", 404, id="no such record"),
        pytest.param("characters", "credit", "characters-0", 404, id="what is no record"),
    ],
)
def test_what_is_no_row_is_refused(
    admin: Client, relation: str, model: str, prefix: str, status: int
) -> None:
    answer = admin.post(row_url(relation, model), {"prefix": prefix})

    assert answer.status_code == status


def test_only_those_who_see_the_form_get_its_rows() -> None:
    writer = make_staff(WRITER)
    assert signed_in(writer).post(row_url(), {"prefix": "credits-0"}).status_code == 200
    writer.groups.all()[0].permissions.filter(codename__endswith="_show").delete()

    answer = signed_in(type(writer).objects.get(pk=writer.pk)).post(
        row_url(), {"prefix": "credits-0"}
    )

    assert answer.status_code in (302, 403)


def test_a_wrong_row_stands_open_and_is_marked(admin: Client) -> None:
    cast = CreditFactory.create()
    form = filled_form(admin.get(edit_url(cast.show)).text)
    form = with_rows(form, "credits", credit(PersonFactory.create()) | {"person": "", "note": "x"})

    drawn = BeautifulSoup(admin.post(edit_url(cast.show), form).text, "html.parser")

    rows = drawn.select("#id_credits-FORMS > [data-row]")
    assert [row.has_attr("data-row-is-wrong") for row in rows] == [False, True]
    toggles = drawn.select("#id_credits-FORMS > [data-row] > .row-line__bar [data-row-toggle]")
    assert [toggle["aria-expanded"] for toggle in toggles] == ["false", "true"]


def test_rows_nobody_opened_are_saved_as_they_were(admin: Client) -> None:
    show = show_with(3)
    before = list(Credit.objects.in_billing_order().values())
    form = filled_form(admin.get(edit_url(show)).text)

    answer = admin.post(edit_url(show), form | {"action-publish": "action-publish"})

    assert answer.status_code == 302
    assert list(Credit.objects.in_billing_order().values()) == before
    assert [row.characters.count() for row in Credit.objects.all()] == [1, 1, 1]


@pytest.mark.parametrize("app", ["articles", "shows"])
def test_what_is_no_record_and_no_story_has_no_rows(admin: Client, app: str) -> None:
    model = {"articles": "byline", "shows": "credit"}[app]

    answer = admin.post(reverse("desk:row", args=[app, model, "credits"]), {})

    assert answer.status_code == 404


def test_a_row_of_a_story_says_itself_while_it_is_typed(admin: Client) -> None:
    season = SeasonFactory.create(show__title="Étoile", number=1)
    EpisodeFactory.create(season=season, number="3")
    typed = {
        "prefix": "subjects-0",
        "subjects-0-show": season.show.pk,
        "subjects-0-season": season.pk,
        "subjects-0-episodes": "3",
    }

    answer = admin.post(reverse("desk:row", args=["articles", "articlepage", "subjects"]), typed)

    assert answer.json()["line"] == "Étoile, season 1, episode 3"


@pytest.mark.parametrize("relation", ["subjects", "bylines", "corrections", "updates"])
def test_every_row_of_a_story_is_said_before_anything_is_typed(
    admin: Client, relation: str
) -> None:
    address = reverse("desk:row", args=["articles", "articlepage", relation])

    answer = admin.post(address, {"prefix": f"{relation}-0", f"{relation}-0-id": ""})

    assert answer.status_code == 200


def test_a_row_of_a_story_is_told_to_whoever_writes_alone() -> None:
    address = reverse("desk:row", args=["articles", "articlepage", "subjects"])
    stranger: User = UserFactory.create()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    asked = {"prefix": "subjects-0"}

    answers = [signed_in(user).post(address, asked) for user in (make_staff(WRITER), stranger)]

    assert [answer.status_code for answer in answers] == [200, 302]
