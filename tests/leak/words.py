"""Things filled with words: canaries where they must stay unseen, plain words where not."""

from __future__ import annotations

import datetime
import itertools
import json
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from wagtail import blocks

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.blocks.media import LengthBlock
from newsroom.articles.models import (
    ArticlePage,
    Author,
    Byline,
    Correction,
    Quote,
    SectionPage,
    StoryUpdate,
)
from people.models import Person, PersonExternalId, PersonName, PersonPronouns
from shows.models import (
    Award,
    AwardCategory,
    Ceremony,
    Character,
    CharacterName,
    Episode,
    Nomination,
    Organisation,
    OrganisationName,
    Plot,
    Release,
    Season,
    SeasonPart,
    Show,
    ShowExternalId,
    ShowTitle,
    SkippedWeek,
    StatusEvent,
)
from tests.leak.canaries import text_fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db import models

    from tests.leak.canaries import Canaries

numbers = itertools.count(2)
DAY = datetime.date(2031, 5, 6)

# What hangs on a record or a story as rows of its own, and what such a row needs besides words.
ROWS: dict[type[models.Model], list[tuple[str, type[models.Model], dict[str, Any]]]] = {
    Person: [
        ("names", PersonName, {"kind": "stage"}),
        ("external_ids", PersonExternalId, {"scheme": "imdb"}),
        ("pronouns", PersonPronouns, {}),
    ],
    Show: [
        ("titles", ShowTitle, {"kind": "translated"}),
        ("external_ids", ShowExternalId, {"scheme": "imdb"}),
        ("plots", Plot, {}),
        ("releases", Release, {"date": DAY}),
        (
            "status_events",
            StatusEvent,
            {"status": "ordered", "happened_on": datetime.date(2024, 2, 3)},
        ),
    ],
    Season: [
        ("episodes", Episode, {"number": "1"}),
        ("parts", SeasonPart, {"number": 1}),
        ("skipped_weeks", SkippedWeek, {"day": DAY}),
    ],
    Organisation: [("names", OrganisationName, {})],
    Character: [("names", CharacterName, {})],
    Award: [("categories", AwardCategory, {})],
    Quote: [],
    ArticlePage: [("corrections", Correction, {}), ("updates", StoryUpdate, {})],
    SectionPage: [],
}


def plain(model: type[models.Model]) -> dict[str, Any]:
    """Harmless words for the fields ``model`` cannot do without; they may be public."""
    number = next(numbers)
    values: dict[str, Any] = {}
    for field in text_fields(model):
        if field.name in {"name", "title"}:
            values[field.name] = f"Harmless {model.__name__} {number}"
        if field.name == "slug":
            values["slug"] = f"harmless-{model.__name__.lower()}-{number}"
    return values


def give_rows(thing: Any, canaries: Canaries, state: str) -> None:
    if isinstance(thing, Ceremony):
        words = canaries.words(Nomination, state)
        thing.nominations.add(Nomination(category=thing.award.categories.get(), **words))
        return
    for relation, model, fixed in ROWS[type(thing)]:
        getattr(thing, relation).add(model(**{**canaries.words(model, state), **fixed}))
    if isinstance(thing, ArticlePage):
        author = Author.objects.create(**canaries.words(Author, f"{state}: its author"))
        thing.bylines.add(Byline(author=author))
        thing.body = secret_body(canaries, state)


# What the gate keeps from any other kind of story.
ONLY_REVIEWS: Final = {"verdict"}


def secret_body(canaries: Canaries, state: str) -> str:
    """A body with one block of every kind, each of its texts a canary."""

    def write(name: str) -> str:
        return canaries.mint(state, "articles.ArticlePage.body", name)

    return json.dumps(
        [
            {"type": name, "value": _block_value(block, name, write)}
            for name, block in BodyBlock().child_blocks.items()
            if name not in ONLY_REVIEWS and not _points_at_records(block)
        ]
    )


def _points_at_records(block: blocks.Block) -> bool:
    if isinstance(block, blocks.ListBlock):
        return _points_at_records(block.child_block)
    children = getattr(block, "child_blocks", {}).values()
    return (isinstance(block, blocks.ChooserBlock) and block.required) or any(
        map(_points_at_records, children)
    )


def _block_value(block: blocks.Block, name: str, write: Callable[[str], str]) -> Any:
    if isinstance(block, blocks.StructBlock):
        return {
            key: _block_value(child, f"{name}.{key}", write)
            for key, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [_block_value(block.child_block, f"{name}.item", write)]
    if isinstance(block, LengthBlock):
        return "2:14"
    if isinstance(block, blocks.DateBlock):
        return "2025-03-04"
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{write(name)}</p>"
    if isinstance(block, blocks.URLBlock):
        return f"https://www.youtube.com/watch?v={write(name)}"
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return write(name)
    return block.get_prep_value(block.get_default())


def soon() -> datetime.datetime:
    return timezone.now() + datetime.timedelta(days=1)
