"""What people bring in from other services and from tables; see ``story_acts``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from newsroom.imports.models import Conflict, CreditSheet, ImportRun, SourcedValue
from tests.permissions.forms import again

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage

DOCUMENT: Final = {"id": 7, "name": "Public", "birthday": "1980-05-12"}


def bring_in(stage: Stage, client: Client) -> bool:
    file = SimpleUploadedFile("person.json", json.dumps(DOCUMENT).encode())
    with override_settings(IMPORT_PROVIDERS=["tvmaze"]):
        path = reverse("imports:imports_reading:document")
        client.post(path, {"provider": "tvmaze", "document": file})
    return ImportRun.objects.exists()


def take_over(stage: Stage, client: Client) -> bool:
    run = ImportRun.objects.create(
        provider="tvmaze", name="Public", document=DOCUMENT, record=stage.person
    )
    page = client.get(reverse("imports:review", args=[run.pk]))
    shown = page.context.get("comparison") if page.context else None
    seen = [line.id for line in shown.lines] if shown else []
    told = {"seen": seen, "action": "publish", **{f"d-{one}": "take" for one in seen}}
    client.post(reverse("imports:review", args=[run.pk]), told)
    return again(stage.person).born_on is not None


def bring_table_in(stage: Stage, client: Client) -> bool:
    file = SimpleUploadedFile("cast.csv", b"Show,Person\nTold of,Public\n")
    client.post(reverse("imports:imports_reading:sheet"), {"sheet": file})
    return CreditSheet.objects.exists()


def check_value(stage: Stage, client: Client) -> bool:
    told = {"model": "person", "record": stage.person.pk, "field": "name"}
    client.post(reverse("imports:check"), told)
    return SourcedValue.objects.about(stage.person).exists()


def settle(stage: Stage, client: Client) -> bool:
    value = {"value": "Public", "shown": "Public", "source": "", "licence": "", "address": ""}
    conflict = Conflict.objects.create(
        record=stage.person,
        record_name="Public",
        field="name",
        label="Name",
        values=[{**value, "as_of": "", "verified_by": "", "is_ours": True}],
    )
    client.post(reverse("imports:conflict", args=[conflict.pk]), {"value": "0"})
    return not again(conflict).is_open


IMPORT_ACTS: Final = {
    "bring a document in": bring_in,
    "take values of a document over": take_over,
    "bring a table of credits in": bring_table_in,
    "mark a value as checked": check_value,
    "settle a disagreement of sources": settle,
}
