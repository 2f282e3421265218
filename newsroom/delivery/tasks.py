from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeAlias

from django.apps import apps
from django.db import transaction
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.utils import get_random_id
from modelcluster.fields import ParentalKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django_tasks.base import Task

# A row of the database, as Wagtail's two indexing tasks are told of it: app, model, key.
Row: TypeAlias = tuple[str, str, str]
# For each indexing task the rows it was asked for.
Gathered: TypeAlias = dict["Task[Any, Any]", set[Row]]

# By name: these modules ask for this backend while they are being imported.
REFERENCES = "wagtail.tasks.update_reference_index_task"
SEARCH = "modelsearch.tasks.insert_or_update_object_task"

_gathered: ContextVar[Gathered | None] = ContextVar("gathered", default=None)


@contextmanager
def one_write() -> Iterator[None]:
    """Write everything inside whole or not at all, and index it once, at the end.

    Saving a show with thirty credits asks Wagtail for thirty-one rebuilds of its references; here
    it is one. It is still inside the transaction, so a crash leaves no stale index behind.
    """
    if _gathered.get() is not None:
        with transaction.atomic():
            yield
        return
    with transaction.atomic():
        gathered: Gathered = {}
        token = _gathered.set(gathered)
        try:
            yield
        finally:
            _gathered.reset(token)
        if transaction.get_rollback():  # Somebody decided that nothing of it stands.
            return
        for task, rows in gathered.items():
            for row in sorted(owners(rows) if task.module_path == REFERENCES else rows):
                index(task, row)


def index(task: Task[Any, Any], row: Row) -> None:
    """Run or queue ``task``; the backend logs a failure, and the write around it stands."""
    with transaction.atomic():
        if task.enqueue(*row).status == TaskResultStatus.FAILED:
            transaction.set_rollback(True)


def owners(rows: set[Row]) -> set[Row]:
    """The things that ``rows`` are part of, themselves where they stand alone.

    One query for each model; rows that are gone by now are left out.
    """
    found: set[Row] = set()
    while rows:
        parents: set[Row] = set()
        for app, name in {row[:2] for row in rows}:
            model = apps.get_model(app, name)
            keys = [row[2] for row in rows if row[:2] == (app, name)]
            held = model._base_manager.filter(pk__in=keys)
            parental = next((f for f in model._meta.fields if isinstance(f, ParentalKey)), None)
            if parental is None:
                found |= {(app, name, str(key)) for key in held.values_list("pk", flat=True)}
                continue
            above = parental.related_model._meta
            owning = held.exclude(**{parental.attname: None})
            for key in owning.values_list(parental.attname, flat=True).distinct():
                parents.add((above.app_label, above.model_name, str(key)))
        rows = parents
    return found


class CollapsingMixin:
    """Holds indexing back while ``one_write`` gathers. Stands left of a task backend."""

    alias: str

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        gathered = _gathered.get()
        if gathered is None or task.module_path not in (REFERENCES, SEARCH):
            result: TaskResult[Any] = super().enqueue(task, args, kwargs)  # type: ignore[misc]
            return result
        gathered.setdefault(task, set()).add(tuple(args))
        return TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )


class CollapsingBackend(CollapsingMixin, ImmediateBackend):
    """Runs tasks where they are asked for, indexing each thing once in one write."""
