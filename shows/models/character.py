from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from newsroom.kit.slugs import free_slug
from shows.choices import CharacterKind
from shows.models.spoiling import Spoiling, spoiled_episode_has_a_season
from shows.querysets import CharacterQuerySet

if TYPE_CHECKING:
    import datetime


class Character(Spoiling, Record):
    """Someone in a story told on screen; whoever plays them stands in the credits."""

    show = models.ForeignKey("shows.Show", related_name="characters", on_delete=models.CASCADE)
    name = ExactField(max_length=200)
    slug = models.SlugField(
        max_length=100, blank=True, help_text="Its address under the address of the show."
    )
    kind = models.CharField(
        max_length=20, choices=CharacterKind.choices, default=CharacterKind.PERSON
    )
    description = models.CharField(
        max_length=200, blank=True, help_text="“the company’s étoile”. No spoilers."
    )
    folded = FoldedField(source="name")

    objects = CharacterQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("folded", boost=2),
        index.AutocompleteField("name"),
        index.AutocompleteField("folded"),
        index.RelatedFields("names", [index.SearchField("text"), index.SearchField("folded")]),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["folded"]
        constraints = [
            models.UniqueConstraint(
                fields=["show", "name"],
                name="character_is_named_once",
                violation_error_message="This show already has a character of that name.",
            ),
            models.UniqueConstraint(
                fields=["show", "slug"],
                condition=~Q(slug=""),
                name="character_has_an_address_of_its_own",
                violation_error_message="Another character of this show has that address.",
            ),
            spoiled_episode_has_a_season("character_spoiling_an_episode_has_a_season"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.show.title})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = free_slug(self, self.name, among={"show": self.show_id})
        super().save(*args, **kwargs)

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """As for every record, and so is their show, which must be loaded."""
        return super().is_public(at) and self.show.is_public(at)

    def get_absolute_url(self) -> str:
        """Where its page is; the show must be loaded."""
        return reverse("hubs:character", args=[self.show.slug, self.slug])


class CharacterName(Orderable):
    """Another name a character goes by."""

    character = ParentalKey(Character, related_name="names", on_delete=models.CASCADE)
    text = ExactField("name", max_length=200)
    is_misspelling = models.BooleanField(
        "common misspelling", default=False, help_text="Helps to find them; never printed."
    )
    folded = FoldedField(source="text")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["character", "text"],
                name="character_name_is_listed_once",
                violation_error_message="This name is already listed for this character.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
