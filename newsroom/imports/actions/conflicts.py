from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.delivery.tasks import one_write
from newsroom.imports.actions.rows import RowMaker
from newsroom.imports.actions.sourcing import note_source
from newsroom.imports.actions.taking import refuse_value, save_touched, take_column
from newsroom.imports.actions.writing import Pen
from newsroom.imports.comparing import Drafts
from newsroom.imports.comparing.parts import find
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.models import Conflict
from newsroom.imports.proposals import Origin, Proposal, Reference, Said
from people.models import Person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.imports.comparing import Line
    from newsroom.users.models import User


def open_conflict(record: Any, line: Line) -> Conflict:
    """Make one task of two values, or add a third to the task that is open."""
    ours = {
        "value": line.ours.value,
        "shown": line.ours.text,
        "source": line.ours.source,
        "licence": line.ours.licence,
        "address": line.ours.address,
        "as_of": line.ours.as_of.isoformat() if line.ours.as_of else "",
        "verified_by": line.ours.verified_by,
        "is_ours": True,
    }
    origin = line.origin
    theirs = {
        "value": line.theirs,
        "shown": line.shown,
        "source": origin.source,
        "licence": origin.licence,
        "address": origin.address,
        "as_of": origin.as_of.isoformat() if origin.as_of else "",
        "verified_by": "",
        "is_ours": False,
    }
    conflict, _ = Conflict.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(type(record)),
        object_id=record.pk,
        field=line.field,
        settled_at=None,
        defaults={
            "label": line.label[:255],
            "record_name": str(record)[:255],
            "values": [ours],
            "place": _place(line),
        },
    )
    told = {(one["value"], one["source"]) for one in conflict.values}
    if (theirs["value"], theirs["source"]) not in told:
        conflict.values = [*conflict.values, theirs]
        conflict.save()
    return conflict


def _place(line: Line) -> dict[str, Any]:
    who = line.said.who
    return {
        "part": line.said.part,
        "identity": list(line.said.identity),
        "who": {"name": who.name, "ids": who.ids, "kind": who.kind} if who else None,
        "column": line.column,
    }


def settle_conflict(
    conflict: Conflict, choice: int, *, user: User | None = None, publish: bool = False
) -> Any:
    """Write the chosen value with where it comes from and who decided; refuse the others for good.

    ``choice`` counts the values from 0. Returns the record. The choice counts as a check: no
    import writes over it.
    """
    if not conflict.is_open:
        message = f"“{conflict}” is settled already, as “{conflict.chosen}”."
        raise ImportRefusedError(message)
    if conflict.record is None:
        message = f"“{conflict.record_name}” is not there any more, so nothing can be settled."
        raise ImportRefusedError(message)
    chosen = conflict.values[choice]
    with one_write():
        record = conflict.record
        if not chosen["is_ours"]:
            _write(conflict, chosen, Pen(user, publish=publish))
        _note(conflict, chosen, user)
        for told in conflict.values:
            if told is not chosen and not told["is_ours"]:
                refuse_value(
                    record,
                    field=conflict.field,
                    value=told["value"],
                    source=told["source"],
                    user=user,
                )
        conflict.settled_at = timezone.now()
        conflict.settled_by = user
        conflict.chosen = chosen["shown"]
        conflict.save()
        told_in_log = {"about": conflict.label, "chosen": conflict.chosen}
        log(instance=record, action="newsroom.settle", user=user, data=told_in_log)
    return record


def _origin(told: Mapping[str, Any]) -> Origin:
    day = datetime.date.fromisoformat(told["as_of"]) if told["as_of"] else None
    return Origin(told["source"], told["licence"], told["address"], day)


def _note(conflict: Conflict, chosen: Mapping[str, Any], user: User | None) -> None:
    note = note_source(
        conflict.record, field=conflict.field, value=chosen["value"], origin=_origin(chosen)
    )
    note.verified_by = user
    note.verified_at = timezone.now()
    note.save()


def _write(conflict: Conflict, chosen: Mapping[str, Any], pen: Pen) -> None:
    place = conflict.place
    told = place["who"]
    who = None
    if told:
        ids = tuple((scheme, value) for scheme, value in told["ids"])
        who = Reference(told["name"], ids, told["kind"])
    columns = {place["column"]: chosen["value"]}
    said = Said(place["part"], tuple(place["identity"]), columns, _origin(chosen), who)
    record: Any = conflict.record
    drafts = Drafts(record)
    row = find(drafts, said)
    if row is None:
        message = (
            f"“{conflict.label}” is not on the record any more. Settle this with what we have, or"
            " add the row first."
        )
        raise ImportRefusedError(message)
    kind: Any = "person" if isinstance(conflict.record, Person) else "show"
    rows = RowMaker(Proposal(kind, conflict.record_name, said.origin), drafts, pen)
    take_column(said, place["column"], row, rows)
    save_touched(rows.touched.values(), pen)
