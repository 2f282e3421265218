"""What may keep a story from going live.

A rule looks at a story as it would be read at a moment and gives its reasons to refuse. Other
apps add rules with ``register``; ``ArticlePage.save`` asks all of them, whatever the way there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from django.utils import timezone
from django.utils.formats import date_format

from newsroom.delivery.refusals import Refusal, refuse

if TYPE_CHECKING:
    import datetime

    from newsroom.articles.models import ArticlePage
    from newsroom.images.models import Picture


class Reason(NamedTuple):
    """Why a story may not go live, and the field of the form where that is put right."""

    message: str
    field: str = ""


class PublishVeto(Refusal):
    """A story was kept from going live."""


Rule: TypeAlias = Callable[["ArticlePage", "datetime.datetime"], Iterable[Reason]]

_rules: list[Rule] = []


def register(rule: Rule) -> Rule:
    """Add a rule that every story must pass from now on; usable as a decorator."""
    if rule not in _rules:
        _rules.append(rule)
    return rule


def reasons(story: ArticlePage, *, at: datetime.datetime | None = None) -> list[Reason]:
    """All that speaks against ``story`` being live at ``at`` (now, if none is given)."""
    moment = at or timezone.now()
    return [reason for rule in _rules for reason in rule(story, moment)]


def check(story: ArticlePage) -> None:
    """Refuse, with every reason at once, a story that may not be live now."""
    found = reasons(story)
    if found:
        refuse(PublishVeto(f"“{story.title}” stays as it is.", *(it.message for it in found)))


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


def clock(moment: datetime.datetime) -> str:
    """A moment as an editor at the desk reads it."""
    return date_format(timezone.localtime(moment), "F j, Y, H:i T")
