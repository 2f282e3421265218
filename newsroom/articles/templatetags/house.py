"""What templates print as the house prints it: bylines, dates, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils.safestring import mark_safe

from newsroom.articles.sharing import byline_of
from newsroom.articles.styles import current_style
from newsroom.prose.bylines import sentences
from shows.choices import FILMS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from django.utils.safestring import SafeString

    from newsroom.articles.models import Byline
    from newsroom.prose.bylines import Token
    from shows.models import Show

register = template.Library()


@register.filter
def credited(bylines: Iterable[Byline]) -> list[list[Token]]:
    """Sentences of words and authors, in the order in which a story is credited."""
    return sentences((row.role, row.author) for row in bylines or ())


@register.filter
def byline(bylines: Iterable[Byline]) -> str:
    """The same as plain text."""
    return byline_of(bylines or ())


@register.filter
def day(date: datetime.date) -> str:
    return current_style().say_day(date)


@register.filter
def as_title(show: Show, point: str = "") -> SafeString:
    """The title of a show where running text speaks of it, with the comma or period behind it."""
    work = "film" if show.kind in FILMS else "show"
    told = current_style().titles.html_of(show.title, work, point=point)
    return mark_safe(told)  # noqa: S308 - escaped where it is set


@register.filter
def spoken(record: Any, point: str = "") -> Any:
    """How a sentence names a record: a title with its marks, anybody else by name."""
    if hasattr(record, "original_title"):
        return as_title(record, point)
    return f"{record}{point}"
