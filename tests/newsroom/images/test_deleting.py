from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.storage import storages

from tests.factories import PictureFactory

if TYPE_CHECKING:
    from pytest_django import DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db


def test_a_deleted_picture_leaves_no_file_behind(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    picture = PictureFactory.create()
    rendition = picture.get_rendition("format-webp|fill-480x270")
    original, shown = picture.file.name, rendition.file.name

    with django_capture_on_commit_callbacks(execute=True):
        picture.delete()

    assert not storages["default"].exists(original)
    assert not storages["renditions"].exists(shown)
