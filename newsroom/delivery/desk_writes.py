from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.db import connection, transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from newsroom.delivery.refusals import Refusal, noting
from newsroom.delivery.tasks import one_write

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
# These decide nothing and are asked for all the time, or decode pictures or read documents for
# seconds, or wait for another machine: they would only make the others wait for the write lock.
LOCK_FREE_NAMESPACES = (
    "wagtailadmin_editing_sessions",
    "wagtailimages",
    "imports_reading",
    "intake_reading",
)


class DeskWritesMiddleware:
    """Makes whatever an editor does at the desk happen whole or not at all.

    Wagtail publishes in several steps without a transaction, so an error in the middle leaves a
    page live that nobody saw published. A refusal undoes the write too and tells its reasons,
    where Wagtail would only say “no permission”.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        args: list[Any],
        kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not is_desk_write(request):
            return None
        with noting() as refusals:
            try:
                with one_write():
                    wait_for_turn(request)
                    response = view(request, *args, **kwargs)
                    if refusals:
                        transaction.set_rollback(True)
            except Refusal as refusal:  # Asked for by a script: it cannot follow a redirect.
                messages.error(request, str(refusal))
                raise
        return told(request, refusals, response) if refusals else response


def is_desk_write(request: HttpRequest) -> bool:
    match = request.resolver_match
    if request.method in SAFE_METHODS or match is None or request.user.is_anonymous:
        return False
    if not request.path.startswith(reverse("wagtailadmin_home")):
        return False
    lock_free = set(match.namespaces) & set(LOCK_FREE_NAMESPACES)
    return not lock_free and "preview" not in (match.url_name or "")


def wait_for_turn(request: HttpRequest) -> None:
    """Let one write at a time at the same thing, and one at a time at the shape of the page tree.

    So whoever saves from an outdated form is found out: Wagtail looks first and writes later. On
    SQLite the transaction itself lets in one write at a time.
    """
    if connection.vendor != "postgresql" or request.resolver_match is None:
        return
    names = [request.path]
    in_tree = "wagtailadmin_pages" in request.resolver_match.namespaces
    if in_tree and request.resolver_match.url_name != "edit":
        names.append("the page tree")
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def told(
    request: HttpRequest, refusals: list[Refusal], response: HttpResponseBase
) -> HttpResponseBase:
    """Send the editor back to where they came from, with the reasons."""
    if response.status_code not in (301, 302):
        return response
    for _ in messages.get_messages(request):  # Reading Wagtail's general sentence removes it.
        continue
    for refusal in refusals:
        messages.error(request, str(refusal))
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return HttpResponseRedirect(came_from)
    return response
