"""How far one must have watched before one may be told something."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q


class Spoiling(models.Model):
    """Something that gives away what happens in a season, or in one episode of it.

    Give each model ``spoiled_episode_has_a_season`` under a name of its own.
    """

    spoils_season = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="Left empty, it spoils nothing.",
    )
    spoils_episode = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)]
    )

    class Meta:
        abstract = True

    @property
    def is_safe_to_tease(self) -> bool:
        """Whether someone who has seen nothing may know of it; twin of ``safe_to_tease``."""
        return self.spoils_season is None


def spoiled_episode_has_a_season(name: str) -> models.CheckConstraint:
    """The constraint under ``name``."""
    return models.CheckConstraint(
        condition=Q(spoils_episode__isnull=True) | Q(spoils_season__isnull=False),
        name=name,
        violation_error_message="Say which season the spoiled episode is of.",
    )
