from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from newsroom.articles.styles import current_style
from newsroom.images import credits as credit_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.images.models import Picture

register = template.Library()


@register.filter
def credit_line(picture: Picture) -> str:
    """Whose a picture is, in the form of the house."""
    return credit_lines.credit_line(picture, current_style().picture_credit)


@register.filter
def credit_lines_of(pictures: Iterable[Picture]) -> list[str]:
    """Whose they are, each said once."""
    lines = [credit_line(picture) for picture in pictures]
    return list(dict.fromkeys(filter(None, lines)))
