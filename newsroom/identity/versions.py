"""The saved versions of the kept record: what came to it must be in its draft as well.

An editor's form shows the latest version, not the row, and whatever inline row is missing there is
deleted when it is published.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.models import Revision, RevisionMixin

from newsroom.identity import rows
from newsroom.identity.choices import Act
from newsroom.identity.filling import is_empty
from newsroom.identity.relations import parental_key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from newsroom.identity.absorbing import Absorption
    from newsroom.identity.contents import Rewriter
    from newsroom.identity.models import MergerStep
    from newsroom.users.models import User


class Leaving(NamedTuple):
    """Inline rows by their models, and the records that hold them, by theirs."""

    rows: dict[type[Model], set[Any]]
    owners: dict[type[Model], set[Any]]


def renew_versions(absorption: Absorption, rewriter: Rewriter, *, user: User | None) -> None:
    """Give each record that took something up a version that says so; its old ones stay."""
    for model in list(absorption.stands_for):
        if issubclass(model, RevisionMixin):
            for key in sorted(set(absorption.stands_for[model].values())):
                _renew(absorption, rewriter, model._base_manager.get(pk=key), user=user)


def _renew(absorption: Absorption, rewriter: Rewriter, record: Any, *, user: User | None) -> None:
    if record.latest_revision_id is None:
        return
    fresh = _as_stored(record)
    waiting = record.revisions.filter(approved_go_live_at__isnull=False)
    wanted = {record.latest_revision_id, *waiting.values_list("pk", flat=True)}
    held = rows.read(Revision, wanted, ["content"])
    grafted = {
        key: graft(absorption, type(record), rewriter.content(type(record), row["content"]), fresh)
        for key, row in held.items()
    }
    kind = ContentType.objects.get_for_model(record, for_concrete_model=False)
    version = Revision(
        content_type=kind,
        base_content_type=record.get_base_content_type(),
        object_id=str(record.pk),
        created_at=timezone.now(),
        user=user,
        object_str=str(record),
        content=grafted.pop(record.latest_revision_id),
    )
    Revision.objects.bulk_create([version])
    absorption.journal.made(Revision, [version.pk])
    absorption.journal.change(
        Revision, {key: {"content": content} for key, content in grafted.items()}
    )
    points = {"latest_revision_id": version.pk, "latest_revision_created_at": version.created_at}
    points = {name: value for name, value in points.items() if hasattr(record, name)}
    if record.live and not record.has_unpublished_changes:
        points["live_revision_id"] = version.pk
    encoded = {name: rows.encode(value) for name, value in points.items()}
    absorption.journal.change(type(record), {record.pk: encoded})


def graft(
    absorption: Absorption, model: type[Model], content: dict[str, Any], fresh: dict[str, Any]
) -> dict[str, Any]:
    """A version with all that came to the record, or to a row of it, since it was saved."""
    grafted = dict(content)
    for name in absorption.filled.get((model, content.get("pk")), {}):
        field = model._meta.get_field(name)
        if field.name in grafted and is_empty(grafted[field.name]):
            grafted[field.name] = fresh[field.name]
    for relation in get_all_child_relations(model):
        name, child = relation.get_accessor_name(), relation.related_model
        stored = {row["pk"]: row for row in fresh.get(name, [])}
        there = [
            graft(absorption, child, row, stored[row["pk"]]) if row.get("pk") in stored else row
            for row in grafted.get(name, [])
        ]
        held = {row.get("pk") for row in there}
        arrived = absorption.moved.get(child, set())
        new = [row for key, row in stored.items() if key in arrived and key not in held]
        grafted[name] = [*there, *new]
    return grafted


def rows_that_leave(steps: Iterable[MergerStep]) -> Leaving:
    """The inline rows that an undo takes away again, and the records they are part of today."""
    leaving = Leaving(defaultdict(set), defaultdict(set))
    for step in steps:
        model = apps.get_model(step.model)
        parental = parental_key_of(model)
        if parental is None or step.act == Act.REMOVED:
            continue
        if step.act == Act.MADE or parental.attname in (step.before or {}):
            leaving.rows[model].add(model._meta.pk.to_python(step.row))
    for model, keys in leaving.rows.items():
        for row in model._base_manager.filter(pk__in=keys):
            owner: Any = row
            while (parental := parental_key_of(type(owner))) is not None:
                owner = getattr(owner, parental.name)
            leaving.owners[type(owner)].add(owner.pk)
    return leaving


def let_them_go(leaving: Leaving) -> None:
    """Take the rows out of every version of a record that they are no part of any more.

    Versions saved since the merger hold them, and to publish one would take them back.
    """
    for model, keys in leaving.owners.items():
        kind = ContentType.objects.get_for_model(model)
        asked = Revision.objects.filter(content_type=kind, object_id__in=[str(k) for k in keys])
        changed = {}
        for key, row in rows.read_matching(asked, ["content"]).items():
            content = _without(leaving, model, row["content"])
            if content != row["content"]:
                changed[key] = {"content": content}
        rows.write(Revision, changed)


def _without(leaving: Leaving, model: type[Model], content: dict[str, Any]) -> dict[str, Any]:
    kept = dict(content)
    for relation in get_all_child_relations(model):
        name, child = relation.get_accessor_name(), relation.related_model
        if name in kept:
            gone = leaving.rows.get(child, set())
            kept[name] = [
                _without(leaving, child, row) for row in kept[name] if row.get("pk") not in gone
            ]
    return kept


def _as_stored(record: Any) -> dict[str, Any]:
    """What a version of the record as it stands in the database would hold, as plain JSON."""
    content: dict[str, Any] = json.loads(
        json.dumps(record.serializable_data(), cls=DjangoJSONEncoder)
    )
    return content
