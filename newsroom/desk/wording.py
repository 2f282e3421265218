"""What one version of a record says otherwise than another, in sentences.

It works on versions as they are stored, so that a page of history reads twenty of them without
building a record from any; only what changed is looked up and named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db.models import DateField, DateTimeField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations, model_from_serializable_data

from newsroom.kit.fields import FoldedField
from newsroom.prose.turns import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Content = Mapping[str, Any]
    Known = Mapping[tuple[Any, Any], Any]

# What Wagtail keeps with a version and no editor decides.
UNSAID: Final = {
    "pk",
    "id",
    "sort_order",
    "live",
    "has_unpublished_changes",
    "latest_revision",
    "live_revision",
    "first_published_at",
    "last_published_at",
    "expired",
    "locked",
    "locked_at",
    "locked_by",
    "is_demo",
}
LONGEST_VALUE: Final = 120


@dataclass(frozen=True)
class Change:
    """One thing that changed: a field of the record, a field of a row, or a whole row."""

    model: Any
    name: str = ""
    before: Any = None
    after: Any = None
    # The row as it is now, or as it was if it is gone; None for the record's own fields.
    row: Content | None = None
    places: tuple[int, int] | None = None

    @property
    def is_whole_row(self) -> bool:
        return self.row is not None and not self.name and self.places is None


def changes(model: Any, before: Content, after: Content) -> list[Change]:
    """Everything two stored versions of a record say differently, rows included."""
    found = list(_fields(model, before, after))
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        found += _rows(relation.related_model, before.get(name, ()), after.get(name, ()))
    return found


def say(found: Sequence[Change], known: Known | None = None) -> list[str]:
    """Each change as a sentence without its full stop; a query for each kind of record named."""
    names = look_up(found) if known is None else known
    return [_sentence(change, names) for change in found]


def say_versions(model: Any, versions: Sequence[tuple[Content, Content]]) -> list[list[str]]:
    """The sentences for many pairs of versions; a query for each kind of record in all of them."""
    found = [changes(model, older, newer) for older, newer in versions]
    known = look_up(change for pair in found for change in pair)
    return [say(pair, known) for pair in found]


def look_up(found: Iterable[Change]) -> dict[tuple[Any, Any], Any]:
    """The records that the changes point at, by model and key; a query a model."""
    keys: dict[Any, set[Any]] = defaultdict(set)
    for change in found:
        for model, key in _keys(change):
            keys[model].add(key)
    return {
        (model, key): record
        for model, wanted in keys.items()
        for key, record in model._base_manager.select_related().in_bulk(wanted).items()
    }


def _fields(
    model: Any, before: Content, after: Content, row: Content | None = None
) -> Iterator[Change]:
    for field in model._meta.concrete_fields:
        if field.name in UNSAID or isinstance(field, FoldedField):
            continue
        old, new = before.get(field.name), after.get(field.name)
        if (old or None) != (new or None) and not isinstance(field, ParentalKey):
            yield Change(model, field.name, old, new, row=row)


def _rows(model: Any, before: Sequence[Content], after: Sequence[Content]) -> Iterator[Change]:
    pairs = _pairs(model, before, after)
    met = {id(old) for old, _ in pairs}
    kept = {id(new) for _, new in pairs}
    for old, new in pairs:
        yield from _fields(model, old, new, row=new)
        for relation in get_all_child_relations(model):
            yield from _below(relation, old, new)
    yield from (Change(model, after=row, row=row) for row in after if id(row) not in kept)
    yield from (Change(model, before=row, row=row) for row in before if id(row) not in met)
    yield from _moves(model, pairs)


def _below(relation: Any, old: Content, new: Content) -> Iterator[Change]:
    """Rows of a row are told as one value of it: "Juno Pike and Vera"."""
    name, below = relation.get_accessor_name(), relation.related_model
    before, after = old.get(name, ()), new.get(name, ())
    bare = [[_bare(below, row) for row in rows] for rows in (before, after)]
    if bare[0] != bare[1]:
        yield Change(relation.model, name, before, after, row=new)


def _bare(model: Any, row: Content) -> dict[str, Any]:
    keys = {field.name for field in model._meta.concrete_fields if not field.primary_key}
    own = {field.name for field in model._meta.concrete_fields if isinstance(field, ParentalKey)}
    return {name: row.get(name) for name in keys - UNSAID - own}


def _pairs(
    model: Any, before: Sequence[Content], after: Sequence[Content]
) -> list[tuple[Content, Content]]:
    """The rows that are in both: by key, and new ones that have none by what they are about."""
    by_key = {row["pk"]: row for row in before if row.get("pk")}
    pairs = [(by_key[row["pk"]], row) for row in after if row.get("pk") in by_key]
    old = [row for row in before if row.get("pk") is None]
    for row in after:
        if row.get("pk") in by_key:
            continue
        about = _about(model, row)
        same = next((one for one in old if _about(model, one) == about), None)
        if same is not None:
            old.remove(same)
            pairs.append((same, row))
    return pairs


def _about(model: Any, row: Content) -> tuple[Any, ...]:
    """What tells a row from its neighbours before it has a key: whom or what it names."""
    named = [
        field.name
        for field in model._meta.concrete_fields
        if field.name not in UNSAID and not isinstance(field, ParentalKey)
    ]
    return tuple(row.get(name) for name in named[:6])


def _moves(model: Any, pairs: Sequence[tuple[Content, Content]]) -> Iterator[Change]:
    """Rows that changed places among those that stayed, the fewest that explain the order."""
    old = sorted(range(len(pairs)), key=lambda at: pairs[at][0].get("sort_order") or 0)
    new = sorted(range(len(pairs)), key=lambda at: pairs[at][1].get("sort_order") or 0)
    was = {at: place for place, at in enumerate(old)}
    held = _longest_rising([was[at] for at in new])
    for place, at in enumerate(new):
        if was[at] not in held:
            yield Change(model, row=pairs[at][1], places=(was[at] + 1, place + 1))


def _longest_rising(places: Sequence[int]) -> set[int]:
    best: list[list[int]] = []
    for place in places:
        runs = [run for run in best if run[-1] < place]
        best.append([*_longest(runs), place])
    return set(_longest(best))


def _longest(runs: Sequence[list[int]]) -> list[int]:
    return max(runs, key=lambda run: len(run), default=[])


def _keys(change: Change) -> Iterator[tuple[Any, Any]]:
    if change.row is not None:
        yield from _keys_of(change.model, change.row)
    if not change.name:
        return
    field = change.model._meta.get_field(change.name)
    for value in (change.before, change.after):
        if field.one_to_many:
            for row in value or ():
                yield from _keys_of(field.related_model, row)
        elif field.many_to_one and value is not None:
            yield field.related_model, value


def _keys_of(model: Any, row: Content) -> Iterator[tuple[Any, Any]]:
    for field in model._meta.concrete_fields:
        if (
            field.many_to_one
            and not isinstance(field, ParentalKey)
            and row.get(field.name) is not None
        ):
            yield field.related_model, row[field.name]


def _sentence(change: Change, known: Known) -> str:
    if change.places is not None:
        first, then = change.places
        return f"{_row(change.model, change.row or {}, known)}: moved from place {first} to {then}"
    if change.is_whole_row:
        told = _row(change.model, change.row or {}, known)
        done = "added" if change.before is None else "taken out"
        return f"{capfirst(change.model._meta.verbose_name)} {done}: {told}"
    said = _field(change, known)
    if change.row is None:
        return said
    return f"{_row(change.model, change.row, known)}: {said[:1].lower()}{said[1:]}"


def _field(change: Change, known: Known) -> str:
    label = _label(change.model, change.name)
    old = _value(change.model, change.name, change.before, known)
    new = _value(change.model, change.name, change.after, known)
    if old and new:
        return f"{label} changed from {old} to {new}"
    return f"{label} added: {new}" if new else f"{label} taken out: {old}"


def _label(model: Any, name: str) -> str:
    field = model._meta.get_field(name)
    plain = name.replace("_", " ") if field.one_to_many else str(field.verbose_name)
    is_row = getattr(model, "state", None) is not None
    return NAMES.get(name, capfirst(plain)) if is_row else capfirst(plain)


def _value(model: Any, name: str, value: Any, known: Known) -> str:
    field = model._meta.get_field(name)
    if value is None or value == "" or value == []:
        return ""
    if field.one_to_many:
        return " and ".join(_row(field.related_model, row, known) for row in value)
    if field.many_to_one:
        return str(known.get((field.related_model, value)) or "a record that is gone")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(field, value)


def _plain(field: Any, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(field, DateTimeField):
        return date_format(timezone.localtime(field.to_python(value)), "F j, Y, P")
    if isinstance(field, DateField):
        return date_format(field.to_python(value), "F j, Y")
    text = str(value)
    return f"“{text[:LONGEST_VALUE]}…”" if len(text) > LONGEST_VALUE else f"“{text}”"


def _row(model: Any, content: Content, known: Known) -> str:
    """The row by its own name, with the records it names."""
    row: Any = model_from_serializable_data(model, content, check_fks=False)
    for field in model._meta.concrete_fields:
        if field.many_to_one and not isinstance(field, ParentalKey):
            record = known.get((field.related_model, content.get(field.name)))
            if record is None and content.get(field.name) is not None:
                return f"a {model._meta.verbose_name} of a record that is gone"
            if record is not None:
                field.set_cached_value(row, record)
    return str(row)
