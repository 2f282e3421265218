from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from newsroom.hubs.dossiers import CalendarMonth
from newsroom.hubs.feeds import month_calendar
from newsroom.hubs.forms import RegionForm, region_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# Before the first picture show, and further ahead than anybody announces.
FIRST_YEAR, LAST_YEAR = 1890, 2200


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The month that the desk is in."""
    return _draw(request, timezone.localdate().replace(day=1))


@require_safe
def calendar_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    return _draw(request, _month(year, month))


@require_safe
def calendar_dates(request: HttpRequest, year: int, month: int) -> HttpResponse:
    told = CalendarMonth.of(_month(year, month), region=region_of(request))
    return month_calendar(request, told)


def _month(year: int, month: int) -> datetime.date:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        message = "There is no such month."
        raise Http404(message)
    return datetime.date(year, month, 1)


def _draw(request: HttpRequest, first: datetime.date) -> HttpResponse:
    region = region_of(request)
    context = {
        "month": CalendarMonth.of(first, region=region),
        "today": timezone.localdate(),
        "form": RegionForm({"region": region}),
        "region": region,
    }
    return render(request, "hubs/calendar.html", context)
