"""Public stories that point, in every way a story can, at records nobody may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.choices import KeyFact, RelatedLayout
from newsroom.articles.models import ArticlePage
from people.models import Person
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    world.tell(subjects=[{"show": world.show}], body=drawn_from(world.show.pk))


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
        *drawn_from(show),
        *boxes_about(records, f"<p>Not {mentions}.</p>"),
    ]


def drawn_from(show: int) -> list[dict[str, Any]]:
    """Every block that draws a show, asked for all that it can tell."""
    return [
        {"type": "cast_list", "value": {"show": show, "scope": "everyone"}},
        *(
            {"type": "cast_list", "value": {"show": show, "layout": layout, "standing": "ever"}}
            for layout in ("list", "cards", "sentence")
        ),
        *(
            {"type": "plot", "value": {"show": show, "level": level, "each_season": True}}
            for level in ("logline", "synopsis", "premise", "full")
        ),
        {"type": "when_and_where", "value": {"show": show, "calendar": True}},
        {"type": "key_facts", "value": {"show": show, "facts": KeyFact.values}},
        {"type": "timeline", "value": {"show": show}},
    ]


def boxes_about(records: dict[type[models.Model], Any], text: str) -> Iterator[dict[str, Any]]:
    """The blocks that editors fill, pointing at records and saying ``text``."""
    item = {"heading": "One", "text": text, "show": records[Show].pk, "person": records[Person].pk}
    yield {"type": "ranked_list", "value": {"title": "Best", "items": [item], "ranking": "up"}}
    yield {"type": "what_we_know", "value": {"known": [{"text": text}], "unknown": []}}
    if ArticlePage in records:
        told = {"heading": "More", "stories": [records[ArticlePage].pk], "most": 9}
        for layout in RelatedLayout.values:
            value = told | {"layout": layout, "is_filled_up": True}
            yield {"type": "related_stories", "value": value}
