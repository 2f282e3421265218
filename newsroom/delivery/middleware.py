from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

PLAYERS: Final = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
PERMISSIONS: Final = (
    "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
    ' fullscreen=(self "https://www.youtube-nocookie.com" "https://player.vimeo.com")'
)
INLINE_SCRIPT: Final = re.compile(rb"<script(?![^>]*\b(?:src|nonce)\s*=)", re.IGNORECASE)
STAMPED_TYPES: Final = ("text/html", "application/json")


class SecurityHeadersMiddleware:
    """Tells browsers to run, load and reveal nothing that we did not mean them to.

    Readers get no inline script at all. Wagtail's admin needs its own, so there each one carries
    a nonce; why it is one for a session, and why we wrote this, is in decision 0011.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_error_page_of_a_developer = settings.DEBUG and response.status_code == 500
        # A preview is drawn by a request inside the real one, which is the one to answer for it.
        if getattr(request, "is_dummy", False) or is_error_page_of_a_developer:
            return response
        if request.path.startswith(reverse("wagtailadmin_home")):
            guard_desk(request, response)
        else:
            guard_site(response)
        response["Permissions-Policy"] = PERMISSIONS
        return response


def guard_site(response: HttpResponseBase) -> None:
    is_page = response.get("Content-Type", "").startswith("text/html")
    response.headers.setdefault("Content-Security-Policy", policy(styles=("'self'",)))
    response["Referrer-Policy"] = "strict-origin-when-cross-origin"
    response["Cross-Origin-Resource-Policy"] = "same-site" if is_page else "cross-origin"


def guard_desk(request: HttpRequest, response: HttpResponseBase) -> None:
    nonce = desk_nonce(request)
    if not response.streaming and response.get("Content-Type", "").startswith(STAMPED_TYPES):
        stamp(response, nonce)
    response.headers.setdefault(
        "Content-Security-Policy",
        policy(
            scripts=("'self'", f"'nonce-{nonce}'"),
            styles=("'self'", "'unsafe-inline'"),
            images=("'self'", "data:", "blob:"),
            frames=("'self'", *PLAYERS),
        ),
    )
    response["Referrer-Policy"] = "same-origin"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    if "no-store" not in response.get("Cache-Control", ""):
        response["Cache-Control"] = "private, no-store"


def policy(
    *,
    styles: tuple[str, ...],
    scripts: tuple[str, ...] = ("'self'",),
    images: tuple[str, ...] = ("'self'", "data:"),
    frames: tuple[str, ...] = PLAYERS,
) -> str:
    """The Content-Security-Policy; where files come from another host, that host is in it."""
    hosts = tuple(sorted(filter(None, map(origin, (settings.STATIC_URL, settings.MEDIA_URL)))))
    directives = {
        "default-src": ("'none'",),
        "script-src": scripts + hosts,
        "style-src": styles + hosts,
        "img-src": images + hosts,
        "font-src": ("'self'", *hosts),
        "connect-src": ("'self'",),
        "frame-src": frames,
        "manifest-src": ("'self'",),
        "form-action": ("'self'",),
        "base-uri": ("'none'",),
        "frame-ancestors": ("'self'",),
        "object-src": ("'none'",),
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def origin(address: str | None) -> str:
    """Scheme and host of an absolute address; nothing of one on this host."""
    parts = urlsplit(address or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def desk_nonce(request: HttpRequest) -> str:
    """The same for a whole session: scripts that arrive later must match the page they go into."""
    session = getattr(request, "session", None)
    if session is None or not session.session_key:
        return secrets.token_hex(16)
    return salted_hmac("newsroom.csp", session.session_key).hexdigest()[:32]


def stamp(response: HttpResponseBase, nonce: str) -> None:
    """Put the nonce on every inline script, unquoted, so that it fits into JSON as well."""
    page: HttpResponse = response  # type: ignore[assignment]
    page.content = INLINE_SCRIPT.sub(b"<script nonce=" + nonce.encode(), page.content)
    if "Content-Length" in page:
        page["Content-Length"] = str(len(page.content))
