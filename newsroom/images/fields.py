from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from newsroom.images.laundering import CleanFile, launder

if TYPE_CHECKING:
    from django.core.files import File


class LaunderedFile(WagtailImageFieldFile):
    """The last door before the storage: nothing passes it that was not made here."""

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:  # noqa: FBT001, FBT002 - Django's signature
        if not isinstance(content, CleanFile):
            content = launder(content)
        content.supplied.fill(self.instance)
        super().save(content.name or name, content, save=save)


class LaunderedPictureField(WagtailImageField):
    """A picture file that is encoded anew on its way into the storage."""

    attr_class = LaunderedFile
