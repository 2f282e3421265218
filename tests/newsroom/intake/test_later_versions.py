"""A later version of a piece: what it changes in the story that is there, and what never."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from wagtail.models import Comment

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import (
    decide,
    decide_lines,
    file_submission,
)
from newsroom.intake.choices import Decision
from newsroom.intake.errors import IntakeError
from newsroom.intake.reviewing import review
from tests.factories import UserFactory
from tests.newsroom.intake.later import (
    MORE,
    RAIN,
    accept,
    filed,
    latest,
    lines,
    received,
    rewrite,
    words,
)
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db


def test_a_later_version_proposes_the_blocks_that_changed_and_no_other(
    section: SectionPage,
) -> None:
    filed(section)

    [changed] = lines(received(PIECE.replace(RAIN, MORE)))

    assert (changed.said, changed.state) == ("Changed text", "differs")
    assert [(one.op, one.words) for one in changed.wordings] == [
        ("same", "The first trailer shows rain,"),
        ("gone", "mud"),
        ("come", "mud, gulls"),
        ("same", "& more <rain>."),
    ]


def test_what_was_accepted_of_it_is_a_new_draft_of_the_same_story(section: SectionPage) -> None:
    first = filed(section)
    ids = [block.id for block in latest().body]
    later = received(PIECE.replace(RAIN, MORE))
    accept(later, *lines(later))

    applied = file_submission(later)

    assert (applied.story, applied.is_later) == (first.story or applied.story, True)
    assert ArticlePage.objects.count() == 1
    assert words()[0] == "<p>The first trailer shows rain, mud, gulls &amp; more &lt;rain&gt;.</p>"
    assert [block.id for block in latest().body] == ids


def test_a_new_block_comes_where_the_piece_has_it_and_an_old_one_goes(
    section: SectionPage,
) -> None:
    filed(section)
    text = PIECE.replace("\nPlot\n", "\nIt was filmed in one summer of rain.\n\nPlot\n")
    later = received(text.replace(f"{RAIN}\n\n", ""))
    found = lines(later)
    accept(later, *found)

    file_submission(later)

    assert {one.said for one in found} == {"New text", "No longer in it"}
    assert words()[:2] == ["<p>It was filmed in one summer of rain.</p>", "Plot"]


def test_blocks_are_taken_one_by_one(section: SectionPage) -> None:
    filed(section)
    later = received(PIECE.replace(RAIN, MORE).replace("turns up in the", "is found deep in the"))
    first, second = lines(later)
    accept(later, second)
    decide(later, first, decision=Decision.REJECTED, user=None)

    file_submission(later)

    assert "gulls" not in words()[0]
    assert "is found deep in the" in words()[2]


def test_what_the_desk_wrote_since_stays(section: SectionPage) -> None:
    filed(section)
    rewrite(1, "The plot, as far as we know")
    later = received(PIECE.replace(RAIN, MORE))
    accept(later, *lines(later))

    file_submission(later)

    assert "gulls" in words()[0]
    assert words()[1] == "The plot, as far as we know"


def test_words_that_both_changed_are_asked_about_and_never_taken_with_the_rest(
    section: SectionPage,
) -> None:
    filed(section)
    rewrite(0, "<p>The trailer shows rain.</p>")
    later = received(PIECE.replace(RAIN, MORE))

    decide_lines(later, review(later).lines, decision=Decision.ACCEPTED, user=None)

    [asked] = lines(later)
    assert asked.state == "conflict"
    assert asked.difference == "the desk has changed it since; there now: “The trailer shows rain.”"
    with pytest.raises(IntakeError, match=r"One passage of .* changed since"):
        file_submission(later)
    assert words()[0] == "<p>The trailer shows rain.</p>"


@pytest.mark.parametrize(
    ("decision", "stands"),
    [(Decision.ACCEPTED, "gulls"), (Decision.REJECTED, "The trailer shows rain.")],
)
def test_whoever_is_asked_says_whose_words_stand(
    section: SectionPage, decision: Decision, stands: str
) -> None:
    filed(section)
    rewrite(0, "<p>The trailer shows rain.</p>")
    later = received(PIECE.replace(RAIN, MORE))
    [asked] = lines(later)
    decide(later, asked, decision=decision, user=None)

    file_submission(later)

    assert stands in words()[0]


def test_a_decision_on_words_that_have_changed_again_is_none(section: SectionPage) -> None:
    filed(section)
    later = received(PIECE.replace(RAIN, MORE))
    accept(later, *lines(later))
    rewrite(0, "<p>The trailer shows rain.</p>")

    with pytest.raises(IntakeError, match="One passage"):
        file_submission(later)

    assert [one.state for one in lines(later)] == ["conflict"]


def test_the_marks_that_the_editor_leaves_in_a_paragraph_are_no_change(
    section: SectionPage,
) -> None:
    filed(section)
    rewrite(0, words()[0].replace("<p>", '<p data-block-key="a1b2c">'))

    [changed] = lines(received(PIECE.replace(RAIN, MORE)))

    assert changed.state == "differs"


def test_what_the_desk_did_alike_is_no_change(section: SectionPage) -> None:
    filed(section)
    rewrite(0, "<p>The first trailer shows rain, mud, gulls &amp; more &lt;rain&gt;.</p>")

    assert lines(received(PIECE.replace(RAIN, MORE))) == []


def test_comments_stay_with_their_blocks_and_are_not_removed_unasked(
    section: SectionPage,
) -> None:
    filed(section)
    story = latest()
    block = story.body[0].id
    comment = Comment(
        page=story, user=UserFactory.create(), text="Mud?", contentpath=f"body.{block}", position=""
    )
    story.wagtail_admin_comments.add(comment)
    story.save_revision()

    [changed] = lines(received(PIECE.replace(RAIN, MORE)))
    [removed] = lines(received(PIECE.replace(f"{RAIN}\n\n", "")))

    assert changed.state == "differs"
    assert (removed.state, removed.difference.split(";")[0]) == ("conflict", "it has 1 comment")


def test_a_headline_is_proposed_unless_it_is_the_same_and_asked_about_if_the_desk_wrote_one(
    section: SectionPage,
) -> None:
    head = "Saltmarsh: what we know\n\nBy Petra Hallam\n\n"
    filed(section, f"{head}{PIECE}")
    changed = received(f"{head.replace('what we know', 'all we know')}{PIECE}")
    same = received(f"{head}{PIECE.replace(RAIN, MORE)}")
    [told] = lines(changed, "story")
    story = latest()
    story.title = "Saltmarsh, so far"
    story.save_revision()

    [asked] = lines(changed, "story")

    assert lines(same, "story") == []
    assert (told.state, told.said) == ("differs", "Headline: Saltmarsh: all we know")
    assert (asked.state, "Saltmarsh, so far" in asked.difference) == ("conflict", True)
