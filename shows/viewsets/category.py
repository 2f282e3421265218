from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import (
    BaseChooseView,
    ChooseResultsViewMixin,
    ChooseViewMixin,
    CreationFormMixin,
)
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser

from newsroom.kit.choosers import NameSearchForm
from shows.models import AwardCategory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model

    from shows.querysets import CategoryQuerySet


class CategoryChooser(BaseChooser):
    """Names what is chosen; ``known`` holds categories looked up for many rows at once."""

    known: Mapping[str, Model] = {}

    def get_instance(self, value: Any) -> Any:
        return self.known.get(str(value)) or super().get_instance(value)


class CategoryListView(BaseChooseView):
    """Categories in the order of the evening."""

    filter_form_class = NameSearchForm

    def get_object_list(self) -> CategoryQuerySet:
        return AwardCategory.objects.alphabetical()

    @property
    def columns(self) -> list[Column]:
        return [self.title_column, Column("award", label="Award")]


class CategoryChooseView(ChooseViewMixin, CreationFormMixin, CategoryListView):
    pass


class CategoryChooseResultsView(ChooseResultsViewMixin, CreationFormMixin, CategoryListView):
    pass


class CategoryChooserViewSet(ChooserViewSet):
    """The categories of an award. They are made on the award itself, where their order shows."""

    model = AwardCategory
    icon = "list-ol"
    choose_view_class = CategoryChooseView
    choose_results_view_class = CategoryChooseResultsView
    base_widget_class = CategoryChooser
    choose_one_text = "Choose a category"
    choose_another_text = "Choose another category"
    edit_item_text = "Edit this category"
    preserve_url_parameters = ["multiple", "award"]
    url_filter_parameters = ["award"]
    form_fields = ["award", "name"]
    per_page = 40
