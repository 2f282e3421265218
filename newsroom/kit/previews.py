"""How a record looks to a reader, for the admin's preview of an unsaved one.

Records stand far below the pages that draw them, so those pages register themselves here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse

    Drawing = Callable[[HttpRequest, Any], HttpResponse]

_drawings: dict[type[Model], Drawing] = {}


def register(model: type[Model], drawing: Drawing) -> None:
    """Draw every preview of ``model`` with ``drawing``; a later call replaces an earlier one."""
    _drawings[model] = drawing


def draw(request: HttpRequest, record: Model) -> HttpResponse:
    """The page a reader would get if ``record`` went live as it stands in memory."""
    drawing = _drawings.get(type(record))
    if drawing is None:
        message = (
            f"Nothing draws the preview of {type(record).__name__};"
            " call newsroom.kit.previews.register in the ready() of the app that shows it."
        )
        raise ImproperlyConfigured(message)
    return drawing(request, record)
