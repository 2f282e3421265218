"""A review tells what it rests on, and who paid for what."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import StoryKind
from newsroom.articles.gate.asking import Reason, register
from shows.choices import ShowKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage

HALF: Final = Decimal("0.5")
SEEN_WHOLE: Final = (ShowKind.FILM, ShowKind.SPECIAL, ShowKind.SHORT, ShowKind.STAGE)


@register
def _basis(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if story.kind != StoryKind.REVIEW:
        return
    if not story.seen_as:
        yield Reason("Say on the review sheet how the work was seen.", "seen_as")
    if not story.episodes_seen and _has_episodes(story):
        yield Reason("Say on the review sheet how many episodes were seen.", "episodes_seen")
    seen, in_all = story.episodes_seen, story.episodes_in_all
    if seen and in_all and seen > in_all:
        yield Reason(f"{seen} episodes were seen, but there are only {in_all}.", "episodes_seen")


@register
def _disclosure(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    told = story.has_nothing_to_disclose or story.disclosure.strip()
    if story.kind == StoryKind.REVIEW and not told:
        yield Reason(
            "Disclose on the review sheet what a reader should know of the critic, or say there"
            " is nothing to disclose.",
            "disclosure",
        )


@register
def _rating(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if story.kind != StoryKind.REVIEW or story.rating is None:
        return
    if story.rating % 1 not in {0, HALF}:
        yield Reason(f"Ratings are given in halves; {story.rating} is none.", "rating")


@register
def _verdict(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if story.kind == StoryKind.REVIEW:
        return
    if any(block.block_type == "verdict" for block in story.body):
        kind = story.get_kind_display().lower()
        yield Reason(f"Only a review has a verdict; take it out of the {kind}.", "body")


def _has_episodes(story: ArticlePage) -> bool:
    """By the show the review is mainly about; a film on file is seen whole."""
    shows = (subject.show for subject in story.subjects.all() if subject.show is not None)
    reviewed = next(shows, None)
    return reviewed is not None and reviewed.kind not in SEEN_WHOLE
