"""The history of a record, and two of its versions side by side, in sentences.

What can name records stands above; it answers the hook ``say_record_changes`` with the sentences
for each pair of stored versions.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Revision
from wagtail.snippets.views.snippets import HistoryView, RevisionsCompareView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Versions = tuple[Mapping[str, Any], Mapping[str, Any]]

MOST_SAID: Final = 6


def say_changes(model: Any, versions: Sequence[Versions]) -> list[list[str]]:
    """The sentences for each pair of an older and a newer version."""
    said: list[list[str]] = [[] for _ in versions]
    for tell in hooks.get_hooks("say_record_changes"):
        for sentences, more in zip(said, tell(model, versions), strict=True):
            sentences += more
    return said


class ChangesColumn(Column):
    """What a version says differently from the one before it."""

    cell_template_name = "wagtailadmin/records/changes_cell.html"

    def __init__(self, view: RecordHistoryView) -> None:
        super().__init__("changes", label="What changed", width="45%")
        self.view = view

    def get_value(self, instance: Any) -> list[str]:
        return self.view.sentences.get(instance.pk, [])

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        said = context["value"]
        return context | {"said": said[:MOST_SAID], "more": max(len(said) - MOST_SAID, 0)}


class RecordHistoryView(HistoryView):
    """Wagtail's, with the change itself beside who made it and when; two queries more."""

    sentences: dict[Any, list[str]] = {}

    @property
    def columns(self) -> list[Column]:
        action, *others = super().columns
        return [action, ChangesColumn(self), *others]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        self.sentences = self._read(context["object_list"])
        return context

    def _read(self, entries: Any) -> dict[Any, list[str]]:
        changed = [
            entry
            for entry in entries
            if entry.content_changed and entry.revision and self._previous(entry)
        ]
        before = Revision.objects.in_bulk({self._previous(entry) for entry in changed})
        told = [entry for entry in changed if self._previous(entry) in before]
        versions = [(before[self._previous(one)].content, one.revision.content) for one in told]
        said = say_changes(self.model, versions)
        return {entry.pk: sentences for entry, sentences in zip(told, said, strict=True)}

    @staticmethod
    def _previous(entry: Any) -> Any:
        return getattr(entry, "previous_revision_id", None)


class RecordCompareView(RevisionsCompareView):
    """What changed as sentences first; Wagtail's field by field is folded away below."""

    template_name = "wagtailadmin/records/compare.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        older, newer = (
            json.loads(context[name].to_json()) for name in ("revision_a", "revision_b")
        )
        [sentences] = say_changes(self.model, [(older, newer)])
        return context | {"sentences": sentences}
