"""The desk's lists of records: narrowed, taken along as a spreadsheet, and acted on together."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from newsroom.desk.roles import CHIEF_EDITOR, PICTURE_EDITOR, WRITER
from newsroom.kit.exports import guarded
from people.models import Person
from shows.models import Show
from tests.factories import (
    CreditFactory,
    GenreFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    PictureFactory,
    ShowFactory,
    ShowGenreFactory,
    UserFactory,
)
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.desk.roles import Role

pytestmark = pytest.mark.django_db


def list_url(model: Any, view: str = "list") -> str:
    return reverse(model.snippet_viewset.get_url_name(view))


def listed(client: Client, model: Any, names: list[str], **asked: Any) -> list[str]:
    html = client.get(list_url(model, "list_results"), asked).text
    return [name for name in names if name in html]


def bulk_url(model: Any, action: str, records: list[Any]) -> str:
    named = [model._meta.app_label, model._meta.model_name, action]
    keys = "&".join(f"id={getattr(one, 'pk', one)}" for one in records)
    return f"{reverse('wagtail_bulk_action', args=named)}?{keys}"


# --- Narrowing ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gap", "lacking"),
    [("portrait", "Bare"), ("sort_name", "Bare"), ("trade", "Bare"), ("birth", "Bare")],
)
def test_people_are_narrowed_to_those_without_something(
    admin: Client, gap: str, lacking: str
) -> None:
    whole = PersonFactory.create(
        name="Whole", sort_name="Whole", born_on="1990-01-01", portrait=PictureFactory.create()
    )
    PersonTradeFactory.create(person=whole)
    PersonFactory.create(name=lacking)

    assert listed(admin, Person, ["Whole", lacking], missing=gap) == [lacking]


def test_shows_are_narrowed_to_those_with_a_credit_nobody_checked(admin: Client) -> None:
    CreditFactory.create(show=ShowFactory.create(title="Unchecked"))
    CreditFactory.create(show=ShowFactory.create(title="Checked"), verified_at=timezone.now())

    assert listed(admin, Show, ["Unchecked", "Checked"], unverified="yes") == ["Unchecked"]


def test_records_are_narrowed_by_who_saved_them_last(admin: Client) -> None:
    ada = UserFactory.create(username="ada")
    PersonFactory.create(name="Saved by Ada").save_revision(user=ada)
    PersonFactory.create(name="Saved by nobody")

    found = listed(admin, Person, ["Saved by Ada", "Saved by nobody"], edited_by=ada.pk)

    assert found == ["Saved by Ada"]


def test_records_are_narrowed_to_those_in_conflict(admin: Client) -> None:
    PersonFactory.create(name="In peace")

    assert listed(admin, Person, ["In peace"], in_conflict="yes") == []


def test_a_list_that_nobody_narrowed_names_no_filter(admin: Client) -> None:
    assert "w-active-filters" not in admin.get(list_url(Person)).text


def test_a_list_asks_no_more_of_many_records(admin: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            admin.get(list_url(Person))
        return len(asked)

    PersonFactory.create().save_revision(user=UserFactory.create())
    queries()
    few = queries()
    for _ in range(20):
        PersonFactory.create().save_revision(user=UserFactory.create())

    assert queries() == few


# --- Spreadsheets ---------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_a_formula_in_a_spreadsheet(sign: str) -> None:
    assert guarded(f"{sign}cmd()") == f"'{sign}cmd()"
    assert guarded("Ada") == "Ada"
    assert guarded(-5) == -5


def sheet(client: Client, model: Any, **asked: Any) -> list[list[Any]]:
    answer: Any = client.get(list_url(model), asked | {"export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    return [list(row) for row in book.active.values]


def test_a_title_that_looks_like_a_formula_is_a_text_in_both_kinds(admin: Client) -> None:
    ShowFactory.create(title="=HYPERLINK()")

    answer: Any = admin.get(list_url(Show), {"export": "csv"})

    assert b"'=HYPERLINK()" in b"".join(answer.streaming_content)
    assert sheet(admin, Show)[1][0] == "'=HYPERLINK()"


def test_a_spreadsheet_holds_what_the_list_is_narrowed_to_in_words(admin: Client) -> None:
    ShowFactory.create(title="A film", kind="film")
    ShowFactory.create(title="A series", kind="limited")

    heading, *rows = sheet(admin, Show, kind="limited")

    assert heading[:3] == ["Title", "Kind", "Year"]
    assert [row[:2] for row in rows] == [["A series", "Limited series"]]
    assert rows[0][-1] == "yes"


def test_no_sensitive_name_is_taken_along(admin: Client) -> None:
    person = PersonFactory.create(name="Ada Reyes")
    PersonNameFactory.create(person=person, kind="former", text="Deadname", is_sensitive=True)

    assert "Deadname" not in str(sheet(admin, Person))


def test_selected_records_are_taken_along(admin: Client) -> None:
    wanted, _other = PersonFactory.create(name="Wanted"), PersonFactory.create(name="Other")

    answer: Any = admin.post(bulk_url(Person, "export", [wanted]), {"sheet": "csv"})

    taken = b"".join(answer.streaming_content).decode()
    assert "Wanted" in taken
    assert "Other" not in taken


# --- Many at once ---------------------------------------------------------------------------------


def test_many_drafts_are_published_at_once(admin: Client) -> None:
    drafts = PersonFactory.create_batch(2, live=False)
    for draft in drafts:
        draft.save_revision()

    admin.post(bulk_url(Person, "publish", drafts))

    assert Person.objects.filter(live=True).count() == 2


def test_a_locked_record_is_left_alone(admin: Client) -> None:
    locked = PersonFactory.create(
        live=False, locked=True, locked_by=UserFactory.create(), locked_at=timezone.now()
    )

    asked = admin.get(bulk_url(Person, "publish", [locked]))
    admin.post(bulk_url(Person, "publish", [locked]))

    assert "somebody has locked them" in asked.text
    assert not Person.objects.get().live


def test_many_are_taken_off_the_site_at_once(admin: Client) -> None:
    people = PersonFactory.create_batch(2)

    admin.post(bulk_url(Person, "unpublish", people))

    assert not Person.objects.filter(live=True).exists()


@pytest.mark.parametrize("until", [timezone.now() + timedelta(days=9), None], ids=["set", "lift"])
def test_an_embargo_holds_at_once_and_in_the_draft(admin: Client, until: Any) -> None:
    show = ShowFactory.create(embargo_until=timezone.now() + timedelta(days=2))
    show.title = "A draft title"
    show.save_revision()
    typed = f"{timezone.localtime(until):%Y-%m-%d %H:%M}" if until else ""

    admin.post(bulk_url(Show, "embargo", [show]), {"embargo_until": typed})

    show = Show.objects.get()
    draft = show.get_latest_revision_as_object()
    assert bool(show.embargo_until) == bool(draft.embargo_until) == bool(until)
    assert (show.title, draft.title) != ("A draft title", show.title)
    assert show.is_public() == (until is None)


def test_a_genre_is_added_to_many_and_once(admin: Client) -> None:
    drama = GenreFactory.create()
    with_it, without = ShowFactory.create(), ShowFactory.create()
    ShowGenreFactory.create(show=with_it, genre=drama)

    admin.post(bulk_url(Show, "add_genre", [with_it, without]), {"genre": drama.pk})

    assert [show.genres.count() for show in (with_it, without)] == [1, 1]


def test_a_genre_added_to_a_show_with_a_waiting_draft_publishes_nothing(admin: Client) -> None:
    show = ShowFactory.create(title="As it stands")
    show.title = "Not yet"
    show.save_revision()

    admin.post(bulk_url(Show, "add_genre", [show]), {"genre": GenreFactory.create().pk})

    show.refresh_from_db()
    assert show.title == "As it stands"
    assert show.get_latest_revision_as_object().genres.count() == 1


def test_a_trade_is_added_to_many(admin: Client) -> None:
    people = PersonFactory.create_batch(2)

    admin.post(bulk_url(Person, "add_trade", people), {"trade": "writer"})

    assert [person.trades.get().trade for person in people] == ["writer", "writer"]


def test_all_means_all_that_the_list_is_narrowed_to(admin: Client) -> None:
    film, series = ShowFactory.create(kind="film"), ShowFactory.create(kind="series")
    address = f"{bulk_url(Show, 'unpublish', ['all'])}&next={list_url(Show)}%3Fkind%3Dfilm"

    admin.post(address)

    film.refresh_from_db()
    series.refresh_from_db()
    assert (film.live, series.live) == (False, True)


@pytest.mark.parametrize(
    ("role", "action", "may"),
    [
        (WRITER, "publish", False),
        (WRITER, "unpublish", False),
        (WRITER, "embargo", False),
        (PICTURE_EDITOR, "publish", False),
        (CHIEF_EDITOR, "unpublish", True),
        (CHIEF_EDITOR, "embargo", True),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_deed_on_many_people_needs_the_right_to_it(role: Role, action: str, may: bool) -> None:  # noqa: FBT001 - a parameter of the table
    person = PersonFactory.create(embargo_until=None)
    client = signed_in(make_staff(role))
    until = f"{timezone.localtime() + timedelta(days=2):%Y-%m-%d %H:%M}"

    client.post(bulk_url(Person, action, [person]), {"embargo_until": until})

    person.refresh_from_db()
    changed = not person.live or person.embargo_until is not None
    assert changed == may
