from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.demo.scale import words
from newsroom.demo.scale.casting import Casting
from newsroom.demo.scale.evidence import Witness
from newsroom.demo.scale.facts import add_facts
from newsroom.demo.scale.naming import misspelt
from newsroom.demo.scale.runs import add_seasons
from newsroom.demo.scale.stock import Taken
from newsroom.demo.scale.titling import logline, setting, titling
from people.choices import IdScheme
from shows.choices import CompanyRole, ShowKind, TitleKind
from shows.models import (
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowGenre,
    ShowLanguage,
    ShowTitle,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from newsroom.demo.scale.organisations import House
    from newsroom.demo.scale.people import Known
    from newsroom.demo.scale.standing import Standings
    from newsroom.demo.scale.stock import Stock
    from newsroom.demo.scale.titling import Titling

_KINDS: Final = (
    (ShowKind.SERIES,) * 8
    + (ShowKind.LIMITED,) * 3
    + (ShowKind.FILM,) * 6
    + (ShowKind.DOCUSERIES, ShowKind.REALITY, ShowKind.SPECIAL, ShowKind.STAGE, ShowKind.ANTHOLOGY)
)
SERIAL: Final = (ShowKind.SERIES, ShowKind.LIMITED, ShowKind.ANTHOLOGY, ShowKind.DOCUSERIES)
_COUNTRIES: Final[tuple[str, ...]] = words.read("titles")["countries"]


class Titled(NamedTuple):
    """What stories have to know of a show."""

    pk: int
    title: str
    premiere: datetime.date
    outlet: str
    cast: tuple[Known, ...]
    is_public: bool


class Catalogue:
    """Invents shows with their seasons, credits in billing order, plots, dates and turns."""

    def __init__(
        self,
        stock: Stock,
        random: Random,
        standings: Standings,
        *,
        house: House,
        crowd: Sequence[Known],
    ) -> None:
        self.stock = stock
        self.random = random
        self.standings = standings
        self.house = house
        self.crowd = crowd
        self.witness = Witness(house.publications, now=standings.now)
        self.casting = Casting(stock, random, self.witness, crowd)
        self.pictures: list[int] = []
        self._slugs = Taken(Show.objects.values_list("slug", flat=True))
        self._labels = Taken(map(str, Show.objects.iterator()))

    def shows(self, count: int) -> Iterator[Titled]:
        for _ in range(count):
            yield self._show()

    def _show(self) -> Titled:
        random = self.random
        named = titling(random)
        premiere = self._premiere()
        standing = self.standings.draw(random)
        show = self.stock.put(
            Show(
                title=named.title,
                sort_title=named.sort,
                slug=self._slugs.slug(named.title, otherwise="show"),
                kind=random.choice(_KINDS),
                year_label=self._year_label(named.title, premiere.year),
                original_title=named.original,
                original_language=named.language,
                logline=logline(random) if random.random() < 0.85 else "",
                setting=setting(random) if random.random() < 0.5 else "",
                key_art_id=self._picture(0.35),
                poster_id=self._picture(0.35),
                **standing.fields,
            )
        )
        self._add_titles(show, named)
        self._add_origin(show, named)
        outlet = random.choice(self.house.outlets)
        runs = add_seasons(
            self.stock, random, show, is_serial=show.kind in SERIAL, premiere=premiere
        )
        add_facts(self, show, premiere=premiere, outlet=outlet, runs=runs)
        seasons = [season for season, _ in runs]
        return Titled(
            pk=show.pk,
            title=named.title,
            premiere=premiere,
            outlet=self.house.outlet_names[outlet],
            cast=tuple(self.casting.bill(show, seasons=seasons, premiere=premiere)),
            is_public=standing.is_public,
        )

    def _premiere(self) -> datetime.date:
        """Most of the catalogue is behind us; one show in twelve is still to come."""
        days = self.random.randrange(-400, 1) if self.random.random() < 0.085 else 0
        past = int(self.random.triangular(1, 14000, 1500))
        return self.standings.today - datetime.timedelta(days=days or past)

    def _year_label(self, title: str, year: int) -> str:
        if self._labels.take(title):
            return ""
        label, count = str(year), 1
        while not self._labels.take(f"{title} ({label})"):
            count += 1
            label = f"{year}, {count}"
        return label

    def _picture(self, share: float) -> int | None:
        if not self.pictures or self.random.random() > share:
            return None
        return self.random.choice(self.pictures)

    def _add_titles(self, show: Show, named: Titling) -> None:
        random = self.random
        others = [(TitleKind.TRANSLATED, named.original, named.language)] if named.original else []
        if random.random() < 0.04:
            others.append((TitleKind.FORMER, f"{named.title.split()[-1]} Rising", "en"))
        if random.random() < 0.12:
            others.append((TitleKind.MISSPELLING, misspelt(named.title, random), ""))
        if random.random() < 0.08:
            others.append(
                (TitleKind.WORKING, f"Untitled {random.choice(self.crowd).second} Project", "")
            )
        if random.random() < 0.06 and len(named.title.split()) > 2:
            short = "".join(word[0] for word in named.title.split()).upper()
            others.append((TitleKind.ABBREVIATION, short, ""))
        for place, (kind, text, language) in enumerate(others):
            self.stock.put(
                ShowTitle(show=show, kind=kind, text=text, language=language, sort_order=place)
            )

    def _add_origin(self, show: Show, named: Titling) -> None:
        random = self.random
        first = named.country or random.choice(_COUNTRIES)
        partner = [random.choice(_COUNTRIES)] if random.random() < 0.25 else []
        for place, code in enumerate(dict.fromkeys([first, *partner])):
            self.stock.put(ShowCountry(show=show, country=code, sort_order=place))
        spoken = dict.fromkeys([named.language, *(["en"] if random.random() < 0.2 else [])])
        for place, language in enumerate(spoken):
            self.stock.put(ShowLanguage(show=show, language=language, sort_order=place))
        for place, genre in enumerate(random.sample(self.house.genres, random.randrange(1, 4))):
            self.stock.put(ShowGenre(show=show, genre_id=genre, sort_order=place))
        for place, role in enumerate((CompanyRole.STUDIO, CompanyRole.PRODUCTION)):
            maker = random.choice(self.house.makers)
            self.stock.put(
                ShowCompany(show=show, organisation_id=maker, role=role, sort_order=place)
            )
        if random.random() < 0.5:
            number = f"tt9{show.pk:07}"
            self.stock.put(ShowExternalId(show=show, scheme=IdScheme.IMDB, value=number))
