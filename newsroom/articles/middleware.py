from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles import styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


class HouseStyleMiddleware:
    """Answers each request in the style of its site; asks for it only where it is needed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with styles.answering(request):
            return self.get_response(request)
