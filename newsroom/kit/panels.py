from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import UniqueConstraint
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel, MultiFieldPanel, Panel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.forms import ModelForm


class RowFormSet(BaseChildFormSet):
    """Rows of a record; what the database allows once is refused at the row, in its own words.

    A row's form does not hold the key of its parent, so Django leaves out every constraint that
    names it, and the editor would meet the database's error instead.
    """

    def validate_unique(self) -> None:
        rows = [row for row in self.forms if row.is_valid() and row not in self.deleted_forms]
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint):
                self._refuse_doubles(rows, constraint)

    def _refuse_doubles(self, rows: Iterable[ModelForm[Any]], constraint: UniqueConstraint) -> None:
        names = [name for name in constraint.fields if name != self.fk.name]
        attributes = [self.model._meta.get_field(name).attname for name in names]
        seen: set[tuple[Any, ...]] = set()
        for row in rows:
            key = tuple(getattr(row.instance, attribute) for attribute in attributes)
            if None in key or not self._concerns(row, constraint):
                continue
            if key in seen:
                row.add_error(None, constraint.get_violation_error_message())
            seen.add(key)

    def _concerns(self, row: ModelForm[Any], constraint: UniqueConstraint) -> bool:
        """Whether the row is one of those that the constraint's condition speaks of."""
        if not row.has_changed() and row.instance.pk is None:
            return False
        if constraint.condition is None:
            return True
        values = row.instance._get_field_expression_map(meta=self.model._meta)
        return bool(constraint.condition.check(values))


class RowsPanel(InlinePanel):
    """Inline rows whose constraints speak to the editor."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = RowFormSet
        return options


class ThisRecordPanel(Panel):
    """Tells the choosers on the form which record is being edited; shows nothing."""

    # The id of the element; choosers read its value through their `linked_fields`.
    element_id = "this-record"

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/panels/this_record.html"


class FoldedPanel(MultiFieldPanel):
    """Fields folded away until they are wanted, or wrong."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "wagtailadmin/panels/folded_panel.html"

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            # The summary is the heading; Wagtail would print it a second time.
            self.summary = self.panel.heading
            self.heading = ""

        @property
        def is_open(self) -> bool:
            """Whether a field inside was refused."""
            names = self.panel.get_form_options().get("fields", [])
            return any(name in self.form.errors for name in names)
