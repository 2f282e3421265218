"""The story that a piece becomes, once its records stand."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from django.utils.text import slugify
from wagtail.log_actions import log

from newsroom.articles.choices import StoryKind
from newsroom.articles.models import ArticlePage, Author, Byline, Subject
from newsroom.intake import bodies
from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.proposals import Analysis
    from newsroom.prose.spans import Span
    from newsroom.users.models import User
    from people.models import Person
    from shows.models import Organisation, Show

LONGEST_DEK = 400
LONGEST_TITLE = 255


@dataclass
class Held:
    """The records that the names of a piece stand for, by folded name, and what was made of it.

    ``entries`` are the keys of quotes in the ledger by their words, ``pictures`` the values of
    picture blocks with the offset that each stands before.
    """

    people: dict[str, Person] = field(default_factory=dict)
    shows: dict[str, Show] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)
    pictures: list[tuple[int, dict[str, Any]]] = field(default_factory=list)


def draft_story(
    analysis: Analysis, held: Held, *, section: SectionPage, user: User | None
) -> ArticlePage:
    """Write the draft of a story under ``section``, with all the words of the piece."""
    told = analysis.story
    story = ArticlePage(
        title=headline_of(analysis) or "Untitled story",
        kind=told.kind.value if told.kind.value in StoryKind.values else StoryKind.NEWS,
        dek=dek_of(analysis),
        live=False,
        owner=user,
    )
    if told.date.value:
        story.dated_on = datetime.date.fromisoformat(told.date.value)
    story.body = body_of(raw_body(analysis, held))
    for place, work in enumerate(subjects_of(analysis, held)):
        story.subjects.add(Subject(show=work, sort_order=place))
    _sign(story, analysis)
    story.slug = _free_slug(section, story.title)
    section.add_child(instance=story)
    story.save_revision(user=user)
    log(instance=story, action="newsroom.intake", user=user, data=evidence_of(analysis))
    return story


def headline_of(analysis: Analysis) -> str:
    return (analysis.story.headline.value or "")[:LONGEST_TITLE]


def dek_of(analysis: Analysis) -> str:
    return (analysis.story.dek.value or "")[:LONGEST_DEK]


def raw_body(analysis: Analysis, held: Held) -> list[tuple[str, Any]]:
    return bodies.stream(
        analysis,
        _targets(analysis, held),
        _speakers(analysis, held),
        _outlets(analysis, held),
        held.entries,
        held.pictures,
    )


def body_of(raw: list[tuple[str, Any]]) -> Any:
    block = cast("Any", ArticlePage._meta.get_field("body")).stream_block
    return block.to_python([{"type": kind, "value": value} for kind, value in raw])


def subjects_of(analysis: Analysis, held: Held) -> list[Show]:
    found = [held.shows.get(fold(work.title)) for work in analysis.works if work.role == "subject"]
    return list(dict.fromkeys(show for show in found if show is not None))


def evidence_of(analysis: Analysis) -> dict[str, Any]:
    """How sure every proposal was, for whoever asks later."""
    return {
        "file": analysis.source["name"],
        "sha256": analysis.source["sha256"],
        "people": {one.name: one.confidence for one in analysis.people},
        "works": {one.title: one.confidence for one in analysis.works},
        "credits": {
            f"{one.person}, {one.job}, {one.work}": one.confidence for one in analysis.credits
        },
        "quotes": len(analysis.quotes),
    }


def _free_slug(section: SectionPage, title: str) -> str:
    """A slug without accents that no other story of the section holds."""
    root = slugify(fold(title))[:80] or "story"
    taken = set(section.get_children().filter(slug__startswith=root).values_list("slug", flat=True))
    numbers = (f"{root}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([root], numbers) if slug not in taken)


def _sign(story: ArticlePage, analysis: Analysis) -> None:
    """Put a byline whose author is known above the story; any other stays in the text."""
    words = (analysis.story.byline.value or "").lower()
    name = fold(words.removeprefix("by ").strip()) if words else ""
    author = Author.objects.filter(folded=name).first() if name else None
    if author is not None:
        story.bylines.add(Byline(author=author, sort_order=0))


def _speakers(analysis: Analysis, held: Held) -> dict[str, Person]:
    named = {quote.speaker for quote in analysis.quotes}
    return {name: held.people[fold(name)] for name in named if fold(name) in held.people}


def _outlets(analysis: Analysis, held: Held) -> dict[str, Organisation]:
    named = {quote.outlet for quote in analysis.quotes}
    known = held.organisations
    return {name: known[fold(name)] for name in named if fold(name) in known}


def _targets(analysis: Analysis, held: Held) -> dict[Span, bodies.Target]:
    targets: dict[Span, bodies.Target] = {}
    for mention in analysis.mentions:
        known: Any = held.people if mention.kind == "person" else held.shows
        record = known.get(fold(mention.name))
        if record is not None:
            kind = "person" if mention.kind == "person" else "show"
            targets[mention.evidence] = (kind, record.pk)
    return targets
