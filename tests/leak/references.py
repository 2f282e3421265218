"""Public stories that point, in every way a story can, at records nobody may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.choices import KeyFact, RelatedLayout
from newsroom.articles.models import ArticlePage, Quote
from people.models import Person
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    Organisation,
    Season,
    Show,
)
from tests.leak.planting import path_of

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


def plant_below(world: World) -> None:
    """What is public by itself and stands below a show nobody may know of; stories name it."""
    played = Credit.objects.get(show=world.show, person=world.person, season=None)
    for state, records in world.hidden.items():
        if Show not in records:
            continue
        because = f"below a show {state}"
        season, character = (
            world.keep(model(show=records[Show], **needs, **world.canaries.words(model, because)))
            for model, needs in ((Season, {"number": 9}), (Character, {}))
        )
        words = world.canaries.words(Episode, because)
        episode = Episode.objects.create(season=season, number="9", **words)
        CreditedCharacter.objects.create(credit=played, character=character)
        for thing in (season, character):
            world.closed[path_of(thing)] = because
        named = {"season": season.pk, "character": character.pk, "episode": episode.pk}
        mentions = (MENTION.format(kind=kind, id=key) for kind, key in named.items())
        scope = {"show": records[Show].pk, "season": season.pk}
        world.tell(
            subjects=[{"show": world.show}],
            body=[
                {"type": "paragraph", "value": f"<p>We met {' and '.join(mentions)}.</p>"},
                {"type": "when_and_where", "value": scope},
                {"type": "cast_list", "value": scope},
                {"type": "plot", "value": {**scope, "level": "premise"}},
            ],
        )


def plant_quotations(world: World) -> None:
    """A public story that quotes every entry of the ledger no reader may see, and pulls from it."""
    public = Quote.objects.public().values("pk")
    body = [block for quote in Quote.objects.exclude(pk__in=public) for block in quoting(quote)]
    story = world.tell(subjects=[{"show": world.show}])
    # Written past the gate: a story that goes live takes its new entries along.
    ArticlePage.objects.filter(pk=story.pk).update(body=body)


def quoting(quote: Quote) -> Iterator[dict[str, Any]]:
    """Its words as the ledger has them, as somebody typed them, and once more and larger."""
    for text in ("", quote.text):
        yield {"type": "quotation", "value": {"quote": quote.pk, "text": text}}
    yield {"type": "pull_quote", "value": {"words": quote.text, "by": ""}}


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
