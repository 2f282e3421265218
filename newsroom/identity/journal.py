"""Writes that remember how to be unwritten, whichever table they touch."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.apps import apps

from newsroom.identity import rows
from newsroom.identity.choices import Act
from newsroom.identity.models import MergerStep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.db.models import Model, QuerySet

    from newsroom.identity.models import Merger
    from newsroom.identity.rows import Plain

Row = tuple[str, str]


class Journal:
    """Takes down every row it changes, makes or removes, in the order in which it does."""

    def __init__(self) -> None:
        self.steps: list[MergerStep] = []

    def change(self, model: type[Model], values: Mapping[Any, Plain]) -> None:
        """Set the named columns of each row; what already says so is left alone."""
        names = {name for row in values.values() for name in row}
        stored = rows.read(model, values, names)
        wanted = {
            key: {name: value for name, value in row.items() if stored[key][name] != value}
            for key, row in values.items()
        }
        wanted = {key: row for key, row in wanted.items() if row}
        rows.write(model, wanted)
        for key, row in wanted.items():
            self._note(Act.CHANGED, model, key, {name: stored[key][name] for name in row})

    def remove(self, model: type[Model], keys: Iterable[Any]) -> None:
        """Delete these rows, and nothing else with them."""
        stored = rows.read(model, keys)
        rows.erase(model, stored)
        for key, row in stored.items():
            self._note(Act.REMOVED, model, key, row)

    def made(self, model: type[Model], keys: Iterable[Any]) -> None:
        for key in keys:
            self._note(Act.MADE, model, key, None)

    @contextmanager
    def watching(self, watched: QuerySet[Any]) -> Iterator[None]:
        """Take down what others do meanwhile to the rows that answer the question."""
        before = rows.read_matching(watched.all())
        yield
        after = rows.read_matching(watched.all())
        model = watched.model
        for key in before.keys() - after.keys():
            self._note(Act.REMOVED, model, key, before[key])
        self.made(model, after.keys() - before.keys())
        for key in before.keys() & after.keys():
            changed = {name: was for name, was in before[key].items() if was != after[key][name]}
            if changed:
                self._note(Act.CHANGED, model, key, changed)

    def keep(self, merger: Merger) -> None:
        """Write the steps down for good, each with a print of what its row says now."""
        for place, step in enumerate(self.steps):
            step.merger = merger
            step.place = place
        touched: dict[str, set[Any]] = defaultdict(set)
        for step in self.steps:
            touched[step.model].add(_key(step))
        standing = {name: rows.read(apps.get_model(name), keys) for name, keys in touched.items()}
        for step in self.steps:
            row = standing[step.model].get(_key(step))
            if row is not None:
                names = step.before if step.act == Act.CHANGED else row
                step.after = {name: rows.print_of(row[name]) for name in names or ()}
        MergerStep.objects.bulk_create(self.steps, batch_size=rows.BATCH)

    def _note(self, act: Act, model: type[Model], key: Any, before: Plain | None) -> None:
        label = model._meta.label_lower
        self.steps.append(MergerStep(act=act, model=label, row=str(key), before=before))


def changed_since(steps: Iterable[MergerStep]) -> list[Row]:
    """The rows that no longer say what the merger left in them, as model and key."""
    left: dict[Row, Plain | None] = {}
    for step in steps:
        row = (step.model, step.row)
        if step.after is None:
            left[row] = None
        else:
            left[row] = (left.get(row) or {}) | step.after
    wrong: list[Row] = []
    for label, named in groupby(sorted(left), key=lambda row: row[0]):
        model = apps.get_model(label)
        keys = {row: model._meta.pk.to_python(row[1]) for row in named}
        standing = rows.read(model, keys.values())
        for row, key in keys.items():
            if not _says(standing.get(key), left[row]):
                wrong.append(row)
    return wrong


def _says(now: Plain | None, prints: Plain | None) -> bool:
    """Whether a row is as its prints say, or gone where there are none."""
    if now is None or prints is None:
        return now is None and prints is None
    return all(rows.print_of(now[name]) == was for name, was in prints.items())


def take_back(steps: Iterable[MergerStep], *, leaving: Iterable[Row] = ()) -> None:
    """Undo the steps from the last to the first, except on the rows that are to be left."""
    left = set(leaving)
    undone = [step for step in steps if (step.model, step.row) not in left]
    undone.sort(key=lambda step: -step.place)
    for (label, act), alike in groupby(undone, key=lambda step: (step.model, step.act)):
        model = apps.get_model(label)
        for some in rows.batches(_each_row_once(alike)):
            _take_back(model, act, {_key(step): step.before for step in some})


def _each_row_once(steps: Iterable[MergerStep]) -> Iterator[MergerStep]:
    """One step for each row: where it was changed twice in a run, all it said at first."""
    said: dict[str, MergerStep] = {}
    for step in steps:
        if step.row in said:
            said[step.row].before = (said[step.row].before or {}) | (step.before or {})
        else:
            said[step.row] = step
    yield from said.values()


def _take_back(model: type[Model], act: str, befores: dict[Any, Any]) -> None:
    if act == Act.MADE:
        rows.erase(model, befores)
    elif act == Act.REMOVED:
        rows.insert(model, befores)
    else:
        rows.write(model, befores)


def _key(step: MergerStep) -> Any:
    return apps.get_model(step.model)._meta.pk.to_python(step.row)
