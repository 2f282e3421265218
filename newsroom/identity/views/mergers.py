from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UserColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView

from newsroom.articles.lookups import describe
from newsroom.identity.actions import MODELS, look_ahead, merge_people, merge_shows, split
from newsroom.identity.choices import RecordKind
from newsroom.identity.filters import MergerFilterSet
from newsroom.identity.forms import MergeForm, OtherRecordForm
from newsroom.identity.models import Merger
from newsroom.identity.names import viewset_of
from newsroom.identity.permissions import kinds_for, may_merge
from newsroom.identity.refusing import CannotMergeError, CannotSplitError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from newsroom.identity.names import Named
    from newsroom.users.models import User


class IdentityPage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the desk about one record or two, for those who may merge them."""

    header_icon = "copy"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_merge(request.user, self.kind):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def kind(self) -> str:
        return str(self.kwargs["kind"])

    def record(self, key: int) -> Named:
        found: Named = get_object_or_404(MODELS[self.kind], pk=key)
        return found

    def breadcrumb(self, record: Named) -> dict[str, str]:
        url = AdminURLFinder(self.request.user).get_edit_url(record) or ""
        return {"url": url, "label": str(record)}

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        own = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *self.above, own]

    @property
    def above(self) -> list[dict[str, str]]:
        return []


class ChooseView(IdentityPage):
    """Asks which other record is the same as this one."""

    page_title = "Merge with a double"
    template_name = "identity/choose.html"

    @cached_property
    def this(self) -> Named:
        return self.record(self.kwargs["pk"])

    @property
    def above(self) -> list[dict[str, str]]:
        return [self.breadcrumb(self.this)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context.setdefault("form", OtherRecordForm(record=self.this))
        return context | {"record": self.this, "media": context["form"].media}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = OtherRecordForm(request.POST, record=self.this)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        other = form.cleaned_data["other"].pk
        return HttpResponseRedirect(
            reverse("identity:merge", args=[self.kind, self.this.pk, other])
        )


class MergeView(IdentityPage):
    """What would move, what the two disagree about, and the button that does it."""

    page_title = "Merge"
    template_name = "identity/merge.html"

    @cached_property
    def both(self) -> tuple[Named, Named]:
        if self.kwargs["kept"] == self.kwargs["removed"]:
            message = "A record cannot be merged with itself."
            raise Http404(message)
        return self.record(self.kwargs["kept"]), self.record(self.kwargs["removed"])

    def get_page_subtitle(self) -> str:
        kept, removed = self.both
        return f"“{removed}” into “{kept}”"

    @property
    def above(self) -> list[dict[str, str]]:
        return [self.breadcrumb(self.both[0])]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        kept, removed = self.both
        url_of = AdminURLFinder(self.request.user).get_edit_url
        options = {option.id: option for option in describe(self.kind, [kept, removed])}
        form = context.get("form") or MergeForm(kept=kept, removed=removed)
        return context | {
            "form": form,
            "outlook": look_ahead(kept=kept, removed=removed, user=_editor(self.request)),
            "kept": options[kept.pk],
            "removed": options[removed.pk],
            "kept_url": url_of(kept),
            "removed_url": url_of(removed),
            "used_url": _used_url(removed),
            "swap_url": reverse("identity:merge", args=[self.kind, removed.pk, kept.pk]),
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        kept, removed = self.both
        form = MergeForm(request.POST, kept=kept, removed=removed)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        merge: Any = merge_people if self.kind == RecordKind.PERSON else merge_shows
        try:
            merger = merge(
                kept=kept,
                removed=removed,
                user=_editor(request),
                alias_kind=form.cleaned_data["alias_kind"],
            )
        except CannotMergeError as error:
            for reason in error.reasons:
                messages.error(request, reason)
            return HttpResponseRedirect(request.path)
        messages.success(request, f"“{removed}” is part of “{kept}” now.")
        return HttpResponseRedirect(reverse("identity:merger", args=[merger.pk]))


class MergerView(IdentityPage):
    """What a merger did, and the way back."""

    page_title = "Merger"
    template_name = "identity/merger.html"

    @cached_property
    def merger(self) -> Merger:
        return get_object_or_404(Merger, pk=self.kwargs["pk"])

    @property
    def kind(self) -> str:
        return self.merger.kind

    def get_page_subtitle(self) -> str:
        return str(self.merger)

    @property
    def above(self) -> list[dict[str, str]]:
        return [{"url": reverse("identity:mergers"), "label": "Mergers"}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        records = MODELS[self.kind].objects.in_bulk([self.merger.kept_id, self.merger.removed_id])
        url_of = AdminURLFinder(self.request.user).get_edit_url
        kept = records.get(self.merger.kept_id)
        removed = records.get(self.merger.removed_id)
        return context | {
            "merger": self.merger,
            "kept": kept,
            "kept_url": url_of(kept) if kept else None,
            "removed_url": url_of(removed) if removed else None,
            "used_url": _used_url(kept) if kept else None,
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Undo it; where that cannot be exact, say what is in the way and ask once more."""
        try:
            split(
                self.merger,
                user=_editor(request),
                leaving_changes="leaving_changes" in request.POST,
            )
        except CannotSplitError as error:
            context = self.get_context_data(
                reasons=error.reasons, may_leave=bool(error.changed) and not self.merger.is_undone
            )
            return self.render_to_response(context)
        messages.success(request, f"Undone: “{self.merger.removed_name}” is a record again.")
        return HttpResponseRedirect(request.path)


class MergersReportView(ReportView):
    """Every merger, with the way to undo it."""

    page_title = "Mergers"
    header_icon = "history"
    results_template_name = "identity/mergers_results.html"
    index_url_name = "identity:mergers"
    index_results_url_name = "identity:mergers_results"
    filterset_class = MergerFilterSet
    default_ordering = "-merged_at"
    is_searchable = False
    paginate_by = 30
    verbose_name_plural = "mergers"
    columns = [
        TitleColumn(
            "removed_name",
            label="Removed",
            get_url=lambda merger: reverse("identity:merger", args=[merger.pk]),
        ),
        Column("kept_name", label="Kept"),
        Column("kind", label="Kind", accessor="get_kind_display"),
        DateColumn("merged_at", label="Merged", sort_key="merged_at"),
        UserColumn("merged_by", label="By"),
        DateColumn("undone_at", label="Undone"),
    ]
    list_export = ["kind", "removed_name", "kept_name", "merged_at", "merged_by", "undone_at"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kinds = kinds_for(request.user, "delete")
        self.kinds = [kind for kind in kinds if may_merge(request.user, kind)]
        if not self.kinds:
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_base_queryset(self) -> Any:
        mergers = Merger.objects.of_kinds(self.kinds).select_related("merged_by")
        return mergers.defer("counts")


def _editor(request: HttpRequest) -> User:
    editor: Any = request.user
    return editor


def _used_url(record: Named) -> str:
    return reverse(viewset_of(type(record)).get_url_name("usage"), args=[record.pk])
