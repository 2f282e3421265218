from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_save


class IdentityConfig(AppConfig):
    name = "newsroom.identity"
    label = "identity"

    def ready(self) -> None:
        from wagtail.models import Revision

        from newsroom.identity import signal_handlers
        from newsroom.identity.rewriting import text_fields

        uid = "identity.follow"
        pre_save.connect(signal_handlers.follow_in_version, sender=Revision, dispatch_uid=uid)
        for model in {model for model, _field in text_fields()}:
            pre_save.connect(signal_handlers.follow_in_text, sender=model, dispatch_uid=uid)
