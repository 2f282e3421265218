"""A form that was open while two records became one still names the record that is gone."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.fields import StreamField

from newsroom.identity.actions import MODELS
from newsroom.identity.contents import Rewriter
from newsroom.identity.models import Merger
from newsroom.identity.rewriting import text_fields

if TYPE_CHECKING:
    from django.db.models import Model
    from wagtail.models import Revision

_SIGNS: Final = ('linktype="mention"', 'linktype="fact"')
_LONGEST_CHAIN: Final = 10


def follow_in_version(*, instance: Revision, raw: bool = False, **_: Any) -> None:
    """Name in a version the records that stand for those it mentions; a query if it has any."""
    model = None if raw else instance.content_type.model_class()
    if model is None or not any(holder is model for holder, _field in text_fields()):
        return
    if any(_names_records(text) for text in _texts_of(instance.content)):
        instance.content = _rewriter().content(model, instance.content)


def _names_records(text: str) -> bool:
    plain = text.replace('\\"', '"')
    return any(sign in plain for sign in _SIGNS)


def _texts_of(content: dict[str, Any]) -> list[str]:
    return [value for value in content.values() if isinstance(value, str)]


def follow_in_text(
    *, sender: type[Model], instance: Any, raw: bool = False, update_fields: Any = None, **_: Any
) -> None:
    """The same in the text of a story."""
    for model, field in text_fields():
        written = update_fields is None or field.name in update_fields
        if raw or model is not sender or not written or not isinstance(field, StreamField):
            continue
        told = field.stream_block.get_prep_value(getattr(instance, field.name))
        if told and _names_records(_stored(told)):
            followed = _rewriter().stream(field.stream_block, told)
            if followed != told:
                setattr(instance, field.name, _stored(followed))


def _stored(told: Any) -> str:
    """As the field itself stores it, with its dates."""
    return json.dumps(told, cls=DjangoJSONEncoder)


class _Gone:
    """What stands for the records that are gone, in the form in which a merger knows it."""

    def __init__(self) -> None:
        self.stands_for: dict[type[Model], dict[Any, Any]] = defaultdict(dict)
        self.dropped: dict[type[Model], set[Any]] = {}
        known = Merger.objects.standing().order_by("merged_at", "pk")
        for kind, removed, kept in known.values_list("kind", "removed_id", "kept_id"):
            self.stands_for[MODELS[kind]][removed] = kept
        for stands_for in self.stands_for.values():
            for removed, kept in stands_for.items():
                stands_for[removed] = _end_of(stands_for, kept)


def _end_of(stands_for: dict[Any, Any], key: Any) -> Any:
    for _ in range(_LONGEST_CHAIN):
        key = stands_for.get(key, key)
    return key


def _rewriter() -> Rewriter:
    return Rewriter(_Gone())
