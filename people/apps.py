from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PeopleConfig(AppConfig):
    name = "people"

    def ready(self) -> None:
        from people.signal_handlers import keep_words

        post_migrate.connect(keep_words, sender=self, dispatch_uid="people.words")
