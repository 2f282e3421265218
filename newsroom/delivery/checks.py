from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.http.request import validate_host


@register(Tags.security, deploy=True)
def check_address_of_the_desk(**_: Any) -> list[CheckMessage]:
    """The links in our mails must lead to us, whatever host a stranger's request names."""
    address = getattr(settings, "WAGTAILADMIN_BASE_URL", "") or ""
    parts = urlsplit(address)
    if parts.scheme != "https":
        return [
            Error(
                f"WAGTAILADMIN_BASE_URL is {address!r}.",
                hint="Set it to where editors reach the site, beginning with https://.",
                id="newsroom.E001",
            )
        ]
    if not validate_host(parts.hostname or "", settings.ALLOWED_HOSTS):
        return [
            Error(
                f"WAGTAILADMIN_BASE_URL is {address!r}, a host that ALLOWED_HOSTS does not name.",
                hint="Add its host to ALLOWED_HOSTS, or correct the address.",
                id="newsroom.E002",
            )
        ]
    return []
