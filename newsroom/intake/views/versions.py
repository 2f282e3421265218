from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from newsroom.intake.actions import set_apart
from newsroom.intake.errors import IntakeError
from newsroom.intake.models import Submission
from newsroom.intake.views.desk import takers_post

if TYPE_CHECKING:
    from django.http import HttpRequest


@takers_post
def apart(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a document is no later version but a piece of its own."""
    submission = get_object_or_404(Submission, pk=pk)
    try:
        set_apart(submission)
    except IntakeError as fault:
        messages.error(request, str(fault))
        return HttpResponseRedirect(reverse("intake:index"))
    messages.success(request, f"“{submission}” is a piece of its own now.")
    return HttpResponseRedirect(reverse("intake:review", args=[submission.pk]))
