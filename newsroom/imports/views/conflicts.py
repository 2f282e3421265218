from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from newsroom.imports.actions import settle_conflict
from newsroom.imports.actions.writing import may_publish
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.filters import ConflictFilterSet
from newsroom.imports.models import Conflict
from newsroom.imports.views.desk import ImportsPage, may_import
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def say_values(conflict: Conflict) -> str:
    """Every value with who said it: "guest (TVmaze) · recurring (the desk)"."""
    told = [f"{one['shown']} ({one['source'] or 'the desk'})" for one in conflict.values]
    return " · ".join(told)


def say_settled(conflict: Conflict) -> str:
    return conflict.chosen if conflict.settled_at else "open"


class ConflictReportView(ReportView):
    """All that two sources do not agree about."""

    page_title = "Sources that disagree"
    header_icon = "warning"
    index_url_name = "imports:conflicts"
    index_results_url_name = "imports:conflicts_results"
    filterset_class = ConflictFilterSet
    default_ordering = "-opened_at"
    is_searchable = False
    columns = [
        TitleColumn("record_name", label="Record", url_name="imports:conflict"),
        Column("label", label="About"),
        Column("said", label="Who says what", accessor=say_values),
        DateColumn("opened_at", label="Open since"),
        Column("chosen", label="Settled as", accessor=say_settled),
    ]
    list_export = ["record_name", "label", "opened_at", "settled_at", "chosen"]
    export_headings = {"record_name": "Record", "label": "About", "chosen": "Settled as"}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        return Conflict.objects.select_related("settled_by").order_by("-opened_at", "-pk")


def _said_day(day: str) -> str:
    """A day as it is kept with a value, in words; empty where none is known."""
    return say_date(datetime.date.fromisoformat(day), DatePrecision.DATE) if day else ""


class ConflictView(ImportsPage):
    """One disagreement: who says what, and which of it is to stand."""

    template_name = "imports/conflict.html"
    page_title = "Sources that disagree"
    header_icon = "warning"
    crumbs = (("imports:conflicts", "Sources that disagree"),)

    def find(self, **kwargs: Any) -> None:
        self.conflict = get_object_or_404(Conflict, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.conflict)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        record: Any = self.conflict.record
        finder = AdminURLFinder(self.request.user)
        return {
            "conflict": self.conflict,
            "told": [one | {"as_of": _said_day(one["as_of"])} for one in self.conflict.values],
            "edit_url": finder.get_edit_url(record) if record else "",
            "may_publish": bool(record) and may_publish(self.person, record),
        } | context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        here = reverse("imports:conflict", args=[self.conflict.pk])
        choice = request.POST.get("value", "")
        if not choice.isdigit() or int(choice) >= len(self.conflict.values):
            messages.error(request, "Choose the value that is to stand.")
            return HttpResponseRedirect(here)
        try:
            record = settle_conflict(
                self.conflict,
                int(choice),
                user=self.person,
                publish=request.POST.get("action") == "publish",
            )
        except ImportRefusedError as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(here)
        messages.success(request, f"{self.conflict} is settled: {self.conflict.chosen}.")
        where = AdminURLFinder(request.user).get_edit_url(record)
        return HttpResponseRedirect(where or reverse("imports:conflicts"))
