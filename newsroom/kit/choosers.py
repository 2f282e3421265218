"""How an editor picks one record among many: searched as typed, described, drafts marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django import forms
from django.db import transaction
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import (
    ChooseResultsViewMixin,
    ChooseViewMixin,
    CreationFormMixin,
)
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin
from wagtail.snippets.views.chooser import (
    BaseSnippetChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
    SnippetCreateView,
)
from wagtail.snippets.widgets import AdminSnippetChooser

from newsroom.kit.listings import StandingColumn
from newsroom.kit.paging import DeskPaginator

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.db.models import Model
    from django.http import HttpRequest

LONGEST_QUERY = 100


class Summary(NamedTuple):
    """Two lines by which an editor knows a record among its namesakes."""

    facts: str = ""
    works: str = ""


def describe_nothing(records: Iterable[Model]) -> dict[int, Summary]:
    return {}


def say_with_state(record: Model) -> str:
    """The record's name; a draft says so, since no reader sees it."""
    is_draft = isinstance(record, DraftStateMixin) and not record.live
    return f"{record} – draft" if is_draft else str(record)


class NameSearchForm(SearchFilterMixin, BaseFilterForm):
    """Finds records by the beginning of any word of any name, accents and case aside."""

    def filter(self, objects: Any) -> Any:
        self.search_query = self.cleaned_data.get("q", "")[:LONGEST_QUERY]
        self.is_searching = bool(self.search_query)
        return objects.named_like(self.search_query) if self.is_searching else objects


class RecordListView(BaseSnippetChooseView):
    """Records in the order of the alphabet, each with what tells it apart."""

    filter_form_class = NameSearchForm
    describe: Any = staticmethod(describe_nothing)
    facts_heading = "Who or what"
    works_heading = "Known for"

    def get_object_list(self) -> Any:
        records = self.model_class.objects.alphabetical()
        return records.with_schedule() if self.has_drafts else records

    @property
    def has_drafts(self) -> bool:
        return issubclass(self.model_class, DraftStateMixin)

    def paginator_class(self, records: Any, *, per_page: int) -> DeskPaginator:
        return DeskPaginator(records, per_page, is_narrowed=self.filter_form.is_searching)

    def get_results_page(self, request: HttpRequest) -> Any:
        page = super().get_results_page(request)
        self.summaries = self.describe(list(page.object_list))
        return page

    @property
    def columns(self) -> list[Column]:
        told = [self.title_column]
        if any(summary.facts for summary in self.summaries.values()):
            told.append(Column("facts", label=self.facts_heading, accessor=self._facts))
        if any(summary.works for summary in self.summaries.values()):
            told.append(Column("works", label=self.works_heading, accessor=self._works))
        return [*told, StandingColumn(sort_key=None)] if self.has_drafts else told

    def _facts(self, record: Model) -> str:
        return self.summaries.get(record.pk, Summary()).facts

    def _works(self, record: Model) -> str:
        return self.summaries.get(record.pk, Summary()).works


class GivenCreationFormMixin(CreationFormMixin):
    """The form for a new record holds what the list is narrowed to, and does not ask for it."""

    url_filter_parameters: list[str] = []

    def get_creation_form(self) -> Any:
        form = super().get_creation_form()
        for name in self.url_filter_parameters if form else []:
            if self.request.GET.get(name) and name in form.fields:
                form.fields[name].initial = self.request.GET[name]
                form.fields[name].widget = forms.HiddenInput()
        return form


class RecordChooseView(ChooseViewMixin, GivenCreationFormMixin, RecordListView):
    def get_creation_form(self) -> Any:
        """None while what the record hangs on is not given: 20,000 shows fit into no menu."""
        given = all(self.request.GET.get(name) for name in self.url_filter_parameters)
        return super().get_creation_form() if given else None


class RecordChooseResultsView(ChooseResultsViewMixin, GivenCreationFormMixin, RecordListView):
    pass


class RecordChosenView(SnippetChosenView):
    def get_display_title(self, instance: Model) -> str:
        return say_with_state(instance)


class RecordChosenMultipleView(SnippetChosenMultipleView):
    def get_display_title(self, instance: Model) -> str:
        return say_with_state(instance)


class RecordCreateView(GivenCreationFormMixin, SnippetCreateView):
    """Makes a record on the spot: live if its maker may publish it, otherwise a draft."""

    @transaction.atomic
    def save_form(self, form: Any) -> Any:
        user = self.request.user
        if not issubclass(form._meta.model, DraftStateMixin):
            record = form.save()
            log(record, "wagtail.create", user=user)
            return record
        record = form.save(commit=False)
        record.live = False
        record.save()
        log(record, "wagtail.create", user=user, content_changed=True)
        revision = record.save_revision(user=user)
        if self.get_permission_policy().user_has_permission(user, "publish"):
            revision.publish(user=user)
            record.refresh_from_db()
        return record

    def get_display_title(self, instance: Model) -> str:
        return say_with_state(instance)


class RecordChooser(AdminSnippetChooser):
    """Names what is chosen; ``known`` holds records that were looked up for many rows at once."""

    known: Mapping[str, Model] = {}

    def get_instance(self, value: Any) -> Any:
        return self.known.get(str(value)) or super().get_instance(value)

    def get_display_title(self, instance: Model) -> str:
        return say_with_state(instance)


class RecordChooserViewSet(SnippetChooserViewSet):
    """The chooser of a record; `describe` tells for a page of records what each of them is."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    chosen_view_class = RecordChosenView
    chosen_multiple_view_class = RecordChosenMultipleView
    create_view_class = RecordCreateView
    base_widget_class = RecordChooser
    describe: Any = staticmethod(describe_nothing)
    creation_tab_label = "New"
    create_action_label = "Add and choose"
    per_page = 15

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        return common | {"describe": self.describe}
