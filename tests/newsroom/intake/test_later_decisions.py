"""Who decides on a later version, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import (
    apply_proposals,
    decide,
    file_submission,
    set_apart,
)
from newsroom.intake.choices import Decision
from newsroom.intake.errors import IntakeError
from newsroom.intake.reviewing import review
from people.models import Person
from tests.factories import UserFactory
from tests.newsroom.intake.later import (
    MORE,
    RAIN,
    accept,
    filed,
    lines,
    received,
    rewrite,
    words,
)
from tests.newsroom.intake.pieces import PIECE, analysed

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db


def test_the_third_version_is_held_against_the_second(section: SectionPage) -> None:
    filed(section)
    second = PIECE.replace(RAIN, MORE)
    later = received(second)
    accept(later, *lines(later))
    file_submission(later)

    [changed] = lines(received(second.replace("gulls", "geese")))

    assert changed.state == "differs"
    assert [one.words for one in changed.wordings if one.op != "same"] == ["gulls", "geese"]


def test_only_facts_that_are_new_wait(section: SectionPage) -> None:
    filed(section)
    later = received(PIECE.replace("in a\nsmall role", "in a\nlarge role"))

    waiting = [one.said for one in review(later).lines if one.is_open and one.group != "body"]

    assert [one for one in waiting if "Cyrus Otterley" not in one] == []


def test_what_was_rejected_is_not_proposed_again(section: SectionPage) -> None:
    first = received()
    refused = next(
        one for one in review(first).lines if one.group == "credits" and "Cyrus" in one.said
    )
    decide(first, refused, decision=Decision.REJECTED, user=None)
    file_submission(first, section=section)

    later = received(PIECE.replace(RAIN, MORE))

    again = next(one for one in review(later).lines if one.key == refused.key)
    assert (again.decision, again.is_open) == (Decision.REJECTED, False)


def test_a_rejection_of_other_words_says_nothing_of_these(section: SectionPage) -> None:
    first = received()
    refused = next(one for one in review(first).lines if one.group == "releases")
    decide(first, refused, decision=Decision.REJECTED, user=None)
    file_submission(first, section=section)

    later = received(PIECE.replace("April 19, 2026", "April 26, 2026"))

    assert [one.decision for one in lines(later, "releases")] == [""]


def test_a_document_can_be_made_a_piece_of_its_own(section: SectionPage) -> None:
    filed(section)
    later = received(PIECE.replace(RAIN, MORE))

    set_apart(later)
    file_submission(later, section=section)

    assert ArticlePage.objects.count() == 2


def test_nobody_changes_a_story_they_may_not_change(section: SectionPage) -> None:
    filed(section)
    later = received(PIECE.replace(RAIN, MORE))
    accept(later, *lines(later))

    with pytest.raises(IntakeError, match="You may not change"):
        file_submission(later, user=UserFactory.create())


def test_a_locked_story_waits_until_it_is_free(section: SectionPage) -> None:
    filed(section)
    ArticlePage.objects.update(locked=True)
    later = received(PIECE.replace(RAIN, MORE))

    with pytest.raises(IntakeError, match="is locked"):
        file_submission(later, user=UserFactory.create(is_superuser=True))


def test_the_command_line_brings_in_what_the_desk_has_not_touched(section: SectionPage) -> None:
    apply_proposals(analysed(), section=section)
    rewrite(0, "<p>The trailer shows rain.</p>")
    text = PIECE.replace(RAIN, MORE).replace("turns up in the", "is found deep in the")

    applied = apply_proposals(analysed(text), section=section)

    assert (applied.is_new, applied.is_later) == (False, True)
    assert words()[0] == "<p>The trailer shows rain.</p>"
    assert "is found deep in the" in words()[2]
    assert applied.left == ["text: the desk has changed it since; The trailer shows rain."]
    assert Person.objects.count() == 4
