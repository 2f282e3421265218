from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from wagtail.admin.views.reports import ReportView

from newsroom.articles.lookups import Option, describe
from newsroom.identity.actions import MODELS
from newsroom.identity.doubles import dismiss, look_for_doubles, reopen
from newsroom.identity.filters import DoubleFilterSet
from newsroom.identity.models import DoublePair
from newsroom.identity.names import viewset_of
from newsroom.identity.permissions import kinds_for, may, may_merge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse


class DoublesReportView(ReportView):
    """Records that may be on file twice, the likeliest first."""

    page_title = "Likely doubles"
    header_icon = "copy"
    template_name = "identity/doubles.html"
    results_template_name = "identity/doubles_results.html"
    index_url_name = "identity:doubles"
    index_results_url_name = "identity:doubles_results"
    filterset_class = DoubleFilterSet
    is_searchable = False
    paginate_by = 30
    verbose_name_plural = "pairs"
    list_export = ["kind", "first_id", "second_id", "reason", "score", "state"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.kinds = kinds_for(request.user, "change")
        if not self.kinds:
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_queryset(self) -> Any:
        return DoublePair.objects.of_kinds(self.kinds).likeliest_first()

    def get_filterset_kwargs(self) -> dict[str, Any]:
        given = self.request.GET.copy()
        given.setdefault("state", "open")
        kwargs: dict[str, Any] = super().get_filterset_kwargs()
        return kwargs | {"data": given}

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        pairs = list(object_list)
        described = describe_both(pairs)
        for pair in pairs:
            pair.both = [described[pair.kind].get(key) for key in (pair.first_id, pair.second_id)]
            pair.may_merge = may_merge(self.request.user, pair.kind) and all(pair.both)
        return pairs

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        is_narrowed = any(self.request.GET.get(name) for name in ("kind", "reason", "score"))
        return context | {"is_narrowed": is_narrowed, "has_looked": DoublePair.objects.exists()}


class Half(NamedTuple):
    """One of two that may be one: who or what it is, and where it is edited."""

    option: Option
    edit_url: str


def describe_both(pairs: Iterable[DoublePair]) -> dict[str, dict[int, Half]]:
    """Who or what is meant by each of the pairs; a few queries for each kind."""
    pairs = list(pairs)
    described: dict[str, dict[int, Half]] = {}
    for kind, model in MODELS.items():
        keys = {
            key for pair in pairs if pair.kind == kind for key in (pair.first_id, pair.second_id)
        }
        records = list(model.objects.filter(pk__in=keys)) if keys else []
        edit = viewset_of(model).get_url_name("edit")
        described[kind] = {
            option.id: Half(option, reverse(edit, args=[option.id]))
            for option in describe(kind, records)
        }
    return described


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Compare all names again, at once or as soon as a worker is free."""
    kinds = kinds_for(request.user, "change")
    if not kinds:
        raise PermissionDenied
    for kind in kinds:
        look_for_doubles.enqueue(kind)
    messages.success(
        request, "All names are compared. Where a worker does it, the list is new in a minute."
    )
    return HttpResponseRedirect(reverse("identity:doubles"))


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that two are two, or take that back."""
    pair = get_object_or_404(DoublePair, pk=pk)
    if not may(request.user, "change", pair.kind):
        raise PermissionDenied
    user: Any = request.user
    if "reopen" in request.POST:
        reopen(pair, user=user)
        messages.success(request, "The two are back on the list.")
    else:
        dismiss(pair, user=user)
        messages.success(request, "Remembered: these are two. They are not listed again.")
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return HttpResponseRedirect(came_from)
    return HttpResponseRedirect(reverse("identity:doubles"))
