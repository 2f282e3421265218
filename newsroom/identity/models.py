from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from newsroom.identity.choices import Act, DoubleReason, PairState, RecordKind
from newsroom.identity.querysets import DoublePairQuerySet, MergerQuerySet


class Merger(models.Model):
    """Two records that were one, made one; with its steps it can be undone to the letter.

    It is also the tombstone of the removed record: its old address leads on from here.
    """

    kind = models.CharField(max_length=10, choices=RecordKind.choices)
    kept_id = models.PositiveBigIntegerField("key of the record kept")
    removed_id = models.PositiveBigIntegerField("key of the record removed")
    kept_name = models.CharField("kept", max_length=320)
    removed_name = models.CharField("removed", max_length=320)
    removed_slug = models.CharField("old address", max_length=100, blank=True)
    was_public = models.BooleanField(
        "readers knew the old address", default=False, help_text="Only then it leads on."
    )
    counts = models.JSONField(default=list, help_text="Kind, how many moved, how many met.")
    merged_at = models.DateTimeField("merged", db_index=True)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField("undone", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = MergerQuerySet.as_manager()

    class Meta:
        ordering = ["-merged_at", "-pk"]
        indexes = [models.Index(fields=["kind", "removed_slug"], name="mergers_by_old_address")]

    def __str__(self) -> str:
        return f"{self.removed_name} into {self.kept_name}"

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None


class MergerStep(models.Model):
    """One row that a merger touched: what it said before, and a print of what it said after."""

    merger = models.ForeignKey(Merger, related_name="steps", on_delete=models.CASCADE)
    place = models.PositiveIntegerField()
    act = models.CharField(max_length=10, choices=Act.choices)
    model = models.CharField(max_length=100)
    row = models.CharField(max_length=64)
    before = models.JSONField(null=True, help_text="The columns that were touched, as they were.")
    after = models.JSONField(null=True, help_text="A print of each of them as it became.")

    class Meta:
        ordering = ["merger", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["merger", "place"],
                name="step_has_one_place",
                violation_error_message="This merger already has a step in that place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.model} {self.row}"


class DoublePair(models.Model):
    """Two records of one kind that may be one, and what an editor decided about that."""

    kind = models.CharField(max_length=10, choices=RecordKind.choices)
    first_id = models.PositiveBigIntegerField()
    second_id = models.PositiveBigIntegerField()
    reason = models.CharField(max_length=20, choices=DoubleReason.choices)
    score = models.PositiveSmallIntegerField("likeness", help_text="From 0 to 100.")
    shared = models.CharField("in common", max_length=255, blank=True)
    state = models.CharField(max_length=10, choices=PairState.choices, default=PairState.OPEN)
    found_at = models.DateTimeField("found")
    decided_at = models.DateTimeField("decided", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = DoublePairQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "kind", "first_id", "second_id"]
        indexes = [
            models.Index(
                fields=["state", "-score", "kind", "first_id", "second_id"],
                name="doubles_to_decide",
            ),
            models.Index(fields=["kind", "second_id"], name="doubles_by_second"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "first_id", "second_id"],
                name="pair_is_listed_once",
                violation_error_message="These two are listed already.",
            ),
            models.CheckConstraint(
                condition=Q(first_id__lt=F("second_id")),
                name="pair_has_an_order",
                violation_error_message="Name the older record of the two first.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.first_id} and {self.second_id}"
