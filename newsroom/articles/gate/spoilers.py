"""Readers are told before they read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.choices import SpoilerScope, StoryKind
from newsroom.articles.gate.asking import Reason, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage


@register
def _scope(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    """A recap retells, so it always gives something away."""
    if story.kind == StoryKind.RECAP and story.spoiler_scope == SpoilerScope.NOTHING:
        yield Reason("Say how much the recap gives away.", "spoiler_scope")


@register
def _named(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    """“Spoils the episodes it is about” tells nothing while no show is named."""
    if story.spoiler_scope == SpoilerScope.NOTHING:
        return
    subjects = [subject for subject in story.subjects.all() if subject.show_id]
    if not subjects:
        yield Reason("Say below which show the story spoils.", "subjects")
    elif story.spoiler_scope == SpoilerScope.EPISODES and not any(
        subject.episodes for subject in subjects
    ):
        yield Reason("Say below which season and which episodes the story spoils.", "subjects")
    elif story.spoiler_scope == SpoilerScope.SEASON and not any(
        subject.season_id for subject in subjects
    ):
        yield Reason("Say below which season the story spoils.", "subjects")
