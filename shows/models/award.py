from __future__ import annotations

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.dates import first_day
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from shows.choices import NomineeResult, OrganisationKind
from shows.models.fact import Fact
from shows.models.history import keeping_history_of
from shows.querysets import AwardQuerySet, CeremonyQuerySet, NominationQuerySet


class Award(Record):
    """A prize that is given again and again, such as the Lantern Awards, with its categories."""

    name = ExactField(max_length=200, unique=True)
    slug = models.SlugField(max_length=100, unique=True, blank=True)
    body = models.ForeignKey(
        "shows.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"kind": OrganisationKind.AWARDING_BODY},
        help_text="Who gives it.",
    )
    folded = FoldedField(source="name")

    objects = AwardQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["folded"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = free_slug(self, self.name)
        super().save(*args, **kwargs)


class AwardCategory(Orderable):
    """A category of an award under the name it had in certain years."""

    award = ParentalKey(Award, related_name="categories", on_delete=models.CASCADE)
    name = ExactField(max_length=200)
    first_ordinal = models.PositiveSmallIntegerField(
        "from ceremony", null=True, blank=True, help_text="The number of the first ceremony."
    )
    last_ordinal = models.PositiveSmallIntegerField("to ceremony", null=True, blank=True)
    follows = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The category this one was called before.",
    )

    class Meta(Orderable.Meta):
        verbose_name_plural = "award categories"
        constraints = [
            models.UniqueConstraint(
                fields=["award", "name"],
                name="category_is_named_once",
                violation_error_message="This award already has a category of that name.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Ceremony(Record):
    """One giving of an award. Its ordinal is the key: two can fall in one year."""

    award = models.ForeignKey(Award, related_name="ceremonies", on_delete=models.PROTECT)
    ordinal = models.PositiveSmallIntegerField(
        "number", validators=[MinValueValidator(1)], help_text="“77” for the 77th."
    )
    held_on = models.DateField("held on", null=True, blank=True)
    held_precision = models.CharField(
        "known to the", max_length=10, choices=PARTIAL_DATE_CHOICES, default=DatePrecision.DATE
    )
    eligibility = models.CharField(
        "for work of", max_length=40, blank=True, help_text="“2024–25”, the year it honors."
    )

    objects = CeremonyQuerySet.as_manager()

    search_fields = [
        index.RelatedFields("award", [index.SearchField("name"), index.AutocompleteField("name")]),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name_plural = "ceremonies"
        ordering = ["award", "-ordinal"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "ordinal"],
                name="ceremony_is_numbered_once",
                violation_error_message="This award already has a ceremony of that number.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.award.name} {self.ordinal}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_history_of(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.held_on:
            self.held_on = first_day(self.held_on, self.held_precision)


class Nomination(Fact, ClusterableModel):
    """One place on a ballot: what was named, in which category, and how it ended."""

    ceremony = ParentalKey(Ceremony, related_name="nominations", on_delete=models.CASCADE)
    category = models.ForeignKey(AwardCategory, related_name="+", on_delete=models.PROTECT)
    show = models.ForeignKey(
        "shows.Show", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    episode = models.CharField(
        max_length=200, blank=True, help_text="The episode that was submitted, as printed."
    )
    result = models.CharField(
        max_length=20, choices=NomineeResult.choices, default=NomineeResult.NOMINATED
    )

    objects = NominationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.category}, {self.get_result_display().lower()}"


class Nominee(Orderable):
    """A person named in a nomination, and the character it was for."""

    nomination = ParentalKey(Nomination, related_name="nominees", on_delete=models.CASCADE)
    person = models.ForeignKey("people.Person", related_name="+", on_delete=models.PROTECT)
    character = models.ForeignKey(
        "shows.Character", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["nomination", "person"],
                name="nominee_is_named_once",
                violation_error_message="This nomination already names that person.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
