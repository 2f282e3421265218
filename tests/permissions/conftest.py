from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.base import ContentFile
from django.db import transaction

from newsroom.delivery.tasks import one_write
from tests.factories import image_bytes
from tests.permissions.stage import build_stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker

    from tests.permissions.stage import Stage


@pytest.fixture(scope="package")
def stage(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stage]:
    """Built once for this folder; whoever changes something takes it back, and so does the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with one_write():  # Each thing is indexed once, not with each of its rows.
            stage = build_stage()
        yield stage
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _files_of_the_stage(stage: Stage) -> None:
    """Every test clears the folder of files; the stage outlives them."""
    for picture in (stage.picture, stage.own_picture):
        if not picture.file.storage.exists(picture.file.name):
            picture.file.storage.save(picture.file.name, ContentFile(image_bytes()))
