from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from newsroom.imports.comparing.values import read_column
from newsroom.imports.models import SourcedValue

if TYPE_CHECKING:
    from newsroom.imports.proposals import Origin
    from newsroom.users.models import User


def note_source(record: Any, *, field: str, value: str, origin: Origin) -> SourcedValue:
    """Note where a value comes from. Whoever checked an earlier value did not check this one."""
    kind = ContentType.objects.get_for_model(type(record))
    note, _ = SourcedValue.objects.update_or_create(
        content_type=kind,
        object_id=record.pk,
        field=field,
        defaults={
            "value": value,
            "source": origin.source,
            "licence": origin.licence,
            "address": origin.address,
            "as_of": origin.as_of or timezone.localdate(),
            "verified_by": None,
            "verified_at": None,
        },
    )
    return note


def check_value(record: Any, *, field: str, user: User) -> SourcedValue:
    """Note that ``user`` checked a plain value as it stands in the newest version.

    Its source stays as long as the value is the one that came from there.
    """
    value = read_column(record.get_latest_revision_as_object(), field)
    kind = ContentType.objects.get_for_model(type(record))
    note, _ = SourcedValue.objects.get_or_create(
        content_type=kind, object_id=record.pk, field=field, defaults={"value": value}
    )
    if note.value != value:
        note.value = value
        note.source = note.licence = note.address = ""
        note.as_of = None
    note.verified_by = user
    note.verified_at = timezone.now()
    note.save()
    return note


def take_back_check(record: Any, *, field: str) -> None:
    found = SourcedValue.objects.about(record).filter(field=field)
    found.update(verified_by=None, verified_at=None)
    found.filter(source="").delete()
