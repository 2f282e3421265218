"""What all pages of intake share: who may take pieces in, and where these may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.models import SectionPage
from newsroom.kit.guarded import GuardedPage, posted_by

if TYPE_CHECKING:
    from django.http import HttpRequest


def sections_of(user: Any) -> list[SectionPage]:
    """The sections in which ``user`` may write a story, in the order of the menu."""
    sections = SectionPage.objects.in_menu_order()
    return [one for one in sections if one.permissions_for_user(user).can_add_subpage()]


def may_take_in(user: Any) -> bool:
    return bool(user.is_active and sections_of(user))


takers_post = posted_by(may_take_in)


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


class IntakePage(GuardedPage):
    """A page of the desk for those who may write stories."""

    crumbs: tuple[tuple[str, str], ...] = (("intake:index", "Intake"),)

    def is_allowed(self) -> bool:
        return may_take_in(self.request.user)
