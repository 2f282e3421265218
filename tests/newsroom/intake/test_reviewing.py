"""A document under review: what each proposal says of the records, and what a decision does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError

from newsroom.articles.models import Quote
from newsroom.intake.actions import (
    decide,
    decide_lines,
    file_submission,
    receive,
    set_aside,
    take_up_again,
)
from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.models import Submission
from newsroom.intake.restoring import restore
from newsroom.intake.reviewing import review
from people.models import Person
from shows.models import Credit, Release, Show
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    ReleaseFactory,
    ShowFactory,
)
from tests.newsroom.intake.pieces import PIECE, analysed

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.reviewing import Line, Review

pytestmark = pytest.mark.django_db


def received(text: str = PIECE, name: str = "saltmarsh.txt") -> Submission:
    return receive(text.encode(), name=name)


def line(held: Review, group: str, words: str) -> Line:
    return next(one for one in held.lines if one.group == group and words in one.said)


def accept_everything(submission: Submission) -> None:
    decide_lines(submission, review(submission).lines, decision=Decision.ACCEPTED, user=None)


def test_an_analysis_comes_back_from_its_json_as_it_was() -> None:
    analysis = analysed()

    assert restore(analysis.as_json()) == restore(restore(analysis.as_json()).as_json())
    assert restore(analysis.as_json()).as_json() == analysis.as_json()


def test_what_came_in_waits_and_nothing_else_is_written() -> None:
    submission = received()

    assert submission.state == SubmissionState.OPEN
    assert submission.headline.startswith("Saltmarsh")
    assert not Person.objects.exists()
    assert not Show.objects.exists()


def test_the_same_text_is_the_same_document() -> None:
    assert received() == received(name="again.txt")
    assert Submission.objects.count() == 1


def test_a_later_version_knows_the_one_before() -> None:
    first = received()
    second = received(PIECE.replace("April 19", "April 26"))
    other = received("A quite different piece about nobody.\n\nIt has words of its own alone.")

    assert second.earlier == first
    assert other.earlier is None


def test_a_proposal_is_new_while_nothing_is_on_file() -> None:
    held = review(received())

    assert line(held, "works", "Saltmarsh").state == "new"
    assert line(held, "people", "Ada Lorne").state == "new"
    assert line(held, "credits", "Ada Lorne as Nell Arkwright").state == "new"
    assert held.open_count


def test_what_is_on_file_waits_for_nobody() -> None:
    show = ShowFactory.create(title="Saltmarsh")
    person = PersonFactory.create(name="Ada Lorne")
    CreditFactory.create(show=show, person=person, job="actor")

    held = review(received())

    assert line(held, "works", "Saltmarsh").state == "on file"
    assert (
        line(held, "people", "Ada Lorne").record_url is None
        or not line(held, "people", "Ada Lorne").is_open
    )
    told = line(held, "credits", "Ada Lorne")
    assert (told.state, told.difference) == ("differs", "no character on file")


def test_a_date_that_differs_from_the_record_is_told() -> None:
    show = ShowFactory.create(title="Saltmarsh")
    peacock = OrganisationFactory.create(name="Peacock")
    ReleaseFactory.create(show=show, platform=peacock, date="2026-04-12", event="streaming")

    told = line(review(received()), "releases", "Peacock")

    assert told.state == "differs"
    assert told.difference == "on file: April 12, 2026"


def test_a_name_of_several_waits_for_a_choice() -> None:
    one = PersonFactory.create(name="Ada Lorne", disambiguator="actor")
    PersonFactory.create(name="Ada Lorne", disambiguator="painter")
    submission = received()
    told = line(review(submission), "people", "Ada Lorne")
    assert told.state == "choose"
    assert {option.told_apart_by for option in told.candidates} == {"actor", "painter"}

    decide(submission, told, decision=Decision.ACCEPTED, user=None, record=one.pk)

    told = line(review(submission), "people", "Ada Lorne")
    assert (told.state, told.chosen) == ("on file", one.pk)


def test_nothing_is_written_that_nobody_accepted(section: SectionPage) -> None:
    submission = received()

    file_submission(submission, section=section)

    assert not Person.objects.exists()
    assert not Show.objects.exists()
    submission.refresh_from_db()
    assert submission.state == SubmissionState.FILED
    assert submission.story is not None
    assert submission.data is None


def test_what_was_accepted_is_written_as_it_was_corrected(section: SectionPage) -> None:
    submission = received()
    accept_everything(submission)
    held = review(submission)
    credit = line(held, "credits", "Ada Lorne")
    decide(
        submission,
        credit,
        decision=Decision.ACCEPTED,
        user=None,
        sent={"character": "Nell Arkwright-Poole", "tier": "regular"},
    )
    headline = line(held, "story", "Headline")
    sent = {"headline": "Everything about Saltmarsh"}
    decide(submission, headline, decision=Decision.ACCEPTED, user=None, sent=sent)
    dropped = line(held, "people", "Cyrus Otterley")
    decide(submission, dropped, decision=Decision.REJECTED, user=None)

    applied = file_submission(submission, section=section)

    made = Credit.objects.get(person__name="Ada Lorne")
    assert made.tier == "regular"
    assert [part.character.name for part in made.characters.all()] == ["Nell Arkwright-Poole"]
    assert applied.story.title == "Everything about Saltmarsh"
    assert not Person.objects.filter(name="Cyrus Otterley").exists()


def test_an_accepted_quote_is_filed_in_the_ledger(section: SectionPage) -> None:
    submission = received()
    accept_everything(submission)

    story = file_submission(submission, section=section).story

    quotes = Quote.objects.filter(speaker__name="Ada Lorne")
    assert [quote.text for quote in quotes] == ["It never stopped raining", "I grew to like it."]
    assert {str(quote.source) for quote in quotes} == {"Variety"}
    assert not any(quote.live for quote in quotes)
    assert [str(one) for one in quotes[0].subjects.all()] == ["Saltmarsh"]
    assert not story.live


def test_the_same_piece_again_proposes_nothing(section: SectionPage) -> None:
    first = received()
    accept_everything(first)
    file_submission(first, section=section)

    again = received(PIECE + "\nA line more.\n")

    facts = [one for one in review(again).lines if one.group not in ("story", "body", "mentions")]
    assert [one.said for one in facts if one.is_open] == []


def test_a_changed_piece_proposes_the_difference(section: SectionPage) -> None:
    first = received()
    accept_everything(first)
    file_submission(first, section=section)
    changed = received(PIECE.replace("April 19, 2026", "April 26, 2026"))

    [moved] = [
        one
        for one in review(changed).lines
        if one.is_open and one.group not in ("story", "body", "mentions")
    ]
    decide(changed, moved, decision=Decision.ACCEPTED, user=None)
    decide_lines(
        changed,
        [one for one in review(changed).lines if one.group == "works"],
        decision=Decision.ACCEPTED,
        user=None,
    )

    assert moved.difference == "on file: April 19, 2026"


def test_filing_twice_makes_one_story(section: SectionPage) -> None:
    submission = received()

    first = file_submission(submission, section=section)
    second = file_submission(submission, section=section)

    assert (first.is_new, second.is_new) == (True, False)
    assert first.story == second.story


def test_a_field_that_cannot_be_is_named() -> None:
    submission = received()
    told = line(review(submission), "releases", "Peacock")

    with pytest.raises(ValidationError, match="is no date") as refusal:
        decide(submission, told, decision=Decision.ACCEPTED, user=None, sent={"date": "soon"})

    assert list(refusal.value.message_dict) == ["date"]
    assert not submission.verdicts.exists()


def test_what_was_set_aside_can_be_taken_up_again() -> None:
    submission = received()
    person = line(review(submission), "people", "Ada Lorne")
    decide(submission, person, decision=Decision.REJECTED, user=None)

    set_aside(submission)
    with pytest.raises(IntakeError, match="set aside already"):
        decide(submission, person, decision=Decision.ACCEPTED, user=None)
    take_up_again(submission)

    assert line(review(submission), "people", "Ada Lorne").decision == Decision.REJECTED


def test_a_checked_release_is_never_moved(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh")
    peacock = OrganisationFactory.create(name="Peacock")
    checked = ReleaseFactory.create(
        show=show,
        platform=peacock,
        date="2026-04-12",
        event="streaming",
        verified_at="2026-02-01T10:00:00Z",
    )
    submission = received()
    accept_everything(submission)

    file_submission(submission, section=section)

    draft = Show.objects.get(pk=show.pk).get_latest_revision_as_object()
    days = {str(row.date) for row in draft.releases.all()}
    assert days == {"2026-04-12", "2026-04-19"}
    assert str(Release.objects.get(pk=checked.pk).date) == "2026-04-12"
