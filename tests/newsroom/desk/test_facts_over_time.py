"""Beside a show: what needs settling, and what its facts said before."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from wagtail.log_actions import LogContext

from newsroom.articles.models import QuoteSubject
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    QuoteFactory,
    ReleaseFactory,
    ShowFactory,
    UserFactory,
)
from tests.newsroom.desk.forms import edit_url

if TYPE_CHECKING:
    from django.test import Client
pytestmark = pytest.mark.django_db


def beside(client: Client, record: Any) -> str:
    return " ".join(client.get(edit_url(record)).text.split())


def test_a_disputed_fact_needs_settling(admin: Client) -> None:
    outlet = OrganisationFactory.create(name="One Outlet")
    disputed = CreditFactory.create(
        person__name="Yanic Truesdale", tier="guest", state="disputed", source=outlet
    )
    CreditFactory.create(show=disputed.show, person__name="Settled Star")

    text = beside(admin, disputed.show)

    panel = text[text.index("Needs settling") : text.index("What changed")]
    assert "Yanic Truesdale" in panel
    assert "guest" in panel
    assert "One Outlet" in panel
    assert "Settled Star" not in panel


def test_a_change_is_told_with_who_made_it_and_on_whose_word(admin: Client) -> None:
    release = ReleaseFactory.create(date=datetime.date(2025, 4, 24))
    release.date, release.source = (
        datetime.date(2025, 5, 1),
        OrganisationFactory.create(name="Desk"),
    )
    with LogContext(user=UserFactory.create(first_name="Ada", last_name="Reyes")):
        release.save()

    text = beside(admin, release.show)

    panel = text[text.index("What changed") :]
    assert "Premiere moved from April 24, 2025 to May 1, 2025." in panel
    assert "Ada Reyes, Desk" in panel


def test_a_show_without_a_past_says_so(admin: Client) -> None:
    text = beside(admin, ShowFactory.create())

    assert "Nothing on file has changed since this show was first published." in text
    assert "Needs settling" not in text


def test_a_quote_tells_what_it_said_before_and_so_does_the_show_it_is_about(admin: Client) -> None:
    quote = QuoteFactory.create(text="I never sleep.")
    show = QuoteSubject.objects.create(quote=quote, show=ShowFactory.create()).show
    quote.text = "I hardly sleep."
    quote.save()

    for record in (quote, show):
        text = beside(admin, record)
        panel = text[text.index("What changed") :]
        assert "Words changed from “I never sleep.” to “I hardly sleep.”." in panel


def test_a_quote_without_a_past_says_so(admin: Client) -> None:
    text = beside(admin, QuoteFactory.create())

    assert "Nothing on file has changed since this quote was first published." in text
