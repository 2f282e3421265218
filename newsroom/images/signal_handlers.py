from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.images.actions import clean_new_file
from newsroom.images.laundering import launder
from newsroom.images.models import Picture

if TYPE_CHECKING:
    from wagtail.models import UploadedFile


def clean_before_saving(*, instance: Picture, raw: bool = False, **_: Any) -> None:
    """Catch every file on its way in, whatever form or code sent it."""
    if not raw:
        clean_new_file(instance)


def clean_before_waiting(*, instance: UploadedFile, **_: Any) -> None:
    """Clean a file that waits for an editor to correct its form, before it becomes a picture."""
    is_picture = instance.for_content_type.model_class() is Picture
    if is_picture and not instance.file._committed:
        instance.file = launder(instance.file.file)
