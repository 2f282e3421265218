"""How the desk reads what has gone stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.urls import reverse

if TYPE_CHECKING:
    from newsroom.checks.models import StaleClaim

FACTS: Final[dict[str, str]] = {
    "release": "Release date",
    "role": "Who plays whom",
    "job": "Who made it",
    "platform": "Where it is shown",
    "episodes": "Number of episodes",
    "seasons": "Number of seasons",
    "status": "What became of it",
    "year": "Year",
    "runtime": "Running time",
}


class Parted(NamedTuple):
    """A sentence around the words that are no longer true."""

    before: str
    words: str
    after: str


def part(row: StaleClaim) -> Parted:
    """The sentence in three; whole in the first where the words do not stand in it as they are."""
    before, found, after = row.sentence.partition(row.text)
    return Parted(before, found, after)


def as_json(row: StaleClaim) -> dict[str, Any]:
    """The stable form that `manage.py stale --json` and the desk's feed give."""
    return {
        "id": row.pk,
        "story": {"id": row.story_id, "title": row.story.title, "url": row.story.full_url},
        "edit_url": reverse("wagtailadmin_pages:edit", args=[row.story_id]),
        "record": {"kind": row.record_kind, "id": row.record_id},
        "fact": row.fact,
        "cause": row.cause,
        "sentence": row.sentence,
        "text": row.text,
        "record_says": row.new,
        "proposed": row.proposed,
        "found_at": row.found_at.isoformat(),
        "state": row.state,
    }
