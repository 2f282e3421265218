from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import UniqueConstraint
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel, MultiFieldPanel, Panel

if TYPE_CHECKING:
    from django.db.models import Model
    from django.forms import ModelForm

    Row = ModelForm[Any]

STILL_HELD = "Another row still holds this. Change that row and publish first, then this one."


class RowFormSet(BaseChildFormSet):
    """Rows of a record; what the database allows once is refused at the row, in its own words.

    A row's form does not hold the key of its parent, so Django leaves out every constraint that
    names it, and the editor would meet the database's error instead.
    """

    def validate_unique(self) -> None:
        rows = [row for row in self.forms if row.is_valid() and row not in self.deleted_forms]
        kept = [row for row in rows if row.has_changed() or row.instance.pk is not None]
        stored = self._stored(kept)
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint):
                self._refuse_doubles(kept, constraint)
                self._refuse_what_is_still_held(kept, constraint, stored)

    def _refuse_doubles(self, rows: list[Row], constraint: UniqueConstraint) -> None:
        alike = defaultdict(list)
        for row in rows:
            alike[self._key(row.instance, constraint)].append(row)
        alike.pop(None, None)
        for same in alike.values():
            if len(same) > 1:
                meant = [row for row in same if self._is_meant(row.instance, constraint)]
                for double in meant[1:]:
                    double.add_error(None, constraint.get_violation_error_message())

    def _refuse_what_is_still_held(
        self, rows: list[Row], constraint: UniqueConstraint, stored: dict[Any, Model]
    ) -> None:
        """Rows are written one after the other, so two of them cannot trade places at once."""
        holders = {self._key(row, constraint): row for row in stored.values()}
        holders.pop(None, None)
        for row in rows:
            holder = holders.get(self._key(row.instance, constraint))
            if holder is None or holder.pk == row.instance.pk:
                continue
            if all(self._is_meant(either, constraint) for either in (holder, row.instance)):
                row.add_error(None, STILL_HELD)

    def _stored(self, rows: list[Row]) -> dict[Any, Model]:
        """The rows as the database has them; no query where nothing was changed."""
        numbers = [row.instance.pk for row in rows if row.instance.pk is not None]
        changed = any(row.has_changed() for row in rows)
        stored: dict[Any, Model] = self.model._base_manager.in_bulk(numbers) if changed else {}
        return stored

    def _key(self, row: Any, constraint: UniqueConstraint) -> tuple[Any, ...] | None:
        """What may not occur twice under one parent; None where a part of it is empty."""
        names = [name for name in constraint.fields if name != self.fk.name]
        attributes = [self.model._meta.get_field(name).attname for name in names]
        key = tuple(getattr(row, attribute) for attribute in attributes)
        return None if None in key else key

    def _is_meant(self, row: Any, constraint: UniqueConstraint) -> bool:
        """Whether the constraint's condition speaks of the row; a query where it has one."""
        if constraint.condition is None:
            return True
        return bool(constraint.condition.check(row._get_field_expression_map(self.model._meta)))


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
