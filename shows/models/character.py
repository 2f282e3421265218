from __future__ import annotations

from django.db import models
from wagtail.search import index

from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.models import Record
from shows.choices import CharacterKind
from shows.querysets import CharacterQuerySet


class Character(Record):
    """Someone in a story told on screen; whoever plays them stands in the credits."""

    show = models.ForeignKey("shows.Show", related_name="characters", on_delete=models.CASCADE)
    name = ExactField(max_length=200)
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
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.show.title})"
