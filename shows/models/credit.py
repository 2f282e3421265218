from __future__ import annotations

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from newsroom.kit.fields import ExactField
from shows.choices import Job, Tier
from shows.models.fact import Fact
from shows.models.show import Show
from shows.querysets import CreditQuerySet


class Credit(Fact, ClusterableModel):
    """One person doing one job on one show; its position is the billing."""

    show = ParentalKey(Show, related_name="credits", on_delete=models.CASCADE)
    season = models.ForeignKey(
        "shows.Season",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Left empty, the credit holds for the whole show.",
    )
    person = models.ForeignKey("people.Person", related_name="+", on_delete=models.PROTECT)
    job = models.CharField(max_length=20, choices=Job.choices, default=Job.ACTOR)
    tier = models.CharField(max_length=20, choices=Tier.choices, blank=True)
    credited_as = ExactField(
        max_length=200, blank=True, help_text="Only where the printed name differs from ours."
    )
    note = models.CharField(
        max_length=200, blank=True, help_text="“returning from The Marvelous Mrs. Maisel”."
    )

    objects = CreditQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "person", "job", "state"],
                condition=Q(season__isnull=True),
                name="credit_is_listed_once",
                violation_error_message="This person already has that credit on this show.",
            ),
            models.UniqueConstraint(
                fields=["season", "person", "job", "state"],
                condition=Q(season__isnull=False),
                name="credit_is_listed_once_a_season",
                violation_error_message="This person already has that credit on this season.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_job_display().lower()}"

    @property
    def printed_name(self) -> str:
        return self.credited_as or self.person.name


class CreditedCharacter(Orderable):
    """A character a credit stands for; an actor with several has several rows, in order."""

    credit = ParentalKey(Credit, related_name="characters", on_delete=models.CASCADE)
    character = models.ForeignKey("shows.Character", related_name="+", on_delete=models.PROTECT)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["credit", "character"],
                name="character_is_credited_once",
                violation_error_message="This credit already names that character.",
            ),
        ]

    def __str__(self) -> str:
        return self.character.name
