from __future__ import annotations

from django.conf import settings
from django.db import models

from newsroom.checks.choices import SetLevel


class RuleSetting(models.Model):
    """How one house style has set one rule; without a row it is as it comes."""

    profile = models.ForeignKey(
        "articles.StyleProfile", related_name="+", on_delete=models.CASCADE, db_index=False
    )
    code = models.CharField("rule", max_length=60)
    level = models.CharField(max_length=10, choices=SetLevel.choices)
    note = models.CharField(
        max_length=300, blank=True, help_text="Why, for whoever wonders in a year."
    )
    is_parked = models.BooleanField(
        "parked",
        default=False,
        help_text="Asked of no story until somebody has looked at why it is mostly dismissed.",
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    set_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "code"],
                name="rule_is_set_once_a_style",
                violation_error_message="This style has set that rule already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.get_level_display().lower()}"


class HouseWord(models.Model):
    """A word or a name that a house does not print, and what it prints instead."""

    profile = models.ForeignKey("articles.StyleProfile", related_name="+", on_delete=models.CASCADE)
    wrong = models.CharField("not", max_length=100, help_text="“Amazon Prime”, “thesp”.")
    right = models.CharField(
        "but", max_length=100, blank=True, help_text="Left empty: to be said otherwise."
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "wrong"],
                name="house_word_is_listed_once",
                violation_error_message="That word is on the list already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wrong} → {self.right}" if self.right else self.wrong
