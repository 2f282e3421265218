from __future__ import annotations

from django.db.models import TextChoices


class ProviderName(TextChoices):
    WIKIDATA = "wikidata", "Wikidata"
    TVMAZE = "tvmaze", "TVmaze"
    TMDB = "tmdb", "TMDB"


class RunState(TextChoices):
    WAITING = "waiting", "Waiting for a decision"
    APPLIED = "applied", "Decided"
    DROPPED = "dropped", "Dropped"


class SheetState(TextChoices):
    MAPPING = "mapping", "Columns to be named"
    CHECKING = "checking", "Being checked"
    CHECKED = "checked", "Checked"
    WRITTEN = "written", "Written"


class Decision(TextChoices):
    """What a person says of one proposed value."""

    TAKE = "take", "Take theirs"
    KEEP = "keep", "Keep ours"
    ASK = "ask", "Leave as a task"


# What TMDB lets a site keep before it has to be read again.
TMDB_DAYS = 180
CC0 = "CC0 1.0"
CC_BY_SA = "CC BY-SA 4.0"
TMDB_TERMS = "TMDB terms of use"
