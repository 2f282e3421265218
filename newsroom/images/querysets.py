from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Q
from django.utils import timezone
from wagtail.images.models import ImageQuerySet

from newsroom.kit.querysets import lifted

if TYPE_CHECKING:
    import datetime


class PictureQuerySet(ImageQuerySet):
    """Questions a picture desk asks of many pictures."""

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Inside their rights window and free of embargo at ``at`` (now, if none is given)."""
        moment = at or timezone.now()
        day = timezone.localdate(moment)
        begun = Q(rights_start_on__isnull=True) | Q(rights_start_on__lte=day)
        running = Q(rights_end_on__isnull=True) | Q(rights_end_on__gte=day)
        return self.filter(begun & running & lifted(moment))
