"""What came in is told to no reader: not while it waits, and not when its draft is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from newsroom.intake.actions import decide_lines, file_submission, receive
from newsroom.intake.choices import Decision
from newsroom.intake.reviewing import review
from tests.factories import OrganisationFactory, PersonFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import SectionPage
    from newsroom.intake.models import Submission

pytestmark = pytest.mark.django_db

CANARIES = ("Zqkady", "Zqkeline", "Zqkorane", "zqkember", "Zqkitchen")
PIECE = (
    "# Zqkitchen secrets\n\n*Saltmarsh* stars Ada Lorne as Zqkeline Brandt and Zqkady Brown as Kit,"
    " and was renewed for a second season.\n\n"
    "*Saltmarsh* premieres on Zqkorane on April 19, 2026.\n\n"
    "“It was all zqkember,” Ada Lorne told Variety.\n"
)


@pytest.fixture
def submission() -> Submission:
    """A piece about a show, a person and a company that readers know."""
    ShowFactory.create(title="Saltmarsh", slug="saltmarsh")
    PersonFactory.create(name="Ada Lorne", slug="ada-lorne")
    OrganisationFactory.create(name="Variety", slug="variety", kind="publication")
    return receive(PIECE.encode(), name="zqkitchen.md")


def told(client: Client, section: SectionPage) -> str:
    """All that a reader can ask who knows the show, the person and the section."""
    paths = [
        "/",
        section.url,
        reverse("hubs:show", args=["saltmarsh"]),
        reverse("hubs:person", args=["ada-lorne"]),
        reverse("hubs:organisation", args=["variety"]),
        *("/sitemap.xml", "/feed/", "/search/?q=zqk", "/calendar/", "/robots.txt"),
    ]
    answers = [client.get(path, follow=True) for path in paths]
    return "\n".join(
        b"".join(one).decode() if one.streaming else one.content.decode() for one in answers
    )


def test_a_piece_that_waits_is_told_to_nobody(
    submission: Submission, section: SectionPage, client: Client
) -> None:
    page = told(client, section)

    assert "Saltmarsh" in page
    assert [one for one in CANARIES if one.casefold() in page.casefold()] == []


def test_what_was_filed_of_it_is_told_to_nobody_before_it_is_published(
    submission: Submission, section: SectionPage, client: Client
) -> None:
    decide_lines(submission, review(submission).lines, decision=Decision.ACCEPTED, user=None)
    file_submission(submission, section=section)

    page = told(client, section)

    assert "Saltmarsh" in page
    assert [one for one in CANARIES if one.casefold() in page.casefold()] == []
    assert "April 19" not in page
    assert "renewed" not in page.casefold()


@pytest.mark.parametrize("name", ["review", "decide", "decide_many", "file", "aside", "apart"])
def test_nobody_outside_the_desk_learns_that_it_is_there(
    submission: Submission, client: Client, name: str
) -> None:
    path = reverse(f"intake:{name}", args=[submission.pk])
    other = reverse(f"intake:{name}", args=[submission.pk + 1000])

    here, nowhere = client.get(path), client.get(other)

    assert here.status_code == nowhere.status_code == 302
    assert here.headers["Location"].split("?")[0] == nowhere.headers["Location"].split("?")[0]
