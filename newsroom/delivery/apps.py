from __future__ import annotations

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class DeliveryConfig(AppConfig):
    name = "newsroom.delivery"
    label = "delivery"

    def ready(self) -> None:
        from newsroom.delivery import checks, outbox  # noqa: F401 - registers itself
        from newsroom.delivery.statistics import refresh_statistics

        outbox.connect()
        # Sent for one app after the other: once, for the last.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(refresh_statistics, sender=last, dispatch_uid="delivery.statistics")
