from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.gate.asking import Reason, clock, register

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage


@register
def _headline(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if not story.title.strip():
        yield Reason("Give the story a headline.", "title")


@register
def _section(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    # A story that is only just being written has no place yet; its form knows the section.
    if not story.path:
        return
    section = story.get_parent().specific_class
    if section is None or section._meta.label not in story.parent_page_types:
        yield Reason("Move the story into a section.")


@register
def _embargo(story: ArticlePage, at: datetime.datetime) -> Iterator[Reason]:
    if story.embargo_until is not None and story.is_embargoed(at):
        yield Reason(f"The story is embargoed until {clock(story.embargo_until)}.", "embargo_until")
