from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse


def draw_record(request: HttpRequest, record: Model) -> HttpResponse:
    """The preview of a record without a page of its own: it stands on the pages of others."""
    context = {"record": record, "kind": str(record._meta.verbose_name).capitalize()}
    return render(request, "hubs/record_preview.html", context)
