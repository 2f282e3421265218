"""A small title in which everything hidden hangs on something a reader can see."""

from __future__ import annotations

import datetime
import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles.models import (
    ArticlePage,
    Author,
    Byline,
    HomePage,
    Quote,
    QuoteSubject,
    SectionPage,
    Subject,
)
from newsroom.desk.roles import CHIEF_EDITOR
from newsroom.kit.models import Record
from people.models import Person
from shows.models import (
    Award,
    AwardCategory,
    Ceremony,
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    Genre,
    Nomination,
    Nominee,
    Organisation,
    Plot,
    Release,
    Season,
    Show,
    ShowCountry,
    ShowGenre,
    StatusEvent,
)
from tests.factories import home_page
from tests.leak.canaries import Canaries
from tests.leak.states import fresh
from tests.leak.words import plain
from tests.staff import make_staff

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db import models

    from newsroom.users.models import User

# A number that was deleted must not come back as the number of something public.
_numbers = itertools.count(2)
# Words that must be seen, or the pages under test show nothing at all.
SHOW_TITLE = "Lantern Street"
PERSON_NAME = "Imke Aldersey"
STORY_TITLE = "A lamp is lit on Lantern Street"


@dataclass
class World:
    """The public backbone, the canaries, and what must not stand together."""

    canaries: Canaries
    staff: User
    home: HomePage
    section: SectionPage
    author: Author
    show: Show
    person: Person
    season: Season
    character: Character
    platform: Organisation
    award: Award
    ceremony: Ceremony
    story: ArticlePage
    # Live and public each, but what ties them together is not: (path, word, why).
    apart: list[tuple[str, str, str]] = field(default_factory=list)
    # Public stories that point at what is hidden.
    telling: list[str] = field(default_factory=list)
    # Public pages of records, other than the show and the person, on which hidden things hang.
    gathering: list[str] = field(default_factory=list)
    # Public stories whose lead image is hidden.
    pictured: list[str] = field(default_factory=list)
    # Paths of what is hidden, where a reader must get the 404 of what never was.
    closed: dict[str, str] = field(default_factory=dict)
    # Where an editor finds each hidden thing: something to edit, by state and model.
    edited: dict[tuple[str, str], Any] = field(default_factory=dict)
    # Hidden records by state and model, for public things to point at.
    hidden: dict[str, dict[type[models.Model], Any]] = field(default_factory=dict)

    def draft(self, model: type[models.Model], words: dict[str, Any]) -> Any:
        """An unsaved object of ``model`` with ``words``, hanging where such a thing hangs."""
        if model is Season:
            number = next(_numbers)
            return Season(show=self.show, number=number, **words)
        if model is Character:
            return Character(show=self.show, **words)
        if model is Ceremony:
            ordinal = next(_numbers)
            return Ceremony(award=self.award, ordinal=ordinal, **words)
        if model is Quote:
            quote = Quote(speaker=self.person, **{"text": "So it is.", **words})
            quote.subjects.add(QuoteSubject(show=self.show), QuoteSubject(person=self.person))
            return quote
        return model(**words)

    def keep(self, thing: Any, *, under: Any = None) -> Any:
        """Save ``thing`` for the first time; a page goes ``under`` a page."""
        if isinstance(thing, ArticlePage | SectionPage):
            usual = self.section if isinstance(thing, ArticlePage) else self.home
            fresh(under or usual).add_child(instance=thing)
        else:
            thing.save()
        return thing

    def tell(
        self,
        *,
        subjects: Iterable[dict[str, Any]] = (),
        body: Iterable[dict[str, Any]] = (),
        **values: Any,
    ) -> ArticlePage:
        """A public story about ``subjects``, in our section."""
        words = plain(ArticlePage)
        story = ArticlePage(**{**words, "body": json.dumps(list(body)), **values})
        story.bylines.add(Byline(author=self.author))
        story.subjects.add(*(Subject(**subject) for subject in subjects))
        self.keep(story)
        self.telling.append(story.url_path.removeprefix("/home"))
        return story


def backbone() -> World:
    """What a reader may see: one of everything."""
    home = home_page()
    section = SectionPage(title="Television", slug="television", description="What is on.")
    home.add_child(instance=section)
    author = Author.objects.create(name="Bea Quill", slug="bea-quill")
    platform = Organisation.objects.create(name="Harbor", slug="harbor")
    person = Person.objects.create(name=PERSON_NAME, slug="imke-aldersey")
    show = Show.objects.create(
        title=SHOW_TITLE, slug="lantern-street", logline="A street keeps its lamps."
    )
    season = Season.objects.create(show=show, number=1)
    Episode.objects.create(season=season, number="1", title="Wick")
    character = Character.objects.create(show=show, name="Odo")
    genre = Genre.objects.create(name="Chamber drama", slug="chamber-drama")
    ShowGenre.objects.create(show=show, genre=genre)
    ShowCountry.objects.create(show=show, country="FR")
    credit = Credit.objects.create(show=show, person=person, sort_order=0)
    CreditedCharacter.objects.create(credit=credit, character=character)
    Plot.objects.create(show=show, text="A street votes on its darkness.", sort_order=0)
    Release.objects.create(show=show, platform=platform, date="2025-04-24", sort_order=0)
    StatusEvent.objects.create(show=show, status="ordered", happened_on="2023-06-01", sort_order=0)
    award = Award.objects.create(name="Wicks", slug="wicks")
    category = AwardCategory.objects.create(award=award, name="Best glow")
    ceremony = Ceremony.objects.create(award=award, ordinal=1, held_on="2025-09-14")
    nomination = Nomination.objects.create(ceremony=ceremony, category=category, show=show)
    Nominee.objects.create(nomination=nomination, person=person)
    quote = Quote.objects.create(speaker=person, text="A street is a promise.")
    QuoteSubject.objects.create(quote=quote, show=show)
    # Dated ahead of all that is planted, so that it leads the fronts.
    ahead = timezone.localdate() + datetime.timedelta(days=1)
    story = ArticlePage(
        title=STORY_TITLE, slug="a-lamp-is-lit", dek="It takes a vote.", dated_on=ahead
    )
    story.bylines.add(Byline(author=author))
    story.subjects.add(Subject(show=show), Subject(person=person))
    section.add_child(instance=story)
    return World(
        canaries=Canaries(),
        staff=make_staff(CHIEF_EDITOR, username="chief"),
        home=home,
        section=section,
        author=author,
        show=show,
        person=person,
        season=season,
        character=character,
        platform=platform,
        award=award,
        ceremony=ceremony,
        story=story,
    )


def record_models() -> list[type[Record]]:
    return list(Record.__subclasses__())
