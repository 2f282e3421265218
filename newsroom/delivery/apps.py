from __future__ import annotations

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "newsroom.delivery"
    label = "delivery"

    def ready(self) -> None:
        from newsroom.delivery import outbox

        outbox.connect()
