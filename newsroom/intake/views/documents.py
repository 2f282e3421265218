from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.intake.actions import keep_arrival, receive, set_aside, take_up_again
from newsroom.intake.choices import Origin
from newsroom.intake.errors import IntakeError
from newsroom.intake.forms import READ
from newsroom.intake.models import Arrival, Submission, SubmissionPicture
from newsroom.intake.readers import unpack
from newsroom.intake.views.arrivals import told_of
from newsroom.intake.views.desk import IntakePage, may_take_in, takers_post, wants_json

if TYPE_CHECKING:
    from django.http import HttpRequest

DONE_SHOWN = 20
PASTED = "Pasted text"
NOTHING = "Choose a file or paste a text; there was nothing to read."

# A name, what is under it, and how it came.
Sent: TypeAlias = tuple[str, bytes, Origin]


class DocumentsView(IntakePage):
    """Where documents are dropped or pasted, what waits, and what became of the rest."""

    template_name = "intake/index.html"
    page_title = "Intake"
    crumbs = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        listed = Submission.objects.for_list()
        done = Paginator(listed.done(), DONE_SHOWN).get_page(self.request.GET.get("p"))
        return context | {
            "arrivals": [told_of(one) for one in Arrival.objects.unfinished()],
            "waiting": listed.to_review(),
            "done": done,
            "accepts": READ,
        }


@takers_post
def read_document(request: HttpRequest) -> HttpResponse:
    """Take in one pasted text or any number of files; one that cannot be read stops no other.

    For a script they are only put down: it has them read one by one, and shows how far that is.
    """
    sent = _sent(request)
    if wants_json(request):
        return _put_down(request, sent)
    received, faults = _taken_in(request, sent)
    if not received and not faults:
        faults.append(NOTHING)
    for told in faults:
        messages.error(request, told)
    if len(received) == 1:
        return HttpResponseRedirect(reverse("intake:review", args=[received[0].pk]))
    if received:
        messages.success(request, f"{len(received)} documents were read and wait for a review.")
    return HttpResponseRedirect(reverse("intake:index"))


def _put_down(request: HttpRequest, sent: list[Sent]) -> JsonResponse:
    user: Any = request.user
    if not sent:
        return JsonResponse({"error": NOTHING}, status=400)
    kept = [keep_arrival(data, name=name, user=user, origin=origin) for name, data, origin in sent]
    return JsonResponse({"arrivals": [told_of(one) for one in kept]}, status=202)


def _taken_in(request: HttpRequest, sent: list[Sent]) -> tuple[list[Submission], list[str]]:
    user: Any = request.user
    received: list[Submission] = []
    faults: list[str] = []
    for given, packed, origin in sent:
        try:
            documents = unpack(packed, name=given)
        except IntakeError as fault:
            faults.append(str(fault))
            continue
        for name, data in documents:
            try:
                received.append(receive(data, name=name, user=user, origin=origin))
            except IntakeError as fault:
                faults.append(str(fault))
    return received, faults


def _sent(request: HttpRequest) -> list[Sent]:
    files = [
        (file.name or "document", file.read(), Origin.UPLOAD)
        for file in request.FILES.getlist("documents")
    ]
    pasted = request.POST.get("pasted_html", "").strip()
    text = request.POST.get("pasted", "").strip()
    if pasted:
        files.append((f"{PASTED}.html", pasted.encode("utf-8", "replace"), Origin.PASTE))
    elif text:
        files.append((f"{PASTED}.txt", text.encode("utf-8", "replace"), Origin.PASTE))
    return files


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
