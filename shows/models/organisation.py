from __future__ import annotations

import datetime

from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from newsroom.kit.spells import Spell, ends_after_it_starts
from shows.choices import OrganisationKind
from shows.querysets import OrganisationQuerySet


class Organisation(Record):
    """A platform, network, studio, publication or prize-giver, under its present name."""

    name = ExactField(max_length=200, unique=True)
    slug = models.SlugField(max_length=100, unique=True, blank=True)
    kind = models.CharField(
        max_length=20, choices=OrganisationKind.choices, default=OrganisationKind.PLATFORM
    )
    website = models.URLField(blank=True)
    folded = FoldedField(source="name")

    objects = OrganisationQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["folded"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("hubs:organisation", args=[self.slug])

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            self.slug = free_slug(self, self.name)

    def dated_names(self) -> list[OrganisationName]:
        """What it was called when, the latest first; reads ``names``."""
        dated = [row for row in self.names.all() if row.is_dated]
        return sorted(dated, key=OrganisationName.since, reverse=True)

    def public_owners(self) -> list[OrganisationParent]:
        """Who owned it when, as far as a reader may know them; reads ``parents``."""
        known = [row for row in self.parents.all() if row.parent.is_public()]
        return sorted(known, key=lambda row: row.from_on or datetime.date.min, reverse=True)

    def name_on(self, day: datetime.date | None) -> str:
        """What it was called on ``day``; its present name where no dated one says otherwise.

        Reads ``names``, which a list should have loaded.
        """
        dated = [row for row in self.dated_names() if day is not None and row.holds_on(day)]
        return max(dated, key=OrganisationName.since).text if dated else self.name


class OrganisationParent(Spell, Orderable):
    """Who owns an organisation, and from when until when."""

    organisation = ParentalKey(Organisation, related_name="parents", on_delete=models.CASCADE)
    parent = models.ForeignKey(Organisation, related_name="+", on_delete=models.PROTECT)

    class Meta(Orderable.Meta):
        constraints = [
            ends_after_it_starts(
                "parent_ends_after_it_starts", "This ownership ends before it starts."
            ),
            models.CheckConstraint(
                condition=~models.Q(organisation=models.F("parent")),
                name="organisation_does_not_own_itself",
                violation_error_message="An organisation cannot own itself.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.parent)


class OrganisationName(Spell, Orderable):
    """What an organisation was called, and when."""

    organisation = ParentalKey(Organisation, related_name="names", on_delete=models.CASCADE)
    text = ExactField("name", max_length=200)
    folded = FoldedField(source="text")

    class Meta(Orderable.Meta):
        constraints = [
            ends_after_it_starts(
                "organisation_name_ends_after_it_starts", "This name ends before it starts."
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_dated(self) -> bool:
        return self.from_on is not None or self.until_on is not None

    def since(self) -> datetime.date:
        return self.from_on or datetime.date.min

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it was the name on ``day``; a name without dates never says so."""
        return self.is_dated and self.held_on(day)
