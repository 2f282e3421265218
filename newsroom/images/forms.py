from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from newsroom.images.choices import Rights
from newsroom.images.laundering import CleanFile, UnusablePictureError, launder


class PictureFileField(WagtailImageField):
    """Takes the file that was sent and hands on a clean one, or says why not."""

    def to_python(self, data: Any) -> CleanFile | None:
        try:
            sent = super().to_python(data)
        except ValidationError:
            raise
        except Exception as error:  # Wagtail's own check fails on some broken files.
            message = "This file cannot be read as a picture. Export it again as JPEG or PNG."
            raise UnusablePictureError(message) from error
        return None if sent is None else launder(sent)


class PictureForm(BaseImageForm):
    """Every form of Wagtail's that takes a picture is made from this one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stock = self.fields.get("file")
        if stock is not None:
            self.fields["file"] = PictureFileField(
                label=stock.label, required=stock.required, widget=stock.widget
            )
        if "rights" in self.fields:
            # The uploader of many sends a file and a title, and asks for all else afterwards.
            self.fields["rights"].required = False

    def clean_rights(self) -> str:
        return self.cleaned_data["rights"] or Rights.OWN
