"""Somebody of the house puts their name behind a fact of a show."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from shows.models import Credit, Plot, Release, StatusEvent
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    PlotFactory,
    QuoteFactory,
    ReleaseFactory,
    StatusEventFactory,
    UserFactory,
)
from tests.newsroom.desk.forms import edit_url
from tests.staff import filled_form

if TYPE_CHECKING:
    from newsroom.users.models import User
    from shows.models import Show

pytestmark = pytest.mark.django_db

CHECKED_AT = datetime.datetime(2026, 3, 9, 12, tzinfo=datetime.UTC)
MAY = ["Fact checker", "Desk editor", "Chief editor", "Admin"]
CHECK = {"is_checked": "on"}
MAY_NOT = ["Writer", "Picture editor"]


def member_of(name: str) -> tuple[User, Client]:
    user = UserFactory.create()
    user.groups.add(Group.objects.get(name=name))
    client = Client()
    client.force_login(user)
    return user, client


def send(client: Client, admin: Client, show: Show, **values: Any) -> None:
    """Sent as a browser would; the form is read as the admin gets it."""
    form = filled_form(admin.get(edit_url(show)).text)
    client.post(edit_url(show), form | values)


def in_draft(show: Show, relation: str) -> Any:
    show.refresh_from_db()
    [row] = getattr(show.get_latest_revision_as_object(), relation).all()
    return row


@pytest.mark.parametrize("role", MAY)
def test_it_carries_the_name_of_whoever_checked_it(role: str, admin: Client) -> None:
    credit = CreditFactory.create()
    user, client = member_of(role)

    send(
        client,
        admin,
        credit.show,
        **{"credits-0-is_checked": "on", "action-publish": "action-publish"},
    )

    checked = Credit.objects.get()
    assert checked.verified_by == user
    assert checked.is_verified


@pytest.mark.parametrize("role", MAY_NOT)
def test_it_cannot_be_forged_by_who_may_not_verify(role: str, admin: Client) -> None:
    credit = CreditFactory.create()
    _, client = member_of(role)

    send(client, admin, credit.show, **{"credits-0-is_checked": "on"})

    assert not in_draft(credit.show, "credits").is_verified


@pytest.mark.parametrize(
    ("factory", "model", "relation"),
    [
        pytest.param(PlotFactory, Plot, "plots", id="plot"),
        pytest.param(ReleaseFactory, Release, "releases", id="release"),
        pytest.param(StatusEventFactory, StatusEvent, "status_events", id="status"),
    ],
)
def test_every_fact_of_a_show_can_be_checked(
    factory: Any, model: Any, relation: str, admin: Client
) -> None:
    row = factory()

    send(
        admin,
        admin,
        row.show,
        **{f"{relation}-0-is_checked": "on", "action-publish": "action-publish"},
    )

    assert model.objects.get().is_verified


def test_a_quote_can_be_checked_until_it_says_something_else(admin: Client) -> None:
    quote = QuoteFactory.create(text="A street is a promise.")
    publish = {"action-publish": "action-publish"}

    admin.post(edit_url(quote), filled_form(admin.get(edit_url(quote)).text) | publish | CHECK)
    quote.refresh_from_db()
    was_verified = quote.is_verified
    form = filled_form(admin.get(edit_url(quote)).text)
    admin.post(edit_url(quote), form | publish | {"text": "A street is a promise, kept."})

    quote.refresh_from_db()
    assert was_verified
    assert not quote.is_verified


@pytest.fixture
def checked() -> Credit:
    credit = CreditFactory.create(tier="guest")
    credit.verified_by, credit.verified_at = UserFactory.create(), CHECKED_AT
    credit.save()
    return credit


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"tier": "regular"}, id="the role"),
        pytest.param({"state": "exited"}, id="the state"),
        pytest.param({"until_on": "2025-01-01"}, id="a day"),
    ],
)
def test_it_falls_away_in_the_draft_that_changes_the_fact(
    change: dict[str, str], checked: Credit, admin: Client
) -> None:
    send(admin, admin, checked.show, **{f"credits-0-{name}": it for name, it in change.items()})

    assert not in_draft(checked.show, "credits").is_verified
    assert Credit.objects.get().is_verified


def test_it_falls_away_with_another_character(checked: Credit, admin: Client) -> None:
    character = CharacterFactory.create(show=checked.show)
    row = {
        "credits-0-characters-TOTAL_FORMS": "1",
        "credits-0-characters-0-id": "",
        "credits-0-characters-0-ORDER": "1",
        "credits-0-characters-0-character": character.pk,
        "credits-0-characters-0-age_label": "",
    }

    send(admin, admin, checked.show, **row)

    assert not in_draft(checked.show, "credits").is_verified


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"source_note": "Press kit, page 3"}, id="the source"),
        pytest.param({"as_of": "2026-01-01"}, id="the day it was last true"),
    ],
)
def test_it_stays_while_the_fact_says_the_same(
    change: dict[str, str], checked: Credit, admin: Client
) -> None:
    send(admin, admin, checked.show, **{f"credits-0-{name}": it for name, it in change.items()})

    kept = in_draft(checked.show, "credits")
    assert kept.verified_by == checked.verified_by
    assert kept.verified_at == CHECKED_AT


def test_who_changes_a_fact_can_check_it_in_the_same_save(checked: Credit, admin: Client) -> None:
    send(
        admin,
        admin,
        checked.show,
        **{"credits-0-tier": "regular", "credits-0-is_checked": "on"},
    )

    kept = in_draft(checked.show, "credits")
    assert kept.is_verified
    assert kept.verified_by != checked.verified_by
