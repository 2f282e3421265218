from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from newsroom.images.laundering import CleanFile, launder
from newsroom.images.models import Picture

if TYPE_CHECKING:
    from typing import IO

    from django.core.files import File

    from newsroom.users.models import User


@transaction.atomic
def add_picture(
    file: File[bytes] | IO[bytes],
    *,
    title: str,
    uploaded_by: User | None = None,
    **terms: Any,
) -> Picture:
    """Take a picture into the house; ``terms`` are its credit, rights, alternative text and so on.

    Raises ``UnusablePictureError`` where the file is none or is too large.
    """
    picture = Picture(title=title, file=launder(file), uploaded_by_user=uploaded_by, **terms)
    picture.save()
    return picture


def clean_new_file(picture: Picture) -> None:
    """Replace a file that is not stored yet by a clean one, and keep what it said of itself.

    Nothing an editor has written is overwritten.
    """
    if not picture.file or picture.file._committed:
        return
    if not isinstance(picture.file.file, CleanFile):
        picture.file = launder(picture.file.file)
    picture.file.file.supplied.fill(picture)
    picture._set_image_file_metadata()
