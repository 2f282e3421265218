"""A later version of a piece: what it changes in the story that is there, and what never."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from wagtail.models import Comment

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import (
    apply_proposals,
    decide,
    decide_lines,
    file_submission,
    receive,
    set_apart,
)
from newsroom.intake.choices import Decision
from newsroom.intake.errors import IntakeError
from newsroom.intake.reviewing import review
from people.models import Person
from tests.factories import UserFactory
from tests.newsroom.intake.pieces import PIECE, analysed

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.models import Submission
    from newsroom.intake.reviewing import Line

pytestmark = pytest.mark.django_db

RAIN = "The first trailer shows rain, mud & more <rain>."
MORE = "The first trailer shows rain, mud, gulls & more <rain>."


def received(text: str = PIECE) -> Submission:
    return receive(text.encode(), name="saltmarsh.txt")


def filed(section: SectionPage, text: str = PIECE) -> Submission:
    submission = received(text)
    decide_lines(submission, review(submission).lines, decision=Decision.ACCEPTED, user=None)
    file_submission(submission, section=section)
    return submission


def lines(submission: Submission, group: str = "body") -> list[Line]:
    return [one for one in review(submission).lines if one.group == group and one.is_open]


def accept(submission: Submission, *those: Line) -> None:
    for one in those:
        decide(submission, one, decision=Decision.ACCEPTED, user=None)


def latest() -> Any:
    return ArticlePage.objects.get().get_latest_revision_as_object()


def words() -> list[str]:
    return [str(getattr(block.value, "source", block.value)) for block in latest().body]


def rewrite(at: int, source: str) -> None:
    """What somebody of the desk does in the editor."""
    story = latest()
    raw = story.body.get_prep_value()
    raw[at]["value"] = source
    story.body = story.body.stream_block.to_python(raw)
    story.save_revision()


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
