from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from newsroom.desk.bulk.action import RecordBulkAction
from newsroom.kit.exports import Spreadsheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpResponse


class SheetForm(forms.Form):
    sheet = forms.ChoiceField(
        label="As", choices=[("xlsx", "Excel (XLSX)"), ("csv", "Text (CSV)")], initial="xlsx"
    )


class ExportAction(RecordBulkAction):
    display_name = "Export"
    action_type = "export"
    aria_label = "Export the selected records"
    action_priority = 60
    verb = "view"
    question = "Take these along as a spreadsheet?"
    form_class = SheetForm

    def check_perm(self, record: Any) -> bool:
        """A lock keeps nobody from reading."""
        rights = ["add", "change", "view"]
        return bool(self.permission_policy.user_has_any_permission(self.request.user, rights))

    def prepare_action(self, objects: Sequence[Any], _refused: Any) -> HttpResponse:
        viewset = self.model.snippet_viewset
        keys = [record.pk for record in objects]
        records = viewset.get_queryset(self.request).filter(pk__in=keys)
        sheet = Spreadsheet(viewset.list_export, str(self.model._meta.verbose_name_plural))
        return sheet.as_spreadsheet(records, self.cleaned_form.cleaned_data["sheet"])
