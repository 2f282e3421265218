from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse

from newsroom.intake.actions import decide, decide_lines, file_submission
from newsroom.intake.choices import Decision, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.forms import DecisionForm, GroupDecisionForm, SectionForm
from newsroom.intake.models import Submission
from newsroom.intake.reviewing import review
from newsroom.intake.reviewing.passages import stretches
from newsroom.intake.views.desk import IntakePage, sections_of, takers_post, wants_json

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.intake.actions import Applied
    from newsroom.intake.reviewing import Line, Review

KEYS = (
    ("J K", "next, earlier proposal"),
    ("N", "next one that waits"),
    ("A R", "accept, reject"),
    ("E", "correct it first; Esc goes back"),
    ("1–9", "it is that one; 0: somebody new"),
    ("U", "take this decision back"),
    ("S", "accept all that is sure"),
    ("⇧A ⇧R", "accept, reject the rest of the group"),
    ("Z", "undo what was decided last"),
    ("F", "write the draft"),
    ("?", "show these keys"),
)


class ReviewView(IntakePage):
    """A document on the left, what it proposes on the right, until it is filed."""

    template_name = "intake/review.html"
    page_title = "Review"

    def find(self, **kwargs: Any) -> None:
        held = Submission.objects.select_related("earlier__story", "story", "section")
        self.submission = get_object_or_404(held, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.submission)

    def get_template_names(self) -> list[str]:
        is_open = self.submission.state == SubmissionState.OPEN
        return ["intake/review.html" if is_open else "intake/closed.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["submission"] = self.submission
        if self.submission.state != SubmissionState.OPEN:
            return context
        held = review(self.submission)
        section = self.submission.section_id or self._usual_section()
        form = SectionForm(sections=sections_of(self.person), initial={"section": section})
        return context | {
            "review": held,
            "sure": _sure(held),
            "stretches": stretches(held.analysis, list(held.lines)),
            "left_out": held.analysis.left_out,
            "section_form": form,
            "shortcuts": KEYS,
        }

    def _usual_section(self) -> int | None:
        """The section this editor filed into last."""
        latest = Submission.objects.filter(filed_by=self.person, section__isnull=False)
        return latest.order_by("-filed_at").values_list("section", flat=True).first()


def _sure(held: Review) -> int:
    """How many wait that nobody need think about for long."""
    return sum(line.is_open and line.is_sure for line in held.lines)


def _line_of(held: Review, key: str) -> Line:
    for line in held.lines:
        if line.key == key:
            return line
    message = f"The document has no proposal {key!r} any more; load the page again."
    raise Http404(message)


@takers_post
def decide_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, reject or reopen one proposal, as corrected in the form that was sent."""
    submission = get_object_or_404(Submission, pk=pk)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, submission, ValidationError(dict(form.errors)))
    sent = form.cleaned_data
    user: Any = request.user
    try:
        line = _line_of(review(submission), sent["key"])
        named = [one.name for one in line.inputs if one.name in request.POST]
        decide(
            submission,
            line,
            decision=sent["decision"],
            user=user,
            sent={name: request.POST[name] for name in named} or None,
            record=sent["record"],
        )
    except (IntakeError, ValidationError) as fault:
        return _refused(request, submission, fault)
    return _changed(request, submission, [line.key])


@takers_post
def decide_many(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide alike on what is open of a group, of the sure ones, or of all; or undo some."""
    submission = get_object_or_404(Submission, pk=pk)
    form = GroupDecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, submission, ValidationError(dict(form.errors)))
    sent = form.cleaned_data
    user: Any = request.user
    try:
        lines = [one for one in review(submission).lines if sent["group"] in ("", one.group)]
        if not sent["decision"]:
            undone = [one for one in lines if one.key in sent["keys"].split()]
            for line in undone:
                decide(submission, line, decision="", user=user)
            return _changed(request, submission, [one.key for one in undone])
        if sent["sure"]:
            lines = [one for one in lines if one.is_sure]
        decide_lines(submission, lines, decision=Decision(sent["decision"]), user=user)
    except IntakeError as fault:
        return _refused(request, submission, fault)
    return _changed(request, submission, [one.key for one in lines if one.is_open])


@takers_post
def file_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the draft and what was accepted, then go on in the editor."""
    submission = get_object_or_404(Submission, pk=pk)
    form = SectionForm(request.POST, sections=sections_of(request.user))
    is_later = submission.filed_before is not None
    if not is_later and not form.is_valid():
        messages.error(request, "Choose the section the draft goes into.")
        return _here(submission)
    user: Any = request.user
    try:
        section = None if is_later else form.chosen
        applied = file_submission(submission, section=section, user=user)
    except IntakeError as fault:
        messages.error(request, str(fault))
        return _here(submission)
    _tell(request, applied)
    return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[applied.story.pk]))


def _tell(request: HttpRequest, applied: Applied) -> None:
    made, changed = applied.made, applied.changed
    told = [f"{len(made)} new" if made else "", f"{len(changed)} changed" if changed else ""]
    records = ", ".join(filter(None, told))
    beside = f" Records: {records}." if records else ""
    done = "The story has a new draft." if applied.is_later else "The draft is written."
    messages.success(request, f"{done}{beside}")
    for one in applied.left:
        messages.warning(request, f"Left alone: {one}.")


def _here(submission: Submission) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("intake:review", args=[submission.pk]))


def _refused(
    request: HttpRequest, submission: Submission, fault: IntakeError | ValidationError
) -> HttpResponse:
    by_field = fault.message_dict if isinstance(fault, ValidationError) else {}
    told = " ".join(" ".join(one) for one in by_field.values()) or str(fault)
    if wants_json(request):
        return JsonResponse({"error": told, "fields": by_field}, status=400)
    messages.error(request, told)
    return _here(submission)


def _changed(request: HttpRequest, submission: Submission, keys: list[str]) -> HttpResponse:
    """The page again, or for a script the lines as they stand now and what is left to do.

    A name that was chosen may change what is said of every fact about it, so all lines go back.
    """
    if not wants_json(request):
        return _here(submission)
    held = review(submission)
    lines = {
        line.key: render_to_string(
            "intake/line.html", {"line": line, "submission": submission}, request
        )
        for line in held.lines
    }
    told = {
        "lines": lines,
        "open": held.open_count,
        "sure": _sure(held),
        "accepted": held.accepted_count,
        "groups": {section.group: len(section.open_lines) for section in held.sections},
        "changed": keys,
        "decided": [line.key for line in held.lines if line.key in keys and line.decision],
    }
    return JsonResponse(told)
