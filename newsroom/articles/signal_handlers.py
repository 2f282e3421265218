from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.actions import redirect_old_address
from newsroom.articles.ledger.actions import publish_new_entries
from shows.models.history import forget_history_of

if TYPE_CHECKING:
    from wagtail.models import Page

    from newsroom.articles.models import ArticlePage, Quote


def redirect_after_renaming(*, instance: Page, instance_before: Page, **_: Any) -> None:
    redirect_old_address(instance, url_path_before=instance_before.url_path)


def redirect_after_moving(*, instance: Page, url_path_before: str, **_: Any) -> None:
    redirect_old_address(instance.specific, url_path_before=url_path_before)


def publish_what_it_quotes(*, story: ArticlePage, **_: Any) -> None:
    publish_new_entries(story)


def forget_what_it_said(*, instance: Quote, **_: Any) -> None:
    forget_history_of(instance)
