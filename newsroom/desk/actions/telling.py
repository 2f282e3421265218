"""Telling the desk at once of what it would otherwise find out from an empty front."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page
from wagtail.permissions import policy_registry

from newsroom.delivery.choices import ScheduledAction
from newsroom.delivery.refusals import Refusal

if TYPE_CHECKING:
    from newsroom.delivery.schedule import Due

logger = logging.getLogger(__name__)


def tell_of_held_up(item: Due, error: Exception) -> int:
    """Mail those who may publish the page that it did not go live, and why; how many they are.

    Nothing else is held up by a mail that cannot be sent.
    """
    if item.action != ScheduledAction.GO_LIVE:
        return 0
    page = Page.objects.filter(pk=_number(item.object_id)).select_related("owner").first()
    if page is None:
        return 0
    readers = desk_of(page)
    try:
        send_mail(_subject(page), _words(page, item, error), None, readers)
    except Exception:
        logger.exception("The desk could not be told that page %s was held up.", page.pk)
        return 0
    return len(readers)


def desk_of(page: Any) -> list[str]:
    """The addresses of whoever may publish ``page``, and of whoever wrote it."""
    policy = policy_registry.get_by_type(Page)
    people = policy.users_with_permission_for_instance("publish", page)
    found = {user.email for user in people if user.is_active and user.email}
    if page.owner is not None and page.owner.is_active and page.owner.email:
        found.add(page.owner.email)
    return sorted(found)


def _subject(page: Page) -> str:
    return f"Not published: {page.get_admin_display_title()}"


def _words(page: Page, item: Due, error: Exception) -> str:
    moment = date_format(timezone.localtime(item.due_at), "F j, Y, g:i a T")
    reasons = error.sentences if isinstance(error, Refusal) else (f"{error}",)
    way = reverse("wagtailadmin_pages:edit", args=[page.pk])
    told = "\n".join(f"- {reason}" for reason in reasons)
    return (
        f"“{page.get_admin_display_title()}” was due on {moment} and is not on the site.\n\n"
        f"{told}\n\n"
        "It stays scheduled and is tried again: after a minute, two, four, and so on.\n"
        f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{way}\n"
    )


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() else 0
