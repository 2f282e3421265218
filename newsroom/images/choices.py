from __future__ import annotations

from django.db.models import TextChoices


class Rights(TextChoices):
    """Under what terms the desk holds a picture."""

    OWN = "own", "Our own picture"
    HANDOUT = "handout", "Handout from a studio or network"
    AGENCY = "agency", "Agency"
    SCREENGRAB = "screengrab", "Screengrab"
    ILLUSTRATION = "illustration", "Illustration"
