from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.intake.actions import dismiss_arrival, read_arrival
from newsroom.intake.actions.arriving import SILENCE
from newsroom.intake.choices import Stage, SubmissionState
from newsroom.intake.models import Arrival, Submission
from newsroom.intake.reviewing import review
from newsroom.intake.views.desk import may_take_in, takers_post, wants_json

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# How much of a reading is behind when each stage begins, in hundredths; pictures take the rest.
BEHIND: Final = {
    Stage.WAITING: 0,
    Stage.UNPACKING: 5,
    Stage.READING: 10,
    Stage.FINDING: 30,
    Stage.PICTURES: 60,
    Stage.DONE: 100,
    Stage.FAILED: 100,
}


@require_safe
@never_cache
def arrival(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the reading of a file is, for a page that asks again and again."""
    if not may_take_in(request.user):
        raise PermissionDenied
    return JsonResponse(told_of(get_object_or_404(Arrival, pk=pk)))


@takers_post
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a file read: here and now, or by the worker where there is one.

    A connection that is cut meanwhile loses nothing, for the row tells how far the reading is.
    """
    held = get_object_or_404(Arrival, pk=pk)
    read_arrival.enqueue(held.pk)
    held.refresh_from_db()
    if wants_json(request):
        return JsonResponse(told_of(held))
    return HttpResponseRedirect(reverse("intake:index"))


@takers_post
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file that could not be read off the list."""
    held = get_object_or_404(Arrival, pk=pk)
    if held.stage != Stage.FAILED:
        messages.error(request, f"“{held}” is still being read; wait until that is over.")
        return HttpResponseRedirect(reverse("intake:index"))
    dismiss_arrival(held)
    if wants_json(request):
        return JsonResponse({})
    return HttpResponseRedirect(reverse("intake:index"))


def told_of(held: Arrival) -> dict[str, Any]:
    """An arrival as the list shows it, before and after a script has touched it."""
    stage = Stage(held.stage)
    counts = stage == Stage.PICTURES and held.total > 1
    within = (95 - BEHIND[stage]) * held.done // max(1, held.total) if counts else 0
    is_over = stage in (Stage.DONE, Stage.FAILED)
    silent = held.claimed_at is None or held.claimed_at < timezone.now() - SILENCE
    label = str(stage.label)
    return {
        "pk": held.pk,
        "name": held.name,
        "stage": held.stage,
        "says": f"{label}, {held.done + 1} of {held.total}" if counts else label,
        "percent": BEHIND[stage] + within,
        "problem": held.problem,
        "is_over": is_over,
        "is_silent": silent and not is_over,
        "url": reverse("intake:intake_reading:arrival", args=[held.pk]),
        "go_on": reverse("intake:intake_reading:go_on", args=[held.pk]),
        "dismiss": reverse("intake:dismiss", args=[held.pk]),
        "documents": _documents(held) if stage == Stage.DONE else [],
    }


def _documents(held: Arrival) -> list[dict[str, Any]]:
    found = Submission.objects.in_bulk(held.documents)
    return [_document(found[pk]) for pk in held.documents if pk in found]


def _document(submission: Submission) -> dict[str, Any]:
    is_open = submission.state == SubmissionState.OPEN
    return {
        "name": str(submission),
        "url": reverse("intake:review", args=[submission.pk]),
        "state": submission.get_state_display(),
        "open": review(submission).open_count if is_open else 0,
    }
