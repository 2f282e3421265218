from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from newsroom.users.limits import RESET_MAILS, WRONG_PASSWORDS


class ThrottledLoginForm(LoginForm):
    """Lets nobody try one password after the other, and spends no time on checking them."""

    def clean(self) -> dict[str, Any]:
        who = (self.cleaned_data.get("username", ""), self.request.META.get("REMOTE_ADDR", ""))
        if WRONG_PASSWORDS.is_reached(*who):
            message = "Too many wrong passwords. Wait a quarter of an hour, then try again."
            raise ValidationError(message, code="too_many")
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            WRONG_PASSWORDS.note(*who)
            raise
        WRONG_PASSWORDS.forget(*who)
        return cleaned


class ThrottledPasswordResetForm(PasswordResetForm):
    """Fills nobody's mailbox: what is asked for too often is answered as ever, and not sent."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        address = self.cleaned_data["email"]
        if RESET_MAILS.is_reached(address):
            return
        RESET_MAILS.note(address)
        super().save(*args, **kwargs)
