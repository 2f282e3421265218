from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_save


class ImagesConfig(AppConfig):
    name = "newsroom.images"
    label = "images"

    def ready(self) -> None:
        from wagtail.models import UploadedFile

        from newsroom.images import encoding
        from newsroom.images.models import Picture
        from newsroom.images.signal_handlers import clean_before_saving, clean_before_waiting

        encoding.register()
        pre_save.connect(clean_before_saving, sender=Picture, dispatch_uid="images.clean")
        pre_save.connect(clean_before_waiting, sender=UploadedFile, dispatch_uid="images.clean")
