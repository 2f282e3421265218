from __future__ import annotations

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class DeskConfig(AppConfig):
    name = "newsroom.desk"
    label = "desk"

    def ready(self) -> None:
        from newsroom.delivery.schedule import held_up
        from newsroom.desk.signal_handlers import furnish_desk, tell_desk

        # Sent for one app after the other, each making its permissions: the last knows all.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(furnish_desk, sender=last, dispatch_uid="desk.furnish")
        held_up.connect(tell_desk, dispatch_uid="desk.held_up")
