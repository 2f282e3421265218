from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from newsroom.articles.lookups import find_records

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def mentions(request: HttpRequest) -> JsonResponse:
    """The records the typed words may mean, for the list that opens under "@"."""
    options = find_records(request.GET.get("q", ""))
    return JsonResponse({"results": [option.as_data() for option in options]})
