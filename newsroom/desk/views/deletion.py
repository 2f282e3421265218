from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from newsroom.desk.deletion import Obstacle


def refused_deletion(
    request: HttpRequest, records: Sequence[Any], standing: Sequence[Obstacle]
) -> HttpResponse:
    """In place of the question: what stands in the way of which record, and where that is."""
    viewset = records[0].snippet_viewset
    kept = {obstacle.record.pk for obstacle in standing}
    free = [record for record in records if record.pk not in kept]
    options = records[0]._meta
    bulk = reverse("wagtail_bulk_action", args=[options.app_label, options.model_name, "delete"])
    back = reverse(viewset.get_url_name("list"))
    asked = urlencode([*(("id", record.pk) for record in free), ("next", back)])
    context = {
        "obstacles": [
            (one, reverse(viewset.get_url_name("edit"), args=[one.record.pk])) for one in standing
        ],
        "icon": viewset.icon,
        "free": free,
        "free_url": f"{bulk}?{asked}",
        "back_url": back,
        "kind": str(options.verbose_name),
        "kinds": str(options.verbose_name_plural),
        "list_name": capfirst(str(options.verbose_name_plural)),
    }
    return render(request, "wagtailadmin/records/deletion_refused.html", context)
