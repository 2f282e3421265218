from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from newsroom.articles.choices import CorrectionKind
from newsroom.articles.models.article import ArticlePage

if TYPE_CHECKING:
    import datetime


class Noted(models.Model):
    """Something that readers are told of a story, as of a moment."""

    noted_at = models.DateTimeField("noted", default=timezone.now)

    class Meta:
        abstract = True

    @property
    def noted_on(self) -> datetime.date:
        """The day of it at the desk."""
        return timezone.localdate(self.noted_at)


class Correction(Noted, Orderable):
    """What a story once told wrongly, and what is right: a note that readers see."""

    article = ParentalKey(ArticlePage, related_name="corrections", on_delete=models.CASCADE)
    kind = models.CharField(
        max_length=20, choices=CorrectionKind.choices, default=CorrectionKind.CORRECTION
    )
    note = models.TextField(
        max_length=600, help_text="For readers, in full: what was wrong and what is right."
    )
    was = models.CharField(max_length=300, blank=True, help_text="The words as they stood.")
    now = models.CharField(max_length=300, blank=True, help_text="The words as they stand.")
    cause = models.CharField(
        max_length=200, blank=True, help_text="For the desk: how it came about."
    )
    found_by = models.CharField(
        max_length=100, blank=True, help_text="For the desk: who told us of it."
    )
    is_on_top = models.BooleanField(
        "above the story",
        default=False,
        help_text="Where the error was grave. The others stand below the text.",
    )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.note[:60]}"


class StoryUpdate(Noted, Orderable):
    """One dated line of what has changed in a story since it was published."""

    article = ParentalKey(ArticlePage, related_name="updates", on_delete=models.CASCADE)
    text = models.CharField(max_length=300, help_text="“Added the premiere date.”")

    class Meta(Orderable.Meta):
        verbose_name = "update"

    def __str__(self) -> str:
        return self.text
