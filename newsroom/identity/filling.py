"""Which empty fields of the kept record the removed one fills, and where the two disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import SlugField
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from newsroom.identity import rows
from newsroom.kit.fields import FoldedField
from newsroom.kit.models import Embargoed
from shows.models import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from newsroom.identity.rows import Plain

# How a thing stands in the house is its own: never taken over from another.
_STANDING: Final = frozenset(
    field.name
    for mixin in (DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin, Embargoed, Evidence)
    for field in mixin._meta.get_fields()
) - {"source", "source_url", "source_note", "as_of"}
_OWN: Final = frozenset({"sort_order"})


class Conflict(NamedTuple):
    """A field in which the two differ: what each says and which of the two stands afterwards."""

    label: str
    kept: str
    removed: str
    is_filled: bool


def facts_of(model: type[Model]) -> list[Any]:
    """The fields that say something about the thing itself."""
    return [
        field
        for field in rows.columns_of(model)
        if not field.primary_key
        and not isinstance(field, FoldedField | SlugField)
        and field.name not in _STANDING | _OWN
    ]


def is_empty(value: Any) -> bool:
    return value is None or value == ""


def filled(model: type[Model], *, kept: Plain, removed: Plain) -> Plain:
    """The columns of the kept row that the removed one fills; empty while that is a secret.

    The removed row must be gone by now. Where all together break a rule, each is tried alone.
    """
    if is_secret(removed, beside=kept):
        return {}
    wanted: Plain = {}
    for field in facts_of(model):
        name = field.attname
        if is_empty(kept[name]) and not is_empty(removed[name]) and not field.unique:
            wanted[name] = removed[name]
            precision = field.name.removesuffix("_on") + "_precision"
            if precision in removed:
                wanted[precision] = removed[precision]
    if not wanted or _is_allowed(model, kept | wanted):
        return _shadowed(model, kept, wanted)
    accepted: Plain = {}
    for name, value in wanted.items():
        if _is_allowed(model, kept | accepted | {name: value}):
            accepted[name] = value
    return _shadowed(model, kept, accepted)


def is_secret(removed: Plain, *, beside: Plain) -> bool:
    """Whether the removed row is under an embargo that the kept one does not share."""
    until, own = removed.get("embargo_until"), beside.get("embargo_until")
    if until is None or until <= timezone.now().isoformat():
        return False
    return own is None or own < until


def conflicts(
    model: type[Model], *, kept: Model, removed: Model, taken: Iterable[str]
) -> list[Any]:
    """Every field in which the two differ, as an editor reads it."""
    taken = set(taken)
    found = []
    for field in facts_of(model):
        ours, theirs = _said(kept, field), _said(removed, field)
        if theirs and ours != theirs:
            label = capfirst(str(field.verbose_name))
            found.append(Conflict(label, ours, theirs, field.attname in taken))
    return found


def _said(record: Any, field: Any) -> str:
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    value = getattr(record, field.name)
    return "" if value is None else str(value)


def _is_allowed(model: type[Model], row: Plain) -> bool:
    thing = _thing(model, row)
    try:
        thing.validate_constraints(exclude={field.name for field in _unchecked(model)})
    except ValidationError:
        return False
    return True


def _unchecked(model: type[Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if isinstance(field, SlugField)]


def _shadowed(model: type[Model], kept: Plain, wanted: Plain) -> Plain:
    """With the folded shadows of what is filled, which a plain write leaves as they were."""
    if not wanted:
        return {}
    thing = _thing(model, kept | wanted)
    shadows = {
        field.attname: field.pre_save(thing, add=False)
        for field in model._meta.concrete_fields
        if isinstance(field, FoldedField)
    }
    return wanted | {name: text for name, text in shadows.items() if text != kept[name]}


def _thing(model: type[Model], row: Plain) -> Any:
    meta: Any = model._meta
    found = {name: meta.get_field(name).to_python(value) for name, value in row.items()}
    return model.from_db(None, list(found), list(found.values()))
