from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.imports.actions import check_value, take_back_check
from newsroom.imports.side_panels import PLAIN_FIELDS
from newsroom.imports.views.desk import importers_post
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MODELS: Final[dict[str, Any]] = {"person": Person, "show": Show}


@importers_post
def check(request: HttpRequest) -> HttpResponse:
    """Note that whoever presses has checked a value, or take that note back."""
    model = MODELS.get(request.POST.get("model", ""))
    field = request.POST.get("field", "")
    key = request.POST.get("record", "")
    if model is None or field not in PLAIN_FIELDS[model] or not key.isdigit():
        message = f"“{field}” is no value that can be checked."
        raise Http404(message)
    record = get_object_or_404(model, pk=key)
    label = model._meta.get_field(field).verbose_name
    if "take_back" in request.POST:
        take_back_check(record, field=field)
        messages.success(request, f"“{record}”, {label}: no longer marked as checked.")
    else:
        user: Any = request.user
        check_value(record, field=field, user=user)
        messages.success(request, f"“{record}”, {label}: checked by you.")
    where = AdminURLFinder(request.user).get_edit_url(record)
    return HttpResponseRedirect(where or "/")
