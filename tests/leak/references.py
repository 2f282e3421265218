"""Public stories that point, in every way a story can, at records nobody may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from people.models import Person
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from django.db import models

    from tests.leak.world import World

# The words of a mention are the writer's and stay; the record's own words must not follow.
MENTION = '<a linktype="mention" kind="{kind}" id="{id}">somebody we know</a>'


def plant_references(world: World) -> None:
    for records in world.hidden.values():
        if Show in records:
            world.tell(
                subjects=[{"show": records[Show]}, {"person": records[Person]}],
                body=body_about(records),
            )


def body_about(records: dict[type[models.Model], Any]) -> list[dict[str, Any]]:
    """One block of every kind that can name a record."""
    show, person = records[Show].pk, records[Person].pk
    mentions = " and ".join(
        MENTION.format(kind=kind, id=key) for kind, key in (("show", show), ("person", person))
    )
    said = {"text": "So it is.", "speaker": person, "outlet": records[Organisation].pk}
    return [
        {"type": "paragraph", "value": f"<p>We met {mentions}.</p>"},
        {"type": "quotation", "value": {**said, "speaker_as": "", "url": ""}},
        {"type": "cast_list", "value": {"show": show, "scope": "everyone"}},
        *(
            {"type": "plot", "value": {"show": show, "level": level}}
            for level in ("logline", "synopsis", "premise", "full")
        ),
        {"type": "when_and_where", "value": {"show": show}},
    ]
