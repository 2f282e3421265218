from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.dates import first_day, say_date
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.numbers import ordinal
from newsroom.kit.slugs import free_slug
from shows.choices import NomineeResult, OrganisationKind
from shows.models.fact import Fact
from shows.models.history import keeping_history_of
from shows.querysets import (
    AwardQuerySet,
    CategoryQuerySet,
    CeremonyQuerySet,
    NominationQuerySet,
    NomineeQuerySet,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shows.models.character import Character


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

    def get_absolute_url(self) -> str:
        return reverse("hubs:award", args=[self.slug])


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

    objects = CategoryQuerySet.as_manager()

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

    def clean(self) -> None:
        super().clean()
        if self.first_ordinal and self.last_ordinal and self.last_ordinal < self.first_ordinal:
            raise ValidationError({"last_ordinal": "This category ends before it starts."})
        if self.follows is not None and self.follows.award_id != self.award_id:
            raise ValidationError({"follows": "Choose a category of this award."})

    def is_given_at(self, number: int) -> bool:
        """Whether the ceremony of that number has it; twin of ``given_at``."""
        begun = self.first_ordinal is None or self.first_ordinal <= number
        return begun and (self.last_ordinal is None or number <= self.last_ordinal)


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
        return f"{ordinal(self.ordinal)} {self.award.name}"

    @property
    def number(self) -> str:
        return ordinal(self.ordinal)

    def get_absolute_url(self) -> str:
        return reverse("hubs:ceremony", args=[self.award.slug, self.ordinal])

    def save(self, *args: Any, **kwargs: Any) -> None:
        with keeping_history_of(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.held_on:
            self.held_on = first_day(self.held_on, self.held_precision)

    @property
    def when(self) -> str:
        return say_date(self.held_on, self.held_precision)

    @property
    def year(self) -> int | None:
        """The calendar year of the evening, which is not the year of the work it honors."""
        return self.held_on.year if self.held_on else None

    def open_ballot(self) -> list[AwardCategory]:
        """Put an empty row for each category that has none yet; the categories that got one.

        The categories are those of the ceremony before, and all the award gives where there is
        none. Two queries; nothing is saved.
        """
        others = Ceremony.objects.of(self.award).filter(ordinal__lt=self.ordinal)
        last = others.order_by("-ordinal").first()
        given = AwardCategory.objects.filter(award=self.award).given_at(self.ordinal)
        used = Nomination.objects.filter(ceremony=last).values("category")
        continued = given.filter(pk__in=used).order_by("sort_order", "pk") if last else []
        held = {row.category_id for row in self.nominations.all()}
        wanted = list(continued) or list(given.order_by("sort_order", "pk"))
        opened = [category for category in wanted if category.pk not in held]
        self.nominations.add(*(Nomination(category=category) for category in opened))
        return opened


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

    # What `for_display` of its queryset loads.
    public_nominees: Sequence[Nominee]

    def __str__(self) -> str:
        return f"{self.category}, {self.get_result_display().lower()}"

    def clean(self) -> None:
        super().clean()
        if self.category_id is None or self.ceremony_id is None:
            return
        if self.category.award_id != self.ceremony.award_id:
            raise ValidationError({"category": "Choose a category of this award."})

    @property
    def is_won(self) -> bool:
        return self.result == NomineeResult.WON

    @property
    def award_string(self) -> str:
        """As search engines take it: "Lead Actor, 77th Lantern Awards (2025)"."""
        year = f" ({self.ceremony.year})" if self.ceremony.year else ""
        return f"{self.category}, {self.ceremony}{year}"


class Nominee(Orderable):
    """A person named in a nomination, and the character it was for."""

    nomination = ParentalKey(Nomination, related_name="nominees", on_delete=models.CASCADE)
    person = models.ForeignKey("people.Person", related_name="+", on_delete=models.PROTECT)
    character = models.ForeignKey(
        "shows.Character", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = NomineeQuerySet.as_manager()

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

    @property
    def public_character(self) -> Character | None:
        """The character as far as a reader may know of them; it and its show must be loaded."""
        character = self.character
        is_told = character is not None and character.is_public() and character.is_safe_to_tease
        return character if is_told else None
