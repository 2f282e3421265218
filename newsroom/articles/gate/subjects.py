from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.gate.asking import Reason, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage


@register
def _places(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    """A season or an episode that is not on file would lead a reader nowhere."""
    for subject in story.subjects.all():
        for _, complaint in subject.faults():
            yield Reason(complaint, "subjects")
