from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shows.models import Release

register = template.Library()


@register.filter
def foremost(releases: Sequence[Release]) -> Release | None:
    """The one a reader asks for first, of releases in order: the next ahead, else the latest."""
    today = timezone.localdate()
    ahead = (row for row in releases if row.local_date and row.local_date >= today)
    return next(ahead, releases[-1] if releases else None)
