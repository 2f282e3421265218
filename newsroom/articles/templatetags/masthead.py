from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import template
from django.conf import settings
from django.utils import timezone

from newsroom.articles.models import SectionPage

if TYPE_CHECKING:
    import datetime

register = template.Library()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page opens and closes with."""

    name: str
    sections: list[SectionPage]
    today: datetime.date


@register.simple_tag
def masthead() -> Masthead:
    """One query: the public sections, for the navigation and the footer."""
    sections = list(SectionPage.objects.public().in_menu_order())
    return Masthead(settings.WAGTAIL_SITE_NAME, sections, timezone.localdate())
