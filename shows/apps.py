from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_delete


class ShowsConfig(AppConfig):
    name = "shows"

    def ready(self) -> None:
        from wagtail.signals import published

        from shows import signal_handlers
        from shows.models import CreditedCharacter, Fact, Season, Show

        post_migrate.connect(signal_handlers.keep_words, sender=self, dispatch_uid="shows.words")
        published.connect(
            signal_handlers.plan_published_season, sender=Season, dispatch_uid="shows.season"
        )
        published.connect(
            signal_handlers.plan_seasons_of_published_show, sender=Show, dispatch_uid="shows.show"
        )
        for model in Fact.__subclasses__():
            pre_delete.connect(signal_handlers.keep_fact_before_deletion, sender=model)
        pre_delete.connect(signal_handlers.keep_credit_before_deletion, sender=CreditedCharacter)
