"""A piece that came in, was filed, and comes in again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import decide, decide_lines, file_submission, receive
from newsroom.intake.choices import Decision
from newsroom.intake.reviewing import review
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.models import Submission
    from newsroom.intake.reviewing import Line

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
