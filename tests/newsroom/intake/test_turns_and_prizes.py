"""Status, counts and prizes of a piece: beside the record, and into it once accepted."""

from __future__ import annotations

import dataclasses
import datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.intake.actions import decide, decide_lines, file_submission, receive
from newsroom.intake.choices import Decision
from newsroom.intake.proposals import AwardProposal, CountProposal, StatusProposal
from newsroom.intake.reviewing import review
from newsroom.prose.spans import Span
from shows.models import Ceremony, Nomination, Season, Show, StatusEvent
from tests.award_factories import (
    AwardCategoryFactory,
    AwardFactory,
    CeremonyFactory,
    NominationFactory,
)
from tests.factories import SeasonFactory, ShowFactory, StatusEventFactory
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.models import Submission
    from newsroom.intake.proposals import Proposal
    from newsroom.intake.reviewing import Line

pytestmark = pytest.mark.django_db

PLACE: dict[str, Any] = {"evidence": Span(0, 4), "sentence": Span(0, 40), "confidence": 0.9}
RENEWED = StatusProposal(work="Saltmarsh", status="renewed", seasons=2, **PLACE)
WON = AwardProposal(
    award="Lantern Awards",
    result="won",
    category="Best Drama",
    year=2026,
    work="Saltmarsh",
    **PLACE,
)


def came_in(text: str = PIECE, **groups: tuple[Proposal, ...]) -> Submission:
    """A piece on which the rules found these things besides."""
    submission = receive(text.encode(), name="saltmarsh.txt")
    given: Any = {"status": (), "awards": (), "counts": ()} | groups
    submission.data = dataclasses.replace(submission.analysis, **given).as_json()
    submission.save()
    return submission


def line(submission: Submission, group: str) -> Line:
    return next(one for one in review(submission).lines if one.group == group)


def accept_everything(submission: Submission) -> None:
    decide_lines(submission, review(submission).lines, decision=Decision.ACCEPTED, user=None)


def test_a_turn_is_put_on_file_with_its_day_and_where_it_was_read(section: SectionPage) -> None:
    submission = came_in(status=(RENEWED,))
    accept_everything(submission)

    file_submission(submission, section=section)

    event = StatusEvent.objects.get()
    assert (event.status, event.seasons_ordered) == ("renewed", 2)
    assert event.happened_on == event.as_of == datetime.date(2026, 2, 3)
    assert event.source_note == "Intake: saltmarsh.txt, 90 % sure"


def test_a_turn_that_is_on_file_is_not_proposed_again() -> None:
    show = ShowFactory.create(title="Saltmarsh")
    StatusEventFactory.create(
        show=show, status="renewed", happened_on="2026-01-20", seasons_ordered=2
    )

    assert line(came_in(status=(RENEWED,)), "status").state == "on file"


def test_a_renewal_of_another_year_is_another_turn() -> None:
    show = ShowFactory.create(title="Saltmarsh")
    StatusEventFactory.create(show=show, status="renewed", happened_on="2024-01-20")
    StatusEventFactory.create(show=show, status="filming", happened_on="2025-01-20")

    assert line(came_in(status=(RENEWED,)), "status").state == "new"


