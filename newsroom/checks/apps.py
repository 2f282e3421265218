from __future__ import annotations

from django.apps import AppConfig
from django.core.signals import request_finished, request_started


class ChecksConfig(AppConfig):
    name = "newsroom.checks"
    label = "checks"

    def ready(self) -> None:
        from newsroom.articles.gate import register
        from newsroom.checks import gate
        from newsroom.checks.radar import follow_time, listening
        from newsroom.delivery.rounds import at_each_round

        register(gate.hold_back)
        request_started.connect(gate.begin_request, dispatch_uid="checks.gate.begin")
        request_finished.connect(gate.end_request, dispatch_uid="checks.gate.end")
        listening.connect()
        at_each_round(follow_time)
