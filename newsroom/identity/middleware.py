from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.http import HttpResponsePermanentRedirect
from django.urls import reverse

from newsroom.identity.actions import MODELS
from newsroom.identity.models import Merger

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    from newsroom.identity.names import Named

# A chain of records that each became part of the next; more would be a mistake.
LONGEST_CHAIN: Final = 10
SAFE_METHODS: Final = ("GET", "HEAD")


class MergedRecordMiddleware:
    """Leads from the address of a record that is gone to the one that stands for it now.

    Only where readers knew the old address and may see the new one; otherwise both stay unknown.
    Asked only for addresses that lead nowhere, so a new record may have an old address.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in SAFE_METHODS:
            return response
        address = address_now(request.path)
        if address is None:
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def address_now(path: str) -> str | None:
    """Where the page of a removed record, or a page below it, stands today; up to a few queries."""
    for kind, model in MODELS.items():
        prefix, _, behind = reverse(f"hubs:{kind}", args=["-"]).rpartition("-")
        if not path.startswith(prefix):
            continue
        slug, _, rest = path.removeprefix(prefix).partition("/")
        if model.objects.filter(slug=slug).exists():
            return None
        record = stands_for(kind, slug)
        if record is not None and record.is_public():
            return f"{prefix}{record.slug}{behind[:1]}{rest}"
    return None


def stands_for(kind: str, slug: str) -> Named | None:
    """The record that took up the one readers knew by ``slug``, and whatever took up that one."""
    merger = Merger.objects.leaving(slug, kind=kind).latest_first().first()
    for _ in range(LONGEST_CHAIN):
        if merger is None:
            return None
        record = MODELS[kind].objects.filter(pk=merger.kept_id).first()
        if record is not None:
            return record
        onward = Merger.objects.standing().filter(kind=kind, removed_id=merger.kept_id)
        merger = onward.latest_first().first()
    return None
