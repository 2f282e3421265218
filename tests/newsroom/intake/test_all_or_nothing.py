"""Filing writes everything or nothing, whatever becomes of the process, and only once."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from wagtail.models import Revision

from newsroom.articles.models import ArticlePage, Quote
from newsroom.intake.actions import (
    apply_proposals,
    decide_lines,
    file_submission,
    receive,
)
from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.models import Submission
from newsroom.intake.reviewing import review
from people.models import Person
from shows.models import Credit, Show
from tests.factories import make_section
from tests.newsroom.delivery.processes import ended, killed_before_write, started
from tests.newsroom.intake.pieces import PIECE, analysed

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db(transaction=True)


def accepted() -> Submission:
    submission = receive(PIECE.encode(), name="saltmarsh.txt")
    decide_lines(submission, review(submission).lines, decision=Decision.ACCEPTED, user=None)
    return submission


def written() -> dict[str, int]:
    models: tuple[Any, ...] = (Person, Show, Credit, Quote, ArticlePage, Revision)
    return {model.__name__: model.objects.count() for model in models}


@pytest.mark.parametrize("number", [1, 2, 12, 40, 80])
def test_a_process_that_is_killed_leaves_nothing_and_the_next_files_all(number: int) -> None:
    section = make_section("Television")
    submission = accepted()
    before = written()

    was_killed = killed_before_write(number, partial(file_it, submission, section))

    submission.refresh_from_db()
    assert was_killed
    assert written() == before
    assert submission.state == SubmissionState.OPEN
    file_submission(submission, section=section)
    assert (ArticlePage.objects.count(), Person.objects.count()) == (1, 4)


def file_it(submission: Submission, section: SectionPage) -> None:
    file_submission(submission, section=section)


def apply_it(section: SectionPage) -> None:
    apply_proposals(analysed(), section=section)


def test_two_who_file_at_once_make_one_story() -> None:
    section, submission = make_section("Television"), accepted()
    moment = time.time() + 0.5

    children = [started(partial(file_it, submission, section), at=moment) for _ in range(2)]

    assert [ended(child) for child in children] == [0, 0]
    assert (ArticlePage.objects.count(), Show.objects.filter(title="Saltmarsh").count()) == (1, 1)


def test_two_who_apply_the_same_file_at_once_make_one_story() -> None:
    section = make_section("Television")
    moment = time.time() + 0.5

    children = [started(partial(apply_it, section), at=moment) for _ in range(2)]

    assert [ended(child) for child in children] == [0, 0]
    assert (ArticlePage.objects.count(), Submission.objects.count()) == (1, 1)
