"""One deed on many records: only on those its doer may do it to, each in the same write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.http import QueryDict
from django.utils.functional import classproperty
from django.utils.text import capfirst
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.models import get_snippet_models

from newsroom.kit.models import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wagtail.models import DraftStateMixin

    from newsroom.users.models import User


class RecordBulkAction(SnippetBulkAction):
    """What all deeds on many records share; ``verb`` is the right that each needs."""

    template_name = "wagtailadmin/bulk/confirm.html"
    verb = "publish"
    question = ""
    done = ""

    @classproperty
    def models(cls) -> list[Any]:
        return [model for model in get_snippet_models() if issubclass(model, Record)]

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> Any:
        """All that the list shows as it is narrowed; Wagtail's own would take every record."""
        asked = QueryDict(urlsplit(self.next_url).query)
        viewset = self.model.snippet_viewset
        records = self.model._default_manager.all()
        if viewset.filterset_class:
            records = viewset.filterset_class(asked, queryset=records, request=self.request).qs
        words = asked.get("q", "")
        return (records.named_like(words) if words else records).values_list("pk", flat=True)

    def check_perm(self, record: Any) -> bool:
        may = self.permission_policy.user_has_permission_for_instance(
            self.request.user, self.verb, record
        )
        lock = record.get_lock()
        return bool(may) and not (lock and lock.for_user(self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"action": self, "question": self.question}

    def get_execution_context(self) -> dict[str, Any]:
        context: dict[str, Any] = super().get_execution_context()
        return context | {"user": self.request.user, "told": self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(cls, objects: Sequence[Any], **context: Any) -> tuple[int, int]:
        for record in objects:
            cls.act(record, user=context["user"], told=context["told"])
        return len(objects), 0

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        raise NotImplementedError

    def get_success_message(self, number: int, _children: int) -> str:
        options = self.model._meta
        named = options.verbose_name if number == 1 else options.verbose_name_plural
        return f"{number} {named} {self.done}."

    @property
    def heading(self) -> str:
        return f"{self.display_name}: {capfirst(self.model._meta.verbose_name_plural)}"


def save_change(record: Any, draft: Any, *, user: User) -> None:
    """Keep a changed draft, and put it on the site where nothing else waits in it.

    Whoever may not publish leaves a draft for those who may.
    """
    waits = record.has_unpublished_changes
    revision = draft.save_revision(user=user, log_action=True)
    verb = f"{record._meta.app_label}.publish_{record._meta.model_name}"
    if record.live and not waits and user.has_perm(verb):
        revision.publish(user=user)


def draft_of(record: DraftStateMixin) -> Any:
    return record.get_latest_revision_as_object()
