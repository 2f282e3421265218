from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.intake.actions import receive, set_aside, take_up_again
from newsroom.intake.choices import Origin, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.forms import READ
from newsroom.intake.models import Submission, SubmissionPicture
from newsroom.intake.readers import unpack
from newsroom.intake.reviewing import review
from newsroom.intake.views.desk import IntakePage, may_take_in, takers_post, wants_json

if TYPE_CHECKING:
    from django.http import HttpRequest

DONE_SHOWN = 20
PASTED = "Pasted text"


class DocumentsView(IntakePage):
    """Where documents are dropped or pasted, what waits, and what became of the rest."""

    template_name = "intake/index.html"
    page_title = "Intake"
    crumbs = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        listed = Submission.objects.for_list()
        done = Paginator(listed.done(), DONE_SHOWN).get_page(self.request.GET.get("p"))
        return context | {"waiting": listed.to_review(), "done": done, "accepts": READ}


@takers_post
def read_document(request: HttpRequest) -> HttpResponse:
    """Take in one pasted text or any number of files; one that cannot be read stops no other.

    A script sends one file at a time and is answered in JSON.
    """
    received, faults = _taken_in(request)
    if not received and not faults:
        faults.append("Choose a file or paste a text; there was nothing to read.")
    if wants_json(request):
        return _answer(received, faults)
    for told in faults:
        messages.error(request, told)
    if len(received) == 1:
        return HttpResponseRedirect(reverse("intake:review", args=[received[0].pk]))
    if received:
        messages.success(request, f"{len(received)} documents were read and wait for a review.")
    return HttpResponseRedirect(reverse("intake:index"))


def _taken_in(request: HttpRequest) -> tuple[list[Submission], list[str]]:
    user: Any = request.user
    received: list[Submission] = []
    faults: list[str] = []
    for sent, packed, origin in _sent(request):
        try:
            for name, data in unpack(packed, name=sent):
                received.append(receive(data, name=name, user=user, origin=origin))
        except IntakeError as fault:
            faults.append(str(fault))
    return received, faults


def _sent(request: HttpRequest) -> list[tuple[str, bytes, Origin]]:
    files = [
        (file.name or "document", file.read(), Origin.UPLOAD)
        for file in request.FILES.getlist("documents")
    ]
    pasted = request.POST.get("pasted_html", "").strip()
    text = request.POST.get("pasted", "").strip()
    if pasted:
        files.append((f"{PASTED}.html", pasted.encode(), Origin.PASTE))
    elif text:
        files.append((f"{PASTED}.txt", text.encode(), Origin.PASTE))
    return files


def _answer(received: list[Submission], faults: list[str]) -> JsonResponse:
    told = {"documents": [_told(one) for one in received], "error": " ".join(faults)}
    return JsonResponse(told, status=200 if received else 400)


def _told(submission: Submission) -> dict[str, Any]:
    is_open = submission.state == SubmissionState.OPEN
    return {
        "name": str(submission),
        "url": reverse("intake:review", args=[submission.pk]),
        "state": submission.get_state_display(),
        "open": review(submission).open_count if is_open else 0,
    }


@require_safe
@never_cache
def picture(request: HttpRequest, pk: int) -> FileResponse:
    """A picture out of a document, for the review; it was made anew from pixels on its way in."""
    if not may_take_in(request.user):
        raise PermissionDenied
    held = get_object_or_404(SubmissionPicture, pk=pk)
    try:
        response = FileResponse(held.file.open("rb"))
    except OSError as error:
        raise Http404 from error
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@takers_post
def aside(request: HttpRequest, pk: int) -> HttpResponse:
    submission = get_object_or_404(Submission, pk=pk)
    user: Any = request.user
    try:
        set_aside(submission, user=user)
    except IntakeError as fault:
        messages.error(request, str(fault))
    else:
        messages.success(request, f"“{submission}” was set aside; it can be taken up again.")
    return HttpResponseRedirect(reverse("intake:index"))


@takers_post
def again(request: HttpRequest, pk: int) -> HttpResponse:
    submission = get_object_or_404(Submission, pk=pk)
    try:
        take_up_again(submission)
    except IntakeError as fault:
        messages.error(request, str(fault))
        return HttpResponseRedirect(reverse("intake:index"))
    return HttpResponseRedirect(reverse("intake:review", args=[submission.pk]))
