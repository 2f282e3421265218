"""Which two rows would be one to the database, told before it has to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q, SlugField, Value

from newsroom.identity.relations import unique_sets

if TYPE_CHECKING:
    from django.db.models import Model

    from newsroom.identity.relations import UniqueSet
    from newsroom.identity.rows import Plain


def addresses_of(model: type[Model], unique: UniqueSet) -> list[str]:
    """The slugs among the columns: two things may want one address and still be two things."""
    named = (model._meta.get_field(name) for name in unique.columns)
    return [field.attname for field in named if isinstance(field, SlugField)]


class Held:
    """Rows that are there, by all that no other row may share with them."""

    def __init__(self, model: type[Model], *, column: str | None = None) -> None:
        """Only what says something of ``column``, where one is named, can be shared by moving."""
        self.model = model
        self.sets = [
            unique for unique in unique_sets(model) if column is None or column in unique.columns
        ]
        self._keys: dict[tuple[int, tuple[Any, ...]], Any] = {}

    def add(self, key: Any, row: Plain) -> None:
        for number, unique in enumerate(self.sets):
            shared = self._shared(unique, row)
            if shared is not None:
                self._keys.setdefault((number, shared), key)

    def same_as(self, row: Plain) -> Any:
        """The key of the row that says the same; None where there is none."""
        for number, unique in enumerate(self.sets):
            if not addresses_of(self.model, unique):
                found = self._keys.get((number, self._shared(unique, row) or ()))
                if found is not None:
                    return found
        return None

    def taken_address(self, row: Plain) -> str | None:
        """The column of an address that another thing has."""
        for number, unique in enumerate(self.sets):
            slugs = addresses_of(self.model, unique)
            if slugs and (number, self._shared(unique, row) or ()) in self._keys:
                return slugs[0]
        return None

    def _shared(self, unique: UniqueSet, row: Plain) -> tuple[Any, ...] | None:
        shared = tuple(row[name] for name in unique.columns)
        if None in shared or not holds(unique.condition, self.model, row):
            return None
        return shared


def holds(condition: Q | None, model: type[Model], row: Plain) -> bool:
    """Whether a constraint speaks of the row; asks the database only where it must."""
    if condition is None:
        return True
    answers = [_holds_part(part, model, row) for part in condition.children]
    joined = all(answers) if condition.connector == Q.AND else any(answers)
    if condition.connector == Q.XOR or None in answers:
        against = {field.name: Value(row[field.attname]) for field in model._meta.concrete_fields}
        return bool(condition.check(against))
    return joined != condition.negated


def _holds_part(part: Any, model: type[Model], row: Plain) -> bool | None:
    if isinstance(part, Q):
        return holds(part, model, row)
    if not isinstance(part, tuple) or not isinstance(part[1], str | int | bool | None):
        return None
    name, _, lookup = part[0].partition("__")
    field: Any = model._meta.get_field(name)
    value = row[field.attname]
    if lookup == "isnull":
        return (value is None) is part[1]
    return value == part[1] if lookup in ("", "exact") else None
