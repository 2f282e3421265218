from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from django.db.models import UniqueConstraint
from django.forms import HiddenInput
from django.urls import reverse
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel, MultiFieldPanel, Panel

from newsroom.kit.row_forms import (
    Row,
    control_values,
    hidden_values,
    is_wrong,
    learn_choices,
    parts,
    say_row,
    state_of,
)

if TYPE_CHECKING:
    from django.db.models import Model
    from django.forms import ModelForm

    from newsroom.kit.row_forms import SayRow

    RowForm = ModelForm[Any]

# What Wagtail keeps beside the fields of a row; its scripts write into them.
HIDDEN_CONTROLS: Final = {"DELETE", "ORDER"}
FIELDS_OF_A_LONG_ROW: Final = 3
MOST_ROWS: Final = 100_000

STILL_HELD = "Another row still holds this. Change that row and publish first, then this one."


class RowFormSet(BaseChildFormSet):
    """Rows of a record; what the database allows once is refused at the row, in its own words.

    A row's form does not hold the key of its parent, so Django leaves out every constraint that
    names it, and the editor would meet the database's error instead.
    """

    def full_clean(self) -> None:
        if self.is_bound:
            learn_choices(form for form in self.forms if not hasattr(form, "has_learned"))
        super().full_clean()

    def validate_unique(self) -> None:
        rows = [row for row in self.forms if row.is_valid() and row not in self.deleted_forms]
        kept = [row for row in rows if row.has_changed() or row.instance.pk is not None]
        stored = self._stored(kept)
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint):
                self._refuse_doubles(kept, constraint)
                self._refuse_what_is_still_held(kept, constraint, stored)

    def _refuse_doubles(self, rows: list[RowForm], constraint: UniqueConstraint) -> None:
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
        self, rows: list[RowForm], constraint: UniqueConstraint, stored: dict[Any, Model]
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

    def _stored(self, rows: list[RowForm]) -> dict[Any, Model]:
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
    """Inline rows whose constraints speak to the editor.

    Rows of many fields stand as one line each until they are opened, so that a page with sixty of
    them is drawn, read and sent as fast as one with five. ``say`` words that line; ``tools`` is a
    template with what else can be done to these rows; rows that ``fold`` not are always open.
    """

    def __init__(
        self,
        *args: Any,
        say: SayRow | None = None,
        tools: str = "",
        fold: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.say = say
        self.tools = tools
        self.fold = fold

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().clone_kwargs()
        return kwargs | {"say": self.say, "tools": self.tools, "fold": self.fold}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = RowFormSet
        return options

    @cached_property
    def is_long(self) -> bool:
        """Whether a row has so many fields that it is better read as a line."""
        fields = sum(1 for _ in parts(self.child_edit_handler))
        return self.fold and fields >= FIELDS_OF_A_LONG_ROW

    def closed_row(self, form: RowForm, index: int | str, *, child: Any = None) -> Row:
        """The row as its line, holding its values unseen."""
        handler = self.child_edit_handler
        place = index if isinstance(index, int) else 0
        return Row(
            form,
            index,
            line=say_row(form, handler, self.say),
            state=state_of(form.instance),
            child=child,
            hidden=[] if child else list(hidden_values(handler, form)),
            controls=list(control_values(handler, form, place)),
        )

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "wagtailadmin/panels/rows.html"

        def __init__(self, **kwargs: Any) -> None:
            Panel.BoundPanel.__init__(self, **kwargs)
            self.label = self.panel.label
            if self.form is None:
                return
            self.formset = self.form.formsets[self.panel.relation_name]
            self.child_edit_handler = self.panel.child_edit_handler
            forms = self._in_order(self.formset.forms)
            learn_choices(forms)
            self.rows = [self._row(form, index) for index, form in enumerate(forms)]
            self.children = [row.child for row in self.rows if row.child]
            empty = self.formset.empty_form
            for name in HIDDEN_CONTROLS & empty.fields.keys():
                empty.fields[name].widget = HiddenInput()
            self.empty_row = Row(empty, "__prefix__", child=self._child(empty, "__prefix__"))
            self.empty_row.controls = [
                (bound.html_name, "", bound.id_for_label)
                for name in empty.fields
                if name not in self.child_edit_handler.get_form_options().get("fields", [])
                for bound in [empty[name]]
            ]
            self.empty_child = self.empty_row.child

        def _in_order(self, forms: list[RowForm]) -> list[RowForm]:
            """As the editor had them when the form was sent, where it can be read."""
            if not (self.formset.can_order and self.formset.is_bound):
                return forms
            return sorted(forms, key=lambda form: place_typed(form["ORDER"].value()))

        def _row(self, form: RowForm, index: int) -> Row:
            if self.panel.is_long and not self.is_below and not is_wrong(form):
                return self.panel.closed_row(form, index)
            for name in HIDDEN_CONTROLS & form.fields.keys():
                form.fields[name].widget = HiddenInput()
            return self.panel.closed_row(form, index, child=self._child(form, str(index)))

        def _child(self, form: RowForm, index: str) -> Any:
            return self.child_edit_handler.get_bound_panel(
                instance=form.instance,
                request=self.request,
                form=form,
                prefix=f"{self.prefix}-{index}",
            )

        @property
        def is_below(self) -> bool:
            """Whether these are rows of a row."""
            return bool(self.form.prefix)

        @property
        def row_url(self) -> str:
            """Where a row is asked for with its fields."""
            model = self.panel.model._meta
            named = [model.app_label, model.model_name, self.panel.relation_name]
            return reverse("desk:row", args=named)


def place_typed(value: Any) -> int:
    """The place a row was sent with; rows without one go last, as they were sent."""
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() else MOST_ROWS


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
