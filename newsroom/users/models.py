from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Someone of the house. Readers and outside contributors never have an account."""

    is_demo = models.BooleanField(
        default=False,
        editable=False,
        help_text="Made by the demo; can sign in only while DEBUG is on.",
    )

    def __str__(self) -> str:
        return self.get_full_name() or self.username
