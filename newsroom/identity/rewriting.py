"""Finds every stored text and every saved version that names a record which is gone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Revision

from newsroom.articles.mentions import KINDS
from newsroom.identity import rows
from newsroom.identity.relations import every_model, parental_key_of
from shows.histories import kinds
from shows.models import FactVersion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import Model, QuerySet

    from newsroom.identity.absorbing import Absorption
    from newsroom.identity.contents import Rewriter

# Keys looked for in one reading of a table.
KEYS_AT_ONCE = 10


@cache
def text_fields() -> tuple[tuple[type[Model], Any], ...]:
    """Every field that holds blocks or rich text, of every model."""
    return tuple(
        (model, field)
        for model in every_model()
        for field in model._meta.local_concrete_fields
        if isinstance(field, StreamField | RichTextField)
    )


def rewrite_texts(absorption: Absorption, rewriter: Rewriter) -> int:
    """Rewrite what stories say today; return in how many rows something was named."""
    count = 0
    for model, field in text_fields():
        named = set(KINDS.values()) | chosen_in(field)
        keys = _keys(absorption, named)
        for found in _holding(rows.rows_of(model), field.attname, keys):
            written = {
                key: {field.attname: _written(rewriter, field, row[field.attname])}
                for key, row in found.items()
            }
            changed = {
                key: row
                for key, row in written.items()
                if row[field.attname] != found[key][field.attname]
            }
            absorption.journal.change(model, changed)
            count += len(changed)
    return count


def rewrite_versions(absorption: Absorption, rewriter: Rewriter) -> int:
    """The same in every saved version, so that none brings a dead name back."""
    count = 0
    # Inline rows stand in versions of what they are part of, which names the record as well.
    named = {model for model in absorption.stands_for if parental_key_of(model) is None}
    keys = _keys(absorption, named)
    for found in _holding(rows.rows_of(Revision), "content", keys, "content_type_id"):
        changes = {}
        for key, row in found.items():
            model = ContentType.objects.get_for_id(row["content_type_id"]).model_class()
            if model is None:
                continue
            written = rewriter.content(model, row["content"])
            if written != row["content"]:
                changes[key] = {"content": written}
        absorption.journal.change(Revision, changes)
        count += len(changes)
    return count


def rewrite_fact_versions(absorption: Absorption, rewriter: Rewriter) -> int:
    """What facts used to say names records by their keys too."""
    count = 0
    for found in _holding(rows.rows_of(FactVersion), "values", _keys(absorption), "kind", "row"):
        changes: dict[Any, Any] = {}
        for key, row in found.items():
            model = _row_model(row["kind"])
            if model is None or not isinstance(row["values"], dict):
                continue
            written = rewriter.content(model, row["values"])
            if written != row["values"]:
                changes[key] = {"values": written}
        absorption.journal.change(FactVersion, changes)
        count += len(changes)
    for model, stands_for in absorption.stands_for.items():
        if _row_model(str(model._meta.model_name)) is not model:
            continue
        asked = rows.rows_of(FactVersion).filter(kind=model._meta.model_name, row__in=stands_for)
        follows = {
            key: {"row": stands_for[row["row"]]}
            for key, row in rows.read_matching(asked, ["id", "row"]).items()
        }
        absorption.journal.change(FactVersion, follows)
        count += len(follows)
    return count


@cache
def chosen_in(field: Any) -> frozenset[type[Model]]:
    """The models of which a record can be chosen in the blocks of a field."""
    if not isinstance(field, StreamField):
        return frozenset()
    return frozenset(_chosen(field.stream_block))


def _chosen(block: Any) -> Iterator[type[Model]]:
    if isinstance(block, blocks.ChooserBlock):
        yield block.model_class._meta.concrete_model
    if isinstance(block, blocks.ListBlock):
        yield from _chosen(block.child_block)
    for child in getattr(block, "child_blocks", {}).values():
        yield from _chosen(child)


def _keys(absorption: Absorption, models: Iterable[type[Model]] | None = None) -> list[Any]:
    wanted = absorption.stands_for if models is None else models
    return sorted({key for model in wanted for key in absorption.stands_for.get(model, ())})


def _holding(
    asked: QuerySet[Any], column: str, keys: list[Any], *others: str
) -> Iterator[dict[Any, rows.Plain]]:
    """Rows in whose text one of the keys may stand; each of them at most once."""
    seen: set[Any] = set()
    for start in range(0, len(keys), KEYS_AT_ONCE):
        likely = Q()
        for key in keys[start : start + KEYS_AT_ONCE]:
            for said in _spellings(key):
                likely |= Q(as_text__contains=said)
        found = asked.annotate(as_text=Cast(column, TextField())).filter(likely)
        new = [key for key in found.values_list("pk", flat=True) if key not in seen]
        seen |= set(new)
        for some in rows.batches(new):
            yield rows.read(asked.model, some, [column, *others])


def _spellings(key: Any) -> list[str]:
    """How a key stands in HTML, in JSON, and in HTML in JSON in JSON."""
    after = (",", "}", "]")
    return [
        f'"{key}"',
        f'\\"{key}\\',
        *(f" {key}{sign}" for sign in after),
        f"[{key},",
        f"[{key}]",
    ]


def _written(rewriter: Rewriter, field: Any, value: Any) -> Any:
    if isinstance(field, RichTextField):
        return rewriter.text(value)
    return rewriter.stream(field.stream_block, value) if isinstance(value, list) else value


def _row_model(kind: str) -> type[Model] | None:
    """The model of facts that are kept under ``kind``; some of those of shows are never told."""
    told: type[Model] | None = kinds().get(kind)
    if told is not None:
        return told
    try:
        return apps.get_model(FactVersion._meta.app_label, kind)
    except LookupError:
        return None
