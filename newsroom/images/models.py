from __future__ import annotations

import secrets
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.images.models import Image as WagtailImage
from wagtail.search import index

from newsroom.images.choices import Rights
from newsroom.images.fields import LaunderedPictureField
from newsroom.images.querysets import PictureQuerySet
from newsroom.kit.models import Embargoed

if TYPE_CHECKING:
    import datetime


class Picture(Embargoed, AbstractImage):
    """One picture with its credit line and the terms it may be shown under."""

    file: Any = LaunderedPictureField(
        upload_to=get_upload_to, width_field="width", height_field="height"
    )
    alt_text = models.CharField(
        "alternative text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for someone who cannot see it.",
    )
    credit = models.CharField(
        max_length=200,
        blank=True,
        help_text="As supplied, for example “Philippe Antonello/Prime Video”.",
    )
    rights = models.CharField(max_length=20, choices=Rights.choices, default=Rights.OWN)
    rights_start_on = models.DateField("may be used from", null=True, blank=True)
    rights_end_on = models.DateField("may be used until", null=True, blank=True)

    objects = PictureQuerySet.as_manager()

    admin_form_fields = (
        *(name for name in WagtailImage.admin_form_fields if name != "description"),
        "alt_text",
        "credit",
        "rights",
        "rights_start_on",
        "rights_end_on",
        "embargo_until",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
        index.FilterField("rights"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = "picture"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(rights_start_on__isnull=True)
                | models.Q(rights_end_on__isnull=True)
                | models.Q(rights_start_on__lte=models.F("rights_end_on")),
                name="picture_rights_end_after_they_start",
                violation_error_message="The rights end before they start.",
            ),
        ]

    @property
    def default_alt_text(self) -> str:
        return self.alt_text

    def get_upload_to(self, filename: str) -> str:
        """A name nobody can guess: 128 random bits and the file's ending."""
        return f"originals/{secrets.token_hex(16)}{PurePath(filename).suffix.lower()}"

    def is_public(self, at: datetime.datetime | None = None) -> bool:
        """Whether a reader may see it at ``at``; the row's twin of ``PictureQuerySet.public``."""
        moment = at or timezone.now()
        day = timezone.localdate(moment)
        begun = self.rights_start_on is None or self.rights_start_on <= day
        running = self.rights_end_on is None or self.rights_end_on >= day
        return begun and running and not self.is_embargoed(moment)


class PictureRendition(AbstractRendition):
    """One size and format of a picture: the only form a reader ever receives."""

    image = models.ForeignKey(Picture, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="rendition_is_made_once",
            ),
        ]

    def get_upload_to(self, filename: str) -> str:
        """A name of its own, so that one rendition's address tells nothing of another's."""
        return f"pictures/{secrets.token_hex(16)}{PurePath(filename).suffix.lower()}"
