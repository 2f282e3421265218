from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from newsroom.kit.countries import country_name
from newsroom.kit.fields import ExactField, FoldedField
from newsroom.kit.languages import language_name
from newsroom.kit.spells import Spell, ends_after_it_starts
from shows.choices import LOCAL_TITLES, TitleKind
from shows.models.show import COUNTRY_CODE, LANGUAGE_TAG, Show

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection


class ShowTitle(Spell, Orderable):
    """Another title a show goes or went by."""

    show = ParentalKey(Show, related_name="titles", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, choices=TitleKind.choices)
    text = ExactField("title", max_length=200)
    language = models.CharField(max_length=35, blank=True, validators=[LANGUAGE_TAG])
    region = models.CharField(
        max_length=2, blank=True, validators=[COUNTRY_CODE], help_text="“GB”, where only there."
    )
    folded = FoldedField(source="text")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["show", "kind", "text", "language", "region"],
                name="title_is_listed_once",
                violation_error_message="This title is already listed for this show.",
            ),
            ends_after_it_starts("title_ends_after_it_starts", "This title ends before it starts."),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def where(self) -> str:
        """Who knows it by this title, or until when: "Germany", "German", "until 2024"."""
        if self.kind == TitleKind.FORMER:
            return f"until {self.until_on.year}" if self.until_on else "formerly"
        if self.region:
            return country_name(self.region)
        return language_name(self.language) if self.language else ""

    def was_used_on(self, day: datetime.date) -> bool:
        return self.held_on(day)

    def is_right_on(self, day: datetime.date, kinds: Collection[str]) -> bool:
        """Whether a piece of ``day`` may use it, if only titles of ``kinds`` are to be used."""
        return self.kind in kinds and self.was_used_on(day)

    def fit(self, language: str, region: str) -> int:
        """How well it suits an audience: 0 is not at all, and the highest is taken."""
        if not self.is_right_on(timezone.localdate(), LOCAL_TITLES):
            return 0
        if self.region and self.region != region:
            return 0
        # An "also known as" of no region is a nickname, not what it is sold as.
        if self.kind == TitleKind.ALSO_KNOWN_AS and not self.region:
            return 0
        if self.language and not _same_language(self.language, language):
            return 0
        if not self.language and not self.region:
            return 0
        return 1 + 4 * bool(self.region) + 2 * (self.language == language) + bool(self.language)


def _same_language(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]
