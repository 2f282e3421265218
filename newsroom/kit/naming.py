from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from wagtail.models import Site

if TYPE_CHECKING:
    from django.http import HttpRequest


def title_of(request: HttpRequest | None) -> str:
    """The name of the magazine that was asked for; one query a request."""
    site = Site.find_for_request(request) if request is not None else None
    name: str = site.site_name if site is not None else ""
    return name or str(settings.WAGTAIL_SITE_NAME)
