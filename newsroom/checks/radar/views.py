"""Desk > Radar: live sentences that no longer agree with the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from newsroom.checks.models import StaleClaim
from newsroom.checks.radar.deciding import accept, leave
from newsroom.checks.radar.filters import StaleFilterSet
from newsroom.checks.radar.wording import FACTS, as_json, part
from newsroom.delivery.refusals import Refusal

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.checks.querysets import StaleQuerySet

MOST_IN_A_FEED = 500


def stale_for(user: Any) -> StaleQuerySet:
    """The queue of the stories that ``user`` may change, with them; one query more."""
    changeable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    rows: StaleQuerySet = StaleClaim.objects.filter(story__in=changeable.values("pk"))
    return rows.select_related("story", "decided_by").newest_first()


class RadarView(ReportView):
    """The queue, the newest first, with what to put instead."""

    page_title = "Radar"
    header_icon = "rotate"
    template_name = "checks/radar.html"
    results_template_name = "checks/radar_results.html"
    index_url_name = "checks_radar:queue"
    index_results_url_name = "checks_radar:queue_results"
    filterset_class = StaleFilterSet
    is_searchable = False
    paginate_by = 30
    verbose_name_plural = "sentences"
    list_export = ["story", "fact", "cause", "sentence", "text", "new", "proposed", "state"]

    def get_queryset(self) -> Any:
        return stale_for(self.request.user)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        given = self.request.GET.copy()
        given.setdefault("state", "open")
        kwargs: dict[str, Any] = super().get_filterset_kwargs()
        return kwargs | {"data": given}

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        rows = list(object_list)
        policy = policy_registry.get_by_type(Page)
        asked = {row.story_id for row in rows}
        may = policy.instances_user_has_permission_for(self.request.user, "publish")
        publishable = {*may.filter(pk__in=asked).values_list("pk", flat=True)}
        for row in rows:
            row.parted = part(row)
            row.fact_name = FACTS.get(row.fact, row.fact)
            row.may_publish = row.story_id in publishable
        return rows

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        asked = self.request.GET
        is_narrowed = any(asked.get(name) for name in ("fact", "cause", "section", "state"))
        return context | {"is_narrowed": is_narrowed}


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a sentence right and publish it, or leave it as it is with a reason."""
    row = get_object_or_404(stale_for(request.user), pk=pk)
    user: Any = request.user
    try:
        if "leave" in request.POST:
            leave(row, by=user, reason=request.POST.get("reason", ""))
            messages.success(request, "The sentence stays as it is.")
        else:
            if not row.story.permissions_for_user(user).can_publish():
                raise PermissionDenied
            words, note = request.POST.get("words", ""), request.POST.get("note", "")
            accept(row, by=user, words=words, note=note)
            messages.success(request, f"“{row.story.title}” is put right and published.")
    except Refusal as refusal:
        for sentence in refusal.sentences:
            messages.error(request, sentence)
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return HttpResponseRedirect(came_from)
    return HttpResponseRedirect(reverse("checks_radar:queue"))


@require_safe
def feed(request: HttpRequest) -> JsonResponse:
    """What is open, for other tools of the desk; at most five hundred, the newest first."""
    rows = stale_for(request.user).open()[:MOST_IN_A_FEED]
    return JsonResponse({"stale": [as_json(row) for row in rows]})
