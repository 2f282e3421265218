"""What the forms of inline rows have in common: their choices, their closed state, their line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.db.models import ForeignKey
from django.forms import CheckboxInput, ModelChoiceField
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.admin.widgets import BaseChooser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from django.db.models import Model
    from django.forms import BoundField, ModelForm

    RowForm = ModelForm[Any]
    # Says one row in a line, from its instance and the rows below it by relation.
    SayRow = Callable[[Any, Mapping[str, Sequence[Any]]], str]

PIECES_TOLD: Final = 4
LONGEST_PIECE: Final = 80


@dataclass
class Row:
    """One inline row as the editor meets it: a line that opens, or its fields."""

    form: RowForm
    index: int | str
    line: str = ""
    state: str = ""
    child: Any = None
    hidden: list[tuple[str, str]] = field(default_factory=list)
    controls: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        return str(self.form.prefix)

    @property
    def is_wrong(self) -> bool:
        return is_wrong(self.form)


def is_wrong(form: RowForm) -> bool:
    """Whether something in the row, or in a row below it, was refused."""
    if not form.is_bound:
        return False
    below = getattr(form, "formsets", {}).values()
    return bool(form.errors) or any(
        formset.non_form_errors() or any(map(is_wrong, formset.forms)) for formset in below
    )


def every_form(forms: Iterable[RowForm]) -> Iterator[RowForm]:
    for form in forms:
        yield form
        for formset in getattr(form, "formsets", {}).values():
            yield from every_form(formset.forms)


def learn_choices(forms: Iterable[RowForm]) -> None:
    """Look all chosen records of many rows up at once: one query a field, however many rows.

    Afterwards the widgets can name them, the fields can check them, and rows read from the
    database hold them, each without asking again.
    """
    places: dict[Any, list[tuple[Any, str]]] = defaultdict(list)
    form: Any
    for form in every_form(forms):
        form.has_learned = True
        for name, asked in form.fields.items():
            if isinstance(asked, ModelChoiceField) and isinstance(asked.widget, BaseChooser):
                places[type(form), name].append((form, name))
    for found in places.values():
        _learn(found)


def _learn(places: list[tuple[RowForm, str]]) -> None:
    form, name = places[0]
    asked: Any = form.fields[name]
    keys = {key for form, name in places if (key := chosen(form, name))}
    numbers = [int(key) for key in keys if key.isascii() and key.isdigit()]
    known: dict[str, Model] = {}
    if numbers:
        records = asked.queryset.select_related().filter(pk__in=numbers)
        known = {str(record.pk): record for record in records}
    for form, name in places:
        _teach(form, name, known)


def _teach(form: RowForm, name: str, known: dict[str, Model]) -> None:
    asked: Any = form.fields[name]
    asked.widget.known = known
    to_python = type(asked).to_python

    def look_up(value: Any) -> Any:
        return known.get(str(value)) or to_python(asked, value)

    asked.to_python = look_up
    record = known.get(chosen(form, name))
    model_field = form._meta.model._meta.get_field(name)
    if record is None or form.is_bound or not isinstance(model_field, ForeignKey):
        return
    model_field.set_cached_value(form.instance, record)


def chosen(form: RowForm, name: str) -> str:
    """The key of the record that a field of the form holds, as typed; empty if none."""
    value = form[name].value()
    return str(getattr(value, "pk", value) or "")


def parts(panel: Any) -> Iterator[Any]:
    """The fields and the rows of a panel, in the order in which they are drawn."""
    if isinstance(panel, FieldPanel | InlinePanel):
        yield panel
        return
    for child in getattr(panel, "children", []):
        yield from parts(child)


def hidden_values(panel: Any, form: Any) -> Iterator[tuple[str, str]]:
    """What a browser would send of the row's fields, in the order in which they are drawn."""
    for part in parts(panel):
        if isinstance(part, FieldPanel):
            yield from _values(form[part.field_name])
            continue
        formset = form.formsets[part.relation_name]
        for bound in formset.management_form:
            yield bound.html_name, str(bound.value() or 0)
        for index, below in enumerate(formset.forms):
            yield from hidden_values(part.child_edit_handler, below)
            for name, value, _identifier in control_values(part.child_edit_handler, below, index):
                yield name, value


def control_values(panel: Any, form: RowForm, index: int) -> Iterator[tuple[str, str, str]]:
    """Name, value and id of what Wagtail keeps beside the fields: key, place, taken out or not."""
    drawn = panel.get_form_options().get("fields", [])
    for name in form.fields:
        if name in drawn:
            continue
        bound = form[name]
        value = bound.value()
        if name == "ORDER" and value is None:
            value = index + 1
        text = "" if value in (None, False) else str(getattr(value, "pk", value))
        if value is True:
            text = "1"
        yield bound.html_name, text, str(bound.id_for_label)


def _values(bound: BoundField) -> Iterator[tuple[str, str]]:
    widget: Any = bound.field.widget
    value = bound.value()
    if isinstance(widget, CheckboxInput):
        if widget.check_test(value):
            yield bound.html_name, "on"
        return
    if isinstance(widget, BaseChooser):
        yield bound.html_name, str(getattr(value, "pk", value) or "")
        return
    shown = widget.format_value(value)
    for one in shown if isinstance(shown, list) else [shown]:
        yield bound.html_name, "" if one is None else str(one)


def rows_below(form: RowForm) -> dict[str, list[Any]]:
    """The rows below a row, by relation, as the form has them."""
    return {
        name: [
            below.instance
            for below in formset.forms
            if not (below.is_bound and below in formset.deleted_forms)
        ]
        for name, formset in getattr(form, "formsets", {}).items()
    }


def say_row(form: RowForm, panel: Any, say: SayRow | None) -> str:
    """The row in one line: by its own rule, or by the first of its fields that hold something.

    What was refused cannot be worded by a rule that trusts it, so it is told as typed.
    """
    if is_wrong(form):
        typed = [_typed(form, part) for part in parts(panel) if isinstance(part, FieldPanel)]
        return " · ".join(list(filter(None, typed))[:PIECES_TOLD])
    if say is not None:
        return say(form.instance, rows_below(form))
    told = [_piece(form.instance, part) for part in parts(panel) if isinstance(part, FieldPanel)]
    return " · ".join(list(filter(None, told))[:PIECES_TOLD])


def _typed(form: RowForm, part: FieldPanel) -> str:
    bound = form[part.field_name]
    widget: Any = bound.field.widget
    text = str(getattr(bound.value(), "pk", bound.value()) or "")
    if isinstance(widget, BaseChooser):
        return str(getattr(widget, "known", {}).get(text, ""))
    labels = {str(key): str(label) for key, label in getattr(widget, "choices", ())}
    return labels.get(text, text)[:LONGEST_PIECE] if text else ""


def _piece(row: Any, part: FieldPanel) -> str:
    name = part.field_name
    display = getattr(row, f"get_{name}_display", None)
    model_field = row._meta.get_field(name)
    if isinstance(model_field, ForeignKey) and getattr(row, model_field.attname) is None:
        return ""
    value = display() if display else getattr(row, name)
    if value is None or value is False or value == "":
        return ""
    if value is True:
        return str(model_field.verbose_name)
    text = str(value)
    return f"{text[:LONGEST_PIECE]}…" if len(text) > LONGEST_PIECE else text


def state_of(row: Any) -> str:
    """How far a fact has come, in words; empty for rows that have no state."""
    display = getattr(row, "get_state_display", None)
    return str(display()) if display else ""
