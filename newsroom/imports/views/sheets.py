from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import (
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.log_actions import LogContext

from newsroom.imports.actions.writing import may_publish
from newsroom.imports.choices import SheetState
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.forms import SheetForm
from newsroom.imports.models import CreditSheet
from newsroom.imports.sheets import (
    COLUMNS,
    SAMPLE,
    check_next,
    file_sheet,
    use_columns,
    write_sheet,
    writing,
)
from newsroom.imports.views.desk import ImportsPage, importers_post, may_import
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from newsroom.users.models import User

LINES = "application/x-ndjson"
ROWS_SHOWN = 50
EXAMPLES = 3


def here(sheet: CreditSheet) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("imports:sheet", args=[sheet.pk]))


@importers_post
def read_sheet(request: HttpRequest) -> HttpResponse:
    """Take a table in; reading it holds no lock on the database."""
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, "Choose a file with a table of credits.")
        return HttpResponseRedirect(reverse("imports:index"))
    try:
        file = form.cleaned_data["sheet"]
        user: Any = request.user
        sheet = file_sheet(file.read(), name=file.name, user=user)
    except ImportRefusedError as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("imports:index"))
    return here(sheet)


class SheetView(ImportsPage):
    """A table on its way in: its columns, its check row by row, and what came of it."""

    template_name = "imports/sheet.html"
    page_title = "Table of credits"
    header_icon = "table"

    def find(self, **kwargs: Any) -> None:
        self.sheet = get_object_or_404(CreditSheet, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.sheet.name

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say who is meant where a name is that of several, and have those rows checked again."""
        for name, value in request.POST.items():
            number = name.removeprefix("person-")
            if number != name and number.isdigit() and str(value).isdigit():
                rows = self.sheet.rows.filter(pk=number)
                rows.update(person=int(str(value)), is_checked=False)
        self.sheet.state = SheetState.CHECKING
        self.sheet.save()
        return here(self.sheet)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        sheet, rows = self.sheet, self.sheet.rows
        bad = rows.exclude(problems=[])
        page = Paginator(bad, ROWS_SHOWN).get_page(self.request.GET.get("p"))
        counted = {"total": rows.count(), "checked": rows.filter(is_checked=True).count()}
        user: Any = self.request.user
        return (
            context
            | counted
            | {
                "sheet": sheet,
                "columns": self._columns(),
                "states": SheetState,
                "bad": page,
                "bad_count": page.paginator.count,
                "good_count": counted["checked"] - page.paginator.count,
                "may_publish": may_publish(user, Show),
            }
        )

    def _columns(self) -> list[dict[str, Any]]:
        """Each column of the table with its first values and what we take it for."""
        first = list(self.sheet.rows.values_list("cells", flat=True)[:EXAMPLES])
        taken = {place: name for name, place in self.sheet.columns.items()}
        return [
            {
                "place": place,
                "header": header or f"Column {place + 1}",
                "examples": [cells[place] for cells in first if cells[place]],
                "taken_for": taken.get(place, ""),
                "options": COLUMNS.items(),
            }
            for place, header in enumerate(self.sheet.headers)
        ]


@importers_post
def name_columns(request: HttpRequest, pk: int) -> HttpResponse:
    sheet = get_object_or_404(CreditSheet, pk=pk)
    chosen: dict[str, int] = {}
    doubles = []
    for place in range(len(sheet.headers)):
        name = request.POST.get(f"column-{place}", "")
        if name in chosen:
            doubles.append(name)
        elif name in COLUMNS:
            chosen[name] = place
    if doubles:
        told = f"Two columns are “{COLUMNS[doubles[0]]}”. Leave one of them out."
        messages.error(request, told)
        return here(sheet)
    try:
        use_columns(sheet, chosen, makes_people="makes_people" in request.POST)
    except ImportRefusedError as refusal:
        messages.error(request, str(refusal))
    return here(sheet)


@importers_post
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Check the next rows and say how far it is; a script asks again until all are checked."""
    sheet = get_object_or_404(CreditSheet, pk=pk)
    if sheet.state == SheetState.CHECKING:
        check_next(sheet)
    if "application/json" not in request.headers.get("Accept", ""):
        return here(sheet)
    rows = sheet.rows
    told = {
        "total": rows.count(),
        "checked": rows.filter(is_checked=True).count(),
        "is_done": sheet.state != SheetState.CHECKING,
    }
    return JsonResponse(told)


@importers_post
def write(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Write a table; a script that asks for lines is told how far it is, show by show."""
    sheet = get_object_or_404(CreditSheet, pk=pk)
    user: Any = request.user
    action = request.POST.get("action", "")
    publish, only_good = action.startswith("publish"), action.endswith("good")
    if LINES in request.headers.get("Accept", ""):
        return StreamingHttpResponse(
            _told_while_written(sheet, user=user, publish=publish, only_good=only_good),
            content_type=LINES,
            # Or a proxy in front keeps the lines back until there are enough of them.
            headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
        )
    try:
        written = write_sheet(sheet, user=user, publish=publish, only_good=only_good)
    except ImportRefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{written} credits written from “{sheet.name}”.")
    return here(sheet)


def _told_while_written(
    sheet: CreditSheet, *, user: User, publish: bool, only_good: bool
) -> Iterator[str]:
    """A line of JSON after each show; a script that stops reading has nothing written."""
    total = sheet.rows.count()
    try:
        with LogContext(user=user):
            for done in writing(sheet, user=user, publish=publish, only_good=only_good):
                yield _line(total=total, done=done)
    except ImportRefusedError as refusal:
        yield _line(refused=str(refusal))
    else:
        yield _line(written=sheet.written)


def _line(**told: object) -> str:
    return f"{json.dumps(told, ensure_ascii=False)}\n"


@importers_post
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    sheet = get_object_or_404(CreditSheet, pk=pk)
    name = sheet.name
    sheet.delete()
    messages.success(request, f"“{name}” was thrown away. What was written from it stays.")
    return HttpResponseRedirect(reverse("imports:index"))


def sample(request: HttpRequest) -> HttpResponse:
    """A table to begin with, in the form that Excel opens as it is."""
    if not may_import(request.user):
        raise PermissionDenied
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="credits-sample.csv"'
    response.write("\ufeff")
    csv.writer(response).writerows(SAMPLE)
    return response
