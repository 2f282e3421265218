"""Signing in to the demo: one published password, while DEBUG is on and at no other time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import BaseBackend
from django.utils.crypto import constant_time_compare

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.users.models import User

DEMO_PASSWORD: Final = "lights-up"  # noqa: S105 - opens nothing outside a demo on a laptop


class DemoBackend(BaseBackend):
    """Lets the demo's staff in by the demo's password; their own passwords are unusable.

    Without DEBUG nobody signs in this way, and whoever had done so is signed out.
    """

    def authenticate(
        self, request: HttpRequest | None, username: str = "", password: str = "", **_: object
    ) -> User | None:
        if not settings.DEBUG or not constant_time_compare(password or "", DEMO_PASSWORD):
            return None
        users = get_user_model().objects
        return users.filter(username=username, is_demo=True, is_active=True).first()

    def get_user(self, user_id: int) -> User | None:
        if not settings.DEBUG:
            return None
        return get_user_model().objects.filter(pk=user_id, is_demo=True, is_active=True).first()
