"""What people say in the stories of the demo, kept as quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import Obtained
from newsroom.articles.models import Quote, QuoteSubject
from newsroom.demo.bodies import Quotation
from newsroom.demo.records import keep
from people.models import Person
from shows.models import Organisation, Show

if TYPE_CHECKING:
    import datetime

    from newsroom.demo.entries import StoryEntry

TOLD: Final = ("live", "edited")
PERSON: Final = "person:"


def quotations_of(story: StoryEntry) -> list[Quotation]:
    """What people on file say in a story that readers have; nothing of any other story."""
    said = [part for part in story.parts if isinstance(part, Quotation)]
    return [part for part in said if part.speaker.startswith(PERSON) and story.state in TOLD]


def keep_quotes(story: StoryEntry, *, today: datetime.date) -> list[Quote]:
    return [_kept(part, story, today) for part in quotations_of(story)]


def _kept(part: Quotation, story: StoryEntry, today: datetime.date) -> Quote:
    speaker = Person.objects.get(slug=part.speaker.removeprefix(PERSON))
    outlet = Organisation.objects.filter(slug=part.outlet).first() if part.outlet else None
    quote = Quote(
        speaker=speaker,
        text=part.text,
        source=outlet,
        source_url=part.url,
        said_on=story.dated.day(today),
        obtained=Obtained.SECOND_HAND if part.outlet else Obtained.OWN_INTERVIEW,
    )
    shows = [record.slug for record in story.about if record.kind == "show"]
    quote.subjects.set([QuoteSubject(show=Show.objects.get(slug=slug)) for slug in shows])
    return keep(quote)
