from __future__ import annotations

from django.contrib.auth.models import AbstractUser, Group
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


class Grant(models.Model):
    """A permission the reviewed list once gave to a group, whether or not the group kept it."""

    group = models.ForeignKey(Group, related_name="+", on_delete=models.CASCADE)
    permission = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "permission"],
                name="permission_is_granted_once",
                violation_error_message="This group was given that permission before.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.permission}"
