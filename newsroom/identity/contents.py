"""Keys of records inside text and JSON: mentions, chooser blocks, the rows of a saved version."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import ManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from newsroom.articles.mentions import KINDS
from newsroom.identity.uniqueness import Held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model


# A fact in the text names its record as a mention does, and a role the show as well.
_MENTION: Final = re.compile(r'<a\b[^>]*\blinktype="(?:mention|fact)"[^>]*>')
_KIND: Final = re.compile(r'\bkind="(\w+)"')
_NUMBER: Final = re.compile(r'(\bid=")(\d+)(")')
_SHOW: Final = re.compile(r'(\bshow=")(\d+)(")')


class StandsFor(Protocol):
    """What knows which rows are gone, and which stand for them."""

    stands_for: dict[type[Model], dict[Any, Any]]
    dropped: dict[type[Model], set[Any]]


class Rewriter:
    """Names everywhere the row that stands for another now; what it changes it gives back anew."""

    def __init__(self, absorption: StandsFor) -> None:
        self.stands_for = absorption.stands_for
        self.dropped = absorption.dropped
        self._mentioned: dict[str, Mapping[Any, Any]] = {
            kind: self.stands_for[model] for kind, model in KINDS.items() if self.stands_for[model]
        }

    def text(self, source: str) -> str:
        return _MENTION.sub(self._mention, source)

    def stream(self, block: blocks.StreamBlock, value: list[Any]) -> list[Any]:
        written: list[Any] = self._block(block, value)
        return written

    def content(self, model: type[Model], content: Mapping[str, Any]) -> dict[str, Any]:
        """A saved version, or an inline row in it, with every key of a record that is gone."""
        written = dict(content)
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
            if field.name in written and not field.primary_key:
                written[field.name] = self._field(field, written[field.name])
        for relation in get_all_child_relations(model):
            name = relation.get_accessor_name()
            if written.get(name):
                written[name] = self._rows(relation, written[name])
        return written

    def standing(self, model: type[Model], key: Any) -> Any:
        """The row that stands for ``key`` now: itself where nothing took it up."""
        return self.stands_for[model].get(key, key) if model in self.stands_for else key

    def _mention(self, match: re.Match[str]) -> str:
        kind = _KIND.search(match[0])
        stands_for = self._mentioned.get(kind[1] if kind else "", {})
        shows = self._mentioned.get("show", {})
        named = _NUMBER.sub(partial(_renamed, stands_for), match[0])
        return _SHOW.sub(partial(_renamed, shows), named)

    def _field(self, field: Any, value: Any) -> Any:
        if isinstance(field, StreamField):
            return self._stored_stream(field, value)
        if isinstance(field, RichTextField) and isinstance(value, str):
            return self.text(value)
        if isinstance(field, ManyToManyField) and isinstance(value, list):
            return list(dict.fromkeys(self.standing(field.related_model, key) for key in value))
        if field.remote_field is not None and field.related_model is not None:
            return self.standing(field.related_model._meta.concrete_model, value)
        return value

    def _stored_stream(self, field: Any, value: Any) -> Any:
        """In a saved version the blocks are JSON in a string."""
        blocks_ = json.loads(value) if isinstance(value, str) and value else value
        if not isinstance(blocks_, list):
            return value
        written = self.stream(field.stream_block, blocks_)
        if written == blocks_:
            return value
        return json.dumps(written, cls=DjangoJSONEncoder) if isinstance(value, str) else written

    def _block(self, block: Any, value: Any) -> Any:
        if isinstance(block, blocks.BaseStreamBlock) and isinstance(value, list):
            return [self._child(block, child) for child in value]
        if isinstance(block, blocks.ListBlock) and isinstance(value, list):
            return [self._item(block, item) for item in value]
        if isinstance(block, blocks.BaseStructBlock) and isinstance(value, dict):
            return {
                name: self._block(block.child_blocks.get(name), held)
                for name, held in value.items()
            }
        if isinstance(block, blocks.ChooserBlock):
            model = block.model_class._meta.concrete_model
            return self.standing(model, value)
        if isinstance(block, blocks.RichTextBlock) and isinstance(value, str):
            return self.text(value)
        return value

    def _child(self, block: Any, child: Any) -> Any:
        if not isinstance(child, dict) or "type" not in child:
            return child
        kind = block.child_blocks.get(child["type"])
        return child | {"value": self._block(kind, child.get("value"))}

    def _item(self, block: Any, item: Any) -> Any:
        if isinstance(item, dict) and item.get("type") == "item" and "value" in item:
            return item | {"value": self._block(block.child_block, item["value"])}
        return self._block(block.child_block, item)

    def _rows(self, relation: Any, held: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Inline rows of a saved version; two that say the same now are one."""
        model = relation.related_model
        written = [
            self.content(model, row) | {"pk": self.standing(model, row.get("pk"))}
            for row in held
            if row.get("pk") not in self.dropped.get(model, ())
        ]
        if written == held:
            return held
        stored = {row["pk"] for row in written if row["pk"] is not None}
        kept: list[dict[str, Any]] = []
        seen: set[Any] = set()
        known = Known(model, relation.field)
        for row in sorted(written, key=lambda row: row["pk"] not in stored):
            if row["pk"] in seen or known.has(row):
                continue
            seen |= {row["pk"]} - {None}
            kept.append(row)
        return [row for row in written if any(row is one for one in kept)]


class Known:
    """The inline rows of one version that were read so far, by what may not occur twice."""

    def __init__(self, model: type[Model], parental: Any) -> None:
        self.parental = parental
        self.fields = model._meta.concrete_fields
        self.held = Held(model)

    def has(self, row: dict[str, Any]) -> bool:
        """Whether a row like this was read before; afterwards one was."""
        plain = {field.attname: row.get(field.name) for field in self.fields}
        plain[self.parental.attname] = 0
        if self.held.same_as(plain) is not None:
            return True
        self.held.add(row.get("pk") or object(), plain)
        return False


def _renamed(stands_for: Mapping[Any, Any], number: re.Match[str]) -> str:
    return f"{number[1]}{stands_for.get(int(number[2]), number[2])}{number[3]}"
