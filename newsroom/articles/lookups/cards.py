"""Who or what a mention means, for the card that opens on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.lookups.options import describe
from newsroom.articles.mentions import records_of
from people.models import Person
from shows.models import Episode

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.mentions import Key
    from newsroom.users.models import User


def card_of(key: Key, user: User | AnonymousUser) -> dict[str, Any] | None:
    """All that the card says, with the address of the form where the user may edit the record."""
    kind, number = key
    records = list(records_of(kind).filter(pk=number))
    if not records:
        return None
    [record] = records
    [option] = describe(kind, records)
    again = record.said_again if isinstance(record, Person) else ""
    return option.as_data() | {
        "again": again if again != option.name else "",
        "edit_url": edit_url(record, user),
    }


def edit_url(record: Any, user: User | AnonymousUser) -> str:
    """Where the user edits a record, an episode with its season; "" where they may not."""
    edited = record.season if isinstance(record, Episode) else record
    return AdminURLFinder(user).get_edit_url(edited) or ""
