from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from newsroom.intake.choices import Decision, Origin, Stage, SubmissionState
from newsroom.intake.errors import IntakeError
from newsroom.intake.querysets import ArrivalQuerySet, SubmissionQuerySet
from newsroom.intake.restoring import restore

if TYPE_CHECKING:
    from newsroom.intake.proposals import Analysis


class Submission(models.Model):
    """One document that came in: what was read in it, what was decided, and what became of it.

    ``data`` is the JSON form of the analysis; it is dropped once the document is filed or set
    aside and the story tells the rest. The same text never comes in twice.
    """

    fingerprint = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the text.")
    name = models.CharField(max_length=255, help_text="The file it came in.")
    format = models.CharField(max_length=20, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.COMMAND)
    state = models.CharField(
        max_length=10, choices=SubmissionState.choices, default=SubmissionState.OPEN, db_index=True
    )
    problem = models.TextField(blank=True, help_text="Why it could not be read.")
    headline = models.CharField(max_length=255, blank=True)
    data = models.JSONField(null=True, blank=True)
    likeness = models.JSONField(
        default=list, blank=True, help_text="What versions of one piece share; see prose.likeness."
    )
    section = models.ForeignKey(
        "articles.SectionPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Where the draft goes.",
    )
    filed = models.JSONField(
        null=True, blank=True, help_text="What it said when it was filed; see revising.filed."
    )
    story = models.ForeignKey(
        "articles.ArticlePage", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    earlier = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The version of the same piece that came before.",
    )
    received_at = models.DateTimeField("received", auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    filed_at = models.DateTimeField("filed", null=True, blank=True)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        return self.headline or self.name

    @property
    def filed_before(self) -> Submission | None:
        """The latest version before this one that became a story; a query for each one passed."""
        before, seen = self.earlier, {self.pk}
        while before is not None and before.pk not in seen:
            if before.story_id is not None and before.filed is not None:
                return before
            seen.add(before.pk)
            before = before.earlier
        return None

    @property
    def analysis(self) -> Analysis:
        """What was read in it; an error for a document that is closed, for it is dropped then."""
        if self.data is None:
            message = f"“{self}” is {self.get_state_display().lower()}; nothing is left to review."
            raise IntakeError(message)
        return restore(self.data)


class SubmissionPicture(models.Model):
    """A picture out of a document, laundered, kept until the document is filed or thrown away."""

    submission = models.ForeignKey(Submission, related_name="pictures", on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file as it came.")
    file = models.FileField(upload_to="intake/%Y/%m/", max_length=200)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "digest"],
                name="picture_of_a_document_is_kept_once",
                violation_error_message="The document has this picture already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width} by {self.height}, of {self.submission}"


class Verdict(models.Model):
    """What somebody decided on one proposal; ``key`` stays the same in a later version."""

    submission = models.ForeignKey(Submission, related_name="verdicts", on_delete=models.CASCADE)
    key = models.CharField(max_length=80)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True)
    said = models.TextField(blank=True, help_text="What was decided on, as it was told then.")
    values = models.JSONField(default=dict, blank=True, help_text="Fields as corrected.")
    record = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Which of the candidates is meant; 0: none of them."
    )
    decided_at = models.DateTimeField(auto_now=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "key"],
                name="proposal_is_decided_once",
                violation_error_message="This proposal is decided already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.get_decision_display() or 'open'}"


class Arrival(models.Model):
    """A file that was sent and is being read, or could not be; ``documents`` are what it brought.

    The file is kept until it has been read, so that a reading that was cut short is taken up again.
    """

    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="intake/arriving/%Y/%m/", max_length=200, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.UPLOAD)
    stage = models.CharField(
        max_length=10, choices=Stage.choices, default=Stage.WAITING, db_index=True
    )
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True, help_text="Why it could not be read.")
    documents = models.JSONField(default=list, blank=True)
    received_at = models.DateTimeField("received", auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    claimed_at = models.DateTimeField(null=True, blank=True, help_text="Last sign of a reader.")

    objects = ArrivalQuerySet.as_manager()

    class Meta:
        ordering = ["received_at", "pk"]

    def __str__(self) -> str:
        return self.name