def test_a_turn_that_differs_is_changed_once_accepted(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh")
    StatusEventFactory.create(show=show, status="renewed", happened_on="2026-01-20")
    submission = came_in(status=(RENEWED,))
    told = line(submission, "status")
    accept_everything(submission)

    file_submission(submission, section=section)

    [event] = Show.objects.get(pk=show.pk).get_latest_revision_as_object().status_events.all()
    assert (told.state, told.difference) == ("differs", "no number of seasons on file")
    assert event.seasons_ordered == 2
    assert StatusEvent.objects.get().seasons_ordered is None


def test_a_turn_that_was_checked_stands(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh")
    StatusEventFactory.create(
        show=show,
        status="renewed",
        happened_on="2026-01-20",
        seasons_ordered=1,
        verified_at="2026-02-01T10:00:00Z",
    )
    submission = came_in(status=(RENEWED,))
    accept_everything(submission)

    file_submission(submission, section=section)

    [event] = Show.objects.get(pk=show.pk).get_latest_revision_as_object().status_events.all()
    assert event.seasons_ordered == 1


def test_a_delay_is_left_to_the_release_it_moves() -> None:
    delayed = dataclasses.replace(RENEWED, status="delayed")

    groups = {one.group for one in review(came_in(status=(delayed,))).lines}

    assert "status" not in groups


def test_seasons_are_made_as_drafts_with_their_episodes(section: SectionPage) -> None:
    episodes = CountProposal(work="Saltmarsh", counts="episodes", number=8, season=2, **PLACE)
    submission = came_in(counts=(episodes,))
    accept_everything(submission)

    file_submission(submission, section=section)

    season = Season.objects.get()
    assert (season.number, season.episode_count, season.live) == (2, 8, False)


def test_a_live_season_gets_its_number_of_episodes_in_a_draft(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh")
    season = SeasonFactory.create(show=show, number=1, episode_count=6)
    episodes = CountProposal(work="Saltmarsh", counts="episodes", number=8, **PLACE)
    submission = came_in(counts=(episodes,))
    told = line(submission, "counts")
    accept_everything(submission)

    file_submission(submission, section=section)

    season.refresh_from_db()
    assert (told.state, told.difference) == ("differs", "on file: 6 episodes")
    assert season.episode_count == 6
    assert season.get_latest_revision_as_object().episode_count == 8


def test_a_prize_says_what_has_to_be_said_first() -> None:
    bare = dataclasses.replace(WON, category="", year=None)

    told = line(came_in(awards=(bare,)), "awards")

    assert told.state == "new"
    assert told.difference == "say its category and the number of the ceremony first"


def test_a_prize_that_is_put_right_is_written_onto_its_ballot(section: SectionPage) -> None:
    submission = came_in(awards=(dataclasses.replace(WON, category=""),))
    accept_everything(submission)
    sent = {"category": "Best Drama", "ordinal": "12"}
    told = line(submission, "awards")
    decide(submission, told, decision=Decision.ACCEPTED, user=None, sent=sent)

    applied = file_submission(submission, section=section)

    nomination = Nomination.objects.get()
    assert applied.left == []
    assert str(nomination.ceremony) == "12th Lantern Awards"
    assert (str(nomination.category), nomination.result) == ("Best Drama", "won")
    assert nomination.show == Show.objects.get(title="Saltmarsh")
    assert nomination.source_note == "Intake: saltmarsh.txt, 90 % sure"
    assert not nomination.ceremony.live
    assert not nomination.ceremony.award.live


def test_a_nomination_on_file_becomes_a_win_in_a_draft(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh")
    award = AwardFactory.create(name="The Lantern Awards")
    category = AwardCategoryFactory.create(award=award, name="Best drama")
    ceremony = CeremonyFactory.create(award=award, held_on="2026-01-05")
    NominationFactory.create(ceremony=ceremony, category=category, show=show)
    submission = came_in(awards=(WON,))
    told = line(submission, "awards")
    accept_everything(submission)

    file_submission(submission, section=section)

    assert (told.state, told.difference) == ("differs", "on file: nominated")
    assert Nomination.objects.get().result == "nominated"
    draft = Ceremony.objects.get().get_latest_revision_as_object()
    assert [row.result for row in draft.nominations.all()] == ["won"]


def test_a_live_prize_gets_no_category_from_a_piece(section: SectionPage) -> None:
    AwardFactory.create(name="Lantern Awards")
    submission = came_in(awards=(dataclasses.replace(WON, ordinal=3),))
    accept_everything(submission)

    applied = file_submission(submission, section=section)

    assert applied.left == [
        "award: Lantern Awards for Saltmarsh needs a category “Best Drama” of the award on file"
    ]
    assert not Nomination.objects.exists()


def test_what_was_filed_is_not_proposed_again(section: SectionPage) -> None:
    episodes = CountProposal(work="Saltmarsh", counts="episodes", number=8, season=2, **PLACE)
    found: dict[str, Any] = {
        "status": (RENEWED,),
        "counts": (episodes,),
        "awards": (dataclasses.replace(WON, ordinal=3),),
    }
    first = came_in(**found)
    accept_everything(first)
    file_submission(first, section=section)

    again = came_in(f"{PIECE}\nA line more.\n", **found)

    states = {
        one.group: one.state
        for one in review(again).lines
        if one.group in ("status", "counts", "awards")
    }
    assert states == {"status": "on file", "counts": "on file", "awards": "on file"}
