"""Desk > Intake: documents in, proposals decided one by one, by group or all, a draft out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import receive
from newsroom.intake.choices import Group
from newsroom.intake.models import Submission
from newsroom.intake.reviewing import review
from people.models import Person
from shows.models import Credit, Show
from tests.factories import PersonFactory, UserFactory
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db

JSON = {"accept": "application/json"}
READ = "intake:intake_reading:document"


@pytest.fixture
def desk(client: Client, section: SectionPage) -> Client:
    client.force_login(UserFactory.create(is_superuser=True))
    return client


@pytest.fixture
def submission(section: SectionPage) -> Submission:
    return receive(PIECE.encode(), name="saltmarsh.txt")


def file(name: str = "saltmarsh.txt", text: str = PIECE) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def key_of(submission: Submission, group: str, words: str) -> str:
    return next(
        one.key for one in review(submission).lines if one.group == group and words in one.said
    )


def test_the_page_says_what_to_do_while_nothing_waits(desk: Client) -> None:
    page = desk.get(reverse("intake:index"))

    assert "Nothing waits." in page.text


def test_one_file_leads_to_its_review(desk: Client) -> None:
    answer = desk.post(reverse(READ), {"documents": file()})

    submission = Submission.objects.get()
    assert answer["Location"] == reverse("intake:review", args=[submission.pk])
    assert submission.received_by is not None
    assert not Person.objects.exists()


def test_a_file_that_cannot_be_read_stops_no_other(desk: Client) -> None:
    bad = SimpleUploadedFile("scan.pdf", b"%PDF-1.4")

    answer = desk.post(reverse(READ), {"documents": [bad, file()]}, follow=True)

    assert Submission.objects.count() == 1
    assert "scan.pdf is a .pdf file" in answer.text


def test_pasted_markup_is_read_as_markup(desk: Client) -> None:
    html = "<p>Ada Lorne stars in <em>Saltmarsh</em>, on Peacock in May.</p>"

    desk.post(reverse(READ), {"pasted": "Ada Lorne stars in Saltmarsh.", "pasted_html": html})

    submission = Submission.objects.get()
    assert (submission.format, submission.origin) == ("html", "paste")


def test_nothing_sent_is_told(desk: Client) -> None:
    answer = desk.post(reverse(READ), {"pasted": "  "}, follow=True)

    assert "Choose a file or paste a text" in answer.text


def test_words_and_proposals_are_tied_together(desk: Client, submission: Submission) -> None:
    key = key_of(submission, "people", "Ada Lorne")

    page = desk.get(reverse("intake:review", args=[submission.pk]))

    assert f'data-line="{key}"' in page.text
    marks = BeautifulSoup(page.text, "html.parser").select("mark[data-keys]")
    assert "Ada Lorne" in {mark.text for mark in marks if key in str(mark["data-keys"]).split()}


def test_a_proposal_is_accepted_corrected_and_taken_back(
    desk: Client, submission: Submission
) -> None:
    key = key_of(submission, "credits", "Ada Lorne")
    path = reverse("intake:decide", args=[submission.pk])
    before = review(submission).open_count

    accepted = desk.post(path, {"key": key, "decision": "accepted", "tier": "guest"}, headers=JSON)
    undone = desk.post(path, {"key": key, "decision": ""}, headers=JSON)

    assert accepted.json()["open"] == before - 1
    assert "guest" in accepted.json()["lines"][key]
    assert "Accepted" in accepted.json()["lines"][key]
    assert undone.json()["open"] == before


def test_a_wrong_correction_is_told_and_loses_nothing(desk: Client, submission: Submission) -> None:
    key = key_of(submission, "releases", "Peacock")
    path = reverse("intake:decide", args=[submission.pk])

    answer = desk.post(path, {"key": key, "decision": "accepted", "date": "soon"}, headers=JSON)

    assert answer.status_code == 400
    assert answer.json()["error"] == "“soon” is no date; write it as 2026-04-19."


def test_a_group_is_decided_at_once(desk: Client, submission: Submission) -> None:
    path = reverse("intake:decide_many", args=[submission.pk])

    desk.post(path, {"group": "people", "decision": "rejected"})

    decided = {one.group: one.decision for one in review(submission).lines if one.decision}
    assert decided[Group.PEOPLE] == "rejected"
    assert Group.CREDITS not in decided


def test_what_was_decided_on_many_is_taken_back_at_once(
    desk: Client, submission: Submission
) -> None:
    path = reverse("intake:decide_many", args=[submission.pk])
    before = review(submission).open_count
    accepted = desk.post(path, {"group": "people", "decision": "accepted"}, headers=JSON).json()

    undone = desk.post(path, {"decision": "", "keys": " ".join(accepted["decided"])}, headers=JSON)

    assert len(accepted["decided"]) > 1
    assert undone.json()["open"] == before
    assert undone.json()["decided"] == []


def test_a_name_of_several_is_never_accepted_with_the_rest(
    desk: Client, section: SectionPage
) -> None:
    PersonFactory.create(name="Ada Lorne", disambiguator="actor")
    PersonFactory.create(name="Ada Lorne", disambiguator="painter")
    submission = receive(PIECE.encode(), name="saltmarsh.txt")

    desk.post(reverse("intake:decide_many", args=[submission.pk]), {"decision": "accepted"})

    left = [one.said for one in review(submission).lines if one.is_open]
    assert left == ["Ada Lorne, actor"]


def test_filing_writes_the_draft_and_goes_on_in_the_editor(
    desk: Client, submission: Submission, section: SectionPage
) -> None:
    desk.post(reverse("intake:decide_many", args=[submission.pk]), {"decision": "accepted"})

    answer = desk.post(reverse("intake:file", args=[submission.pk]), {"section": section.pk})

    story = ArticlePage.objects.get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert not story.live
    assert Credit.objects.filter(person__name="Ada Lorne").exists()
    assert Show.objects.get(title="Saltmarsh").live is False
    closed = desk.get(reverse("intake:review", args=[submission.pk]))
    assert "This document became a story" in closed.text


def test_a_proposal_that_is_gone_is_told(desk: Client, submission: Submission) -> None:
    path = reverse("intake:decide", args=[submission.pk])

    assert desk.post(path, {"key": "people-gone", "decision": "accepted"}).status_code == 404


def test_what_is_set_aside_is_kept(desk: Client, submission: Submission) -> None:
    desk.post(reverse("intake:aside", args=[submission.pk]))
    shown = desk.get(reverse("intake:review", args=[submission.pk]))
    desk.post(reverse("intake:again", args=[submission.pk]))

    assert "Take it up again" in shown.text
    submission.refresh_from_db()
    assert submission.state == "open"
