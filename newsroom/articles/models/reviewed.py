from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from newsroom.articles.choices import SeenAs


class Reviewed(models.Model):
    """The integrity sheet of a review: what was seen of the work, how, and who paid for what.

    Only a review fills it in. The verdict in the text and the data for search engines print from
    here, so that they cannot tell two things.
    """

    rating = models.DecimalField(
        max_digits=3,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="In halves. Left empty: a review without a rating.",
    )
    rating_out_of = models.PositiveSmallIntegerField(
        "out of", default=5, validators=[MinValueValidator(3), MaxValueValidator(100)]
    )
    episodes_seen = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many the critic had seen when writing."
    )
    episodes_in_all = models.PositiveSmallIntegerField(
        "of", null=True, blank=True, help_text="Left empty: as the season has them on file."
    )
    seen_as = models.CharField("seen", max_length=20, choices=SeenAs.choices, blank=True)
    seen_note = models.CharField(
        max_length=200, blank=True, help_text="“At the Ostend festival, with an audience”."
    )
    disclosure = models.TextField(
        max_length=400, blank=True, help_text="Travel, gifts, friends, a part in the work."
    )
    has_nothing_to_disclose = models.BooleanField(
        "nothing to disclose", default=False, help_text="Said by the critic, not taken for granted."
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(rating__isnull=True) | Q(rating__lte=F("rating_out_of")),
                name="rating_is_within_its_scale",
                violation_error_message="The rating is higher than its scale goes.",
            ),
            models.CheckConstraint(
                condition=Q(disclosure="") | Q(has_nothing_to_disclose=False),
                name="disclosure_or_nothing_to_disclose",
                violation_error_message="Either disclose it, or say there is nothing to disclose.",
            ),
        ]
