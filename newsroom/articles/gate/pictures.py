from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.gate.asking import Reason, clock, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage
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
    for block in story.body:
        if block.block_type != "picture":
            continue
        picture = block.value.get("image")
        if picture is None:
            yield Reason("A picture in the body is gone; choose another or remove it.", "body")
            continue
        if not (block.value.get("alt_text") or picture.alt_text).strip():
            yield Reason(f"Say what the picture “{picture.title}” shows.", "body")
        for message in _unusable(picture, at):
            yield Reason(message, "body")


def _unusable(picture: Picture, at: datetime.datetime) -> Iterator[str]:
    if picture.embargo_until is not None and picture.is_embargoed(at):
        yield f"The picture “{picture.title}” is embargoed until {clock(picture.embargo_until)}."
    elif not picture.is_public(at):
        yield f"We have no right to show the picture “{picture.title}” on that day."
