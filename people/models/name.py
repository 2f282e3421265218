from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from newsroom.kit.dates import say_years
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.spells import Spell, ends_after_it_starts
from people.choices import PAST_NAMES, SEARCH_ONLY_NAMES, NameKind
from people.models.person import Person


class PersonName(Spell, Orderable):
    """Another name of one person, and what kind of name it is."""

    person = ParentalKey(Person, related_name="names", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, choices=NameKind.choices, default=NameKind.CREDITED)
    text = ExactField("name", max_length=200)
    language = models.CharField(max_length=35, blank=True, help_text="Language tag, such as “ko”.")
    is_sensitive = models.BooleanField(
        "sensitive",
        default=False,
        help_text="Found by editors, shown to no reader anywhere.",
    )
    family_first = models.BooleanField("family name first", default=False)
    folded = FoldedField(source="text")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "text"],
                name="name_is_listed_once",
                violation_error_message="This name is already listed for this person.",
            ),
            models.CheckConstraint(
                condition=Q(is_sensitive=False) | Q(kind__in=PAST_NAMES),
                name="only_a_past_name_is_sensitive",
                violation_error_message="Only a birth name or a former name can be sensitive.",
            ),
            ends_after_it_starts(
                "person_name_ends_after_it_starts", "This name ends before it starts."
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        if self.is_sensitive and self.kind not in PAST_NAMES:
            raise ValidationError({"is_sensitive": "Only a birth or former name can be sensitive."})
        if self.from_on and self.until_on and self.until_on < self.from_on:
            message = f"“{self.text}” ends before it starts. Exchange the two dates, or clear one."
            raise ValidationError({"until_on": message})

    @property
    def is_printable(self) -> bool:
        """Whether a reader may ever read it: harmless, and more than a help for searching."""
        return not self.is_sensitive and self.kind not in SEARCH_ONLY_NAMES

    @property
    def years(self) -> str:
        return say_years(self.from_on, self.until_on)
