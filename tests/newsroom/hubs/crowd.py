"""One record of each kind, and ever more rows of every kind behind them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone

from newsroom.articles.models import Byline, QuoteSubject, Subject
from people.models import GroupMember
from shows.models import CreditedCharacter, EpisodeRelease, ShowCompany, ShowCountry, ShowTitle
from tests.award_factories import CeremonyFactory, NominationFactory, NomineeFactory
from tests.factories import (
    AuthorFactory,
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PersonTradeFactory,
    PictureFactory,
    PlotFactory,
    QuoteFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    StatusEventFactory,
    make_story,
)

if TYPE_CHECKING:
    from newsroom.articles.models import Author
    from people.models import Person
    from shows.models import Ceremony, Character, Organisation, Season, Show

COUNTRIES = ("FR", "GB", "US", "DE", "JP", "CA", "IT", "ES", "IE")
TRADES = ("actor", "director", "writer", "producer", "composer")


@dataclass
class Crowd:
    """The records whose hubs are asked for, and a writer of them."""

    show: Show = field(default_factory=lambda: pictured(ShowFactory, "poster", "key_art"))
    person: Person = field(default_factory=lambda: pictured(PersonFactory, "portrait"))
    platform: Organisation = field(default_factory=OrganisationFactory.create)
    ceremony: Ceremony = field(default_factory=CeremonyFactory.create)
    author: Author = field(default_factory=lambda: pictured(AuthorFactory, "portrait"))
    size: int = 0

    def __post_init__(self) -> None:
        self.season: Season = SeasonFactory.create(show=self.show, number=1)
        self.character: Character = CharacterFactory.create(show=self.show)
        self.month = timezone.localdate().replace(day=1)

    @property
    def hubs(self) -> dict[str, str]:
        season = self.season.get_absolute_url()
        month = {"year": self.month.year, "month": self.month.month}
        return {
            "shows": reverse("hubs:shows"),
            "people": reverse("hubs:people"),
            "organisations": reverse("hubs:organisations"),
            "authors": reverse("hubs:authors"),
            "awards": reverse("hubs:awards"),
            "calendar": reverse("hubs:calendar"),
            "calendar in France": f"{reverse('hubs:calendar')}?region=FR",
            "calendar of a month": reverse("hubs:calendar_month", kwargs=month),
            "dates of a month": reverse("hubs:calendar_dates", kwargs=month),
            "show": self.show.get_absolute_url(),
            "season": season,
            "dates of a season": f"{season}calendar.ics",
            "character": self.character.get_absolute_url(),
            "person": self.person.get_absolute_url(),
            "organisation": self.platform.get_absolute_url(),
            "award": self.ceremony.award.get_absolute_url(),
            "ceremony": self.ceremony.get_absolute_url(),
            "author": reverse("hubs:author", args=[self.author.slug]),
            "feed of an author": reverse("hubs:author_feed", args=[self.author.slug]),
            "feed": reverse("hubs:feed"),
        }

    def grow(self, number: int) -> None:
        """``number`` more rows of every kind behind each record."""
        for _ in range(number):
            self.size += 1
            self._bill()
            self._release()
            self._tell()
            self._write()
            self._honor()

    def _bill(self) -> None:
        star = pictured(PersonFactory, "portrait")
        GroupMember.objects.create(group=PersonFactory.create(kind="group"), person=self.person)
        GroupMember.objects.create(group=self.person, person=star)
        PersonTradeFactory.create(person=star, trade=TRADES[self.size % len(TRADES)])
        PersonNameFactory.create(person=self.person, kind="credited")
        seasons = {"show": self.show, "season": self.season}
        for values in (
            {"show": self.show, "person": star, "tier": "regular"},
            {**seasons, "person": star, "tier": "guest"},
            {"show": self.show, "person": PersonFactory.create(), "job": "writer"},
            {"show": self.show, "state": "exited", "until_on": self.month},
            {"show": self.show, "state": "replaced", "replaced_by": star},
            {"show": pictured(ShowFactory, "poster"), "person": self.person},
            {"person": self.person, "state": "replaced", "replaced_by": star},
        ):
            credit = CreditFactory.create(**values, source=OrganisationFactory.create())
            known = credit.show == self.show
            character = self.character if known else CharacterFactory.create(show=credit.show)
            CreditedCharacter.objects.create(credit=credit, character=character)

    def _release(self) -> None:
        coming = self.month + datetime.timedelta(days=self.size % 27)
        elsewhere = OrganisationFactory.create()
        known: list[dict[str, Any]] = [
            {"show": self.show, "platform": elsewhere, "date": datetime.date(2025, 4, 24)},
            {"show": self.show, "season": self.season, "platform": elsewhere, "date": coming},
            {"show": pictured(ShowFactory, "poster"), "platform": self.platform, "date": coming},
        ]
        for values in known:
            release = ReleaseFactory.create(**values, source=OrganisationFactory.create())
            release.date = values["date"] + datetime.timedelta(days=1)
            release.save()
            if release.season:
                self._give(release, coming)
        other = SeasonFactory.create(show=self.show, number=self.size + 1)
        EpisodeFactory.create(season=other)

    def _give(self, release: Any, day: datetime.date) -> None:
        episode = EpisodeFactory.create(
            season=self.season, number=str(self.size), title=f"Night {self.size}"
        )
        EpisodeRelease.objects.create(
            season=self.season,
            release=release,
            episode=episode.number,
            place=self.size,
            date=day,
            is_set_by_hand=True,
        )

    def _tell(self) -> None:
        told = {"show": self.show, "source": OrganisationFactory.create()}
        StatusEventFactory.create(**told)
        PlotFactory.create(**told)
        PlotFactory.create(**told, season=self.season)
        ShowTitle.objects.create(show=self.show, text=f"Title {self.size}", kind="former")
        ShowCountry.objects.create(show=self.show, country=COUNTRIES[self.size % len(COUNTRIES)])
        ShowGenreFactory.create(show=self.show, genre=GenreFactory.create())
        for maker in (self.platform, OrganisationFactory.create()):
            made = ShowFactory.create() if maker == self.platform else self.show
            ShowCompany.objects.create(show=made, organisation=maker, role="production")
        for speaker in (self.person, PersonFactory.create()):
            quote = QuoteFactory.create(speaker=speaker, source=OrganisationFactory.create())
            QuoteSubject.objects.create(quote=quote, show=self.show)
            QuoteSubject.objects.create(quote=quote, person=self.person)

    def _write(self) -> None:
        for kind in ("news", "recap", "interview"):
            about = Subject(show=self.show, season=self.season, episodes=str(self.size))
            make_story(
                f"{kind} {self.size}",
                kind=kind,
                spoiler_scope="season",
                lead_image=PictureFactory.create(),
                subjects=[about, Subject(person=self.person)],
                bylines=[Byline(author=self.author), Byline(author=AuthorFactory.create())],
            )

    def _honor(self) -> None:
        earlier = CeremonyFactory.create(award=self.ceremony.award, ordinal=self.size + 1000)
        CeremonyFactory.create()
        for ceremony in (self.ceremony, earlier):
            nomination = NominationFactory.create(
                ceremony=ceremony, show=self.show, source=OrganisationFactory.create()
            )
            NomineeFactory.create(
                nomination=nomination, person=self.person, character=self.character
            )
            NomineeFactory.create(nomination=nomination)


def pictured(factory: Any, *fields: str) -> Any:
    return factory.create(**{name: PictureFactory.create() for name in fields})
