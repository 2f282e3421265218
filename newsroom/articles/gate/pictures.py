from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.blocks.pictures import PicturedBlock
from newsroom.articles.gate.asking import Reason, clock, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage
    from newsroom.articles.on_file.pictures import Use
    from newsroom.images.models import Picture


@register
def _lead_image(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if story.lead_image is None:
        return
    if not story.lead_alt_text.strip():
        yield Reason("Say what the lead image shows, in “alternative text”.", "lead_image_alt")
    for message in _unusable(story.lead_image, at):
        yield Reason(message, "lead_image")


@register
def _pictures(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    """Those of every block that has any: pictures, galleries, lists, the posters of videos."""
    for block in story.body:
        if not isinstance(block.block, PicturedBlock):
            continue
        for use in block.block.uses(block.value):
            for message in _in_the_body(use, at):
                yield Reason(message, "body")


def _in_the_body(use: Use, at: datetime.datetime) -> Iterator[str]:
    if use.picture is None:
        yield "A picture in the body is gone; choose another or remove it."
        return
    if use.needs_words and not (use.words or use.picture.alt_text).strip():
        yield f"Say what the picture “{use.picture.title}” shows."
    yield from _unusable(use.picture, at)


def _unusable(picture: Picture, at: datetime.datetime) -> Iterator[str]:
    if picture.embargo_until is not None and picture.is_embargoed(at):
        yield f"The picture “{picture.title}” is embargoed until {clock(picture.embargo_until)}."
    elif not picture.is_public(at):
        yield f"We have no right to show the picture “{picture.title}” on that day."
