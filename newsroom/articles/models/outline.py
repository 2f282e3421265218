from __future__ import annotations

from django.db import models
from django.db.models import Q
from wagtail.fields import StreamField

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.choices import StoryKind
from newsroom.articles.querysets import OutlineQuerySet


class Outline(models.Model):
    """What a new story of a kind starts from: its sections, its blocks, and what to write."""

    name = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=20, choices=StoryKind.choices)
    is_usual = models.BooleanField(
        "the usual one", default=False, help_text="What a new story of this kind starts with."
    )
    guidance = models.TextField(
        max_length=1000, blank=True, help_text="For the writer, beside the text; no reader sees it."
    )
    dek_prompt = models.CharField(
        "prompt for the dek",
        max_length=200,
        blank=True,
        help_text="Stands in the empty dek until somebody writes one.",
    )
    planned_words = models.PositiveSmallIntegerField(null=True, blank=True)
    body = StreamField(BodyBlock(required=False), blank=True)

    objects = OutlineQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=Q(is_usual=True),
                name="kind_has_one_usual_outline",
                violation_error_message="Another outline is the usual one of this kind.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def sections(self) -> list[str]:
        """What a writer will find: the headings, and before the first the blocks by their names."""
        told: list[str] = []
        headed = False
        for block in self.body:
            if block.block_type == "heading":
                told.append(str(block.value))
                headed = True
            elif not headed and block.block_type != "paragraph":
                told.append(str(block.block.label))
        return told
