from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import template
from django.utils import timezone

from newsroom.articles.models import SectionPage
from newsroom.kit.naming import title_of

if TYPE_CHECKING:
    import datetime

    from django.template import Context

register = template.Library()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page opens and closes with."""

    name: str
    sections: list[SectionPage]
    today: datetime.date


@register.simple_tag(takes_context=True)
def masthead(context: Context) -> Masthead:
    """The name, and the public sections for the navigation and the footer."""
    sections = list(SectionPage.objects.public().in_menu_order())
    return Masthead(title_of(context.get("request")), sections, timezone.localdate())
