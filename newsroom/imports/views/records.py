from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.imports.actions import bring_in, decide, drop_run, fetch_document
from newsroom.imports.actions.bringing import read_file
from newsroom.imports.actions.writing import may_publish
from newsroom.imports.choices import Decision, RunState
from newsroom.imports.comparing import Drafts, compare
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.forms import DocumentForm, SheetForm
from newsroom.imports.matching import match_record
from newsroom.imports.models import CreditSheet, ImportRun
from newsroom.imports.providers import PROVIDERS, provider_called, switched_on
from newsroom.imports.views.desk import ImportsPage, importers_post
from people.models import Person
from people.summaries import describe_people
from shows.models import Show
from shows.summaries import describe_shows

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.imports.comparing import Comparison
    from newsroom.imports.proposals import Proposal

SHOWN = 20


class ImportsView(ImportsPage):
    """Where everything from outside comes in, and what waits to be decided on."""

    template_name = "imports/index.html"
    page_title = "Import"
    crumbs = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        runs = ImportRun.objects.select_related("brought_by")
        return {
            "form": DocumentForm(),
            "sheet_form": SheetForm(),
            "providers": switched_on(),
            "waiting": runs.filter(state=RunState.WAITING)[:SHOWN],
            "latest": runs.filter(state=RunState.APPLIED)[:SHOWN],
            "sheets": CreditSheet.objects.select_related("brought_by")[:SHOWN],
        } | context


@importers_post
def read_document(request: HttpRequest) -> HttpResponse:
    """Fetch or read the document, outside of any transaction, and keep it to be decided on."""
    form = DocumentForm(request.POST, request.FILES)
    if not form.is_valid():
        view = ImportsView()
        view.setup(request)
        context = view.get_context_data(form=form)
        return TemplateResponse(request, "imports/index.html", context, status=422)
    user: Any = request.user
    try:
        provider = provider_called(form.cleaned_data["provider"])
        words, file = form.cleaned_data["words"], form.cleaned_data["document"]
        if file:
            document, address = read_file(file.read(), provider=provider), ""
        else:
            document, address = fetch_document(provider, words), provider.locate(words)
        run = bring_in(document, provider=provider, user=user, address=address)
    except ImportRefusedError as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("imports:index"))
    return HttpResponseRedirect(reverse("imports:review", args=[run.pk]))


def waiting_run(pk: int) -> ImportRun:
    return get_object_or_404(ImportRun, pk=pk, state=RunState.WAITING)


class ReviewView(ImportsPage):
    """Field by field: what we have, what they say, and what is to be done about it."""

    template_name = "imports/review.html"
    page_title = "Import"

    def find(self, **kwargs: Any) -> None:
        self.run = get_object_or_404(ImportRun, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.run)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.run.state != RunState.WAITING:
            messages.warning(request, f"“{self.run.name}” was decided on already.")
            return HttpResponseRedirect(reverse("imports:index"))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        here = reverse("imports:review", args=[self.run.pk])
        try:
            outcome = decide(
                self.run,
                _decisions(request),
                user=self.person,
                publish=request.POST.get("action") == "publish",
                people=_people(request),
                apart=request.POST.get("apart", "").strip(),
            )
        except ImportRefusedError as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(here)
        told = f"{outcome.taken} taken, {outcome.kept} refused, {outcome.asked} left as tasks."
        messages.success(request, f"“{outcome.record}”: {told}")
        where = AdminURLFinder(request.user).get_edit_url(outcome.record)
        return HttpResponseRedirect(where or reverse("imports:index"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        proposal = PROVIDERS[self.run.provider].read(self.run.document)
        record: Any = self.run.record
        told = {"run": self.run, "proposal": proposal, "record": record} | context
        if self.run.content_type_id is None:
            return told | self._choosing(proposal)
        model: Any = Person if proposal.kind == "person" else Show
        comparison = compare(proposal, Drafts(record or model()))
        finder = AdminURLFinder(self.request.user)
        return told | {
            "comparison": comparison,
            "is_new": record is None,
            "apart": _needed_apart(proposal) if record is None else "",
            "edit_url": finder.get_edit_url(record) if record else "",
            "may_publish": may_publish(self.person, model),
            "candidates": _described(comparison),
        }

    def _choosing(self, proposal: Proposal) -> dict[str, Any]:
        candidates = match_record(proposal).candidates
        describe: Any = describe_people if proposal.kind == "person" else describe_shows
        summaries = describe(candidates)
        told = [(one, summaries.get(one.pk)) for one in candidates]
        model: Any = Person if proposal.kind == "person" else Show
        widget = model.snippet_viewset.chooser_viewset.widget_class()
        chooser = widget.render("other", None, {"id": "other"})
        return {"choosing": True, "candidates": told, "chooser": chooser, "media": widget.media}


def _needed_apart(proposal: Proposal) -> str:
    """What would tell a new record from its namesakes; empty where it has none."""
    if proposal.kind == "person":
        return proposal.apart if Person.objects.filter(name=proposal.name).exists() else ""
    namesakes = Show.objects.filter(title=proposal.name)
    return (proposal.year or "another") if namesakes.exists() else ""


def _described(comparison: Comparison) -> dict[str, Any]:
    """Two lines about each of the people among whom somebody has to choose."""
    people = {one.pk: one for line in comparison.lines for one in line.candidates}
    summaries = describe_people(people.values()) if people else {}
    return {str(key): summaries.get(key) for key in people}


def _decisions(request: HttpRequest) -> dict[str, Decision]:
    """Each line that was on the screen; one without a tick is kept as it is."""
    known = set(Decision.values)
    found: dict[str, Decision] = {}
    for one in request.POST.getlist("seen"):
        word = request.POST.get(f"d-{one}", "")
        found[one] = Decision(word) if word in known else Decision.KEEP
    return found


def _people(request: HttpRequest) -> dict[str, Person | None]:
    chosen: dict[str, Person | None] = {}
    for name, value in request.POST.items():
        if name.startswith("who-") and isinstance(value, str) and value:
            is_new = value == "new"
            found = None if is_new or not value.isdigit() else Person.objects.filter(pk=value)
            person = found.first() if found is not None else None
            if is_new or person is not None:
                chosen[name.removeprefix("who-")] = person
    return chosen


@importers_post
def choose_record(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which record the document is about: one of ours, or none yet."""
    run = waiting_run(pk)
    proposal = PROVIDERS[run.provider].read(run.document)
    model: Any = Person if proposal.kind == "person" else Show
    wanted = request.POST.get("record", "")
    key = request.POST.get("other", "") if wanted == "other" else wanted
    record = model.objects.filter(pk=key).first() if key.isdigit() else None
    here = HttpResponseRedirect(reverse("imports:review", args=[run.pk]))
    if wanted == "again":
        run.content_type, run.object_id = None, None
    elif record is None and wanted != "new":
        messages.error(request, "Choose the record this is about, or “A new record”.")
        return here
    else:
        run.content_type = ContentType.objects.get_for_model(model)
        run.object_id = record.pk if record else None
    run.save()
    return here


@importers_post
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    run = waiting_run(pk)
    drop_run(run)
    messages.success(request, f"“{run.name}” was thrown away; nothing was written.")
    return HttpResponseRedirect(reverse("imports:index"))
