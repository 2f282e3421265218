"""What was begun in the body is finished before a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.blocks.drafted import unfinished
from newsroom.articles.gate.asking import Reason, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage


@register
def _blocks(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    for place, child in enumerate(story.body, start=1):
        for lacking in unfinished(child.block, child.value):
            yield Reason(f"{child.block.label}, block {place} of the body. {lacking}", "body")
