"""Which house style is in force while something is drawn.

Asked for by everything that prints a title, a date or a season; looked up once a request, or once
a body where there is no request.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from wagtail.models import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from django.http import HttpRequest

    from newsroom.articles.models import StyleProfile


@dataclass(slots=True)
class _Reading:
    """What is being answered, and the style once somebody asked for it."""

    request: HttpRequest | None = None
    profile: StyleProfile | None = None


_reading: ContextVar[_Reading | None] = ContextVar("house_style", default=None)


def current_style() -> StyleProfile:
    """The style of the site that was asked, or else of the main one; the conventions if unset.

    One query a request, and inside ``kept``; outside of both, one each time.
    """
    reading = _reading.get() or _Reading()
    if reading.profile is None:
        site = Site.find_for_request(reading.request) if reading.request else None
        reading.profile = _profile_of(site)
    return reading.profile


def date_form() -> str:
    """How dates are written, for what stands below this; the usual way where nothing is drawn."""
    return str(current_style().dates) if _reading.get() is not None else "long"


@contextmanager
def using(profile: StyleProfile) -> Iterator[None]:
    """Draw everything inside in ``profile``, saved or not."""
    with _read(_Reading(profile=profile)):
        yield


def kept() -> AbstractContextManager[None]:
    """Look the style up once for all that is drawn inside."""
    return nullcontext() if _reading.get() is not None else _read(_Reading())


def answering(request: HttpRequest) -> AbstractContextManager[None]:
    """Draw what answers ``request`` in the style of the site it is for."""
    return _read(_Reading(request=request))


@contextmanager
def _read(reading: _Reading) -> Iterator[None]:
    token = _reading.set(reading)
    try:
        yield
    finally:
        _reading.reset(token)


def _profile_of(site: Site | None) -> StyleProfile:
    """Without Wagtail's ``for_site``, which would write a row when a reader comes by."""
    profiles: Any = apps.get_model("articles.StyleProfile")
    of_site = {"site": site} if site is not None else {"site__is_default_site": True}
    found: StyleProfile = profiles.objects.filter(**of_site).first() or profiles(site=site)
    return found
