from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_delete


class ArticlesConfig(AppConfig):
    name = "newsroom.articles"
    label = "articles"

    def ready(self) -> None:
        from wagtail.signals import page_slug_changed, post_page_move

        from newsroom.articles import signal_handlers, styles
        from newsroom.articles.ledger.telling import quote_subject, quote_words
        from newsroom.articles.models import ArticlePage, Quote
        from newsroom.articles.models.gated import went_live
        from newsroom.kit.dates import take_form_from
        from shows.histories import Teller, told_by

        take_form_from(styles.date_form)
        told_by(Quote, Teller(quote_subject, quote_words))

        page_slug_changed.connect(
            signal_handlers.redirect_after_renaming, dispatch_uid="articles.renamed"
        )
        post_page_move.connect(signal_handlers.redirect_after_moving, dispatch_uid="articles.moved")
        went_live.connect(
            signal_handlers.publish_what_it_quotes,
            sender=ArticlePage,
            dispatch_uid="articles.quoted",
        )
        pre_delete.connect(
            signal_handlers.forget_what_it_said, sender=Quote, dispatch_uid="articles.unquoted"
        )
