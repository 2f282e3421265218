from __future__ import annotations

import datetime
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.demo.scale import words
from newsroom.demo.scale.latin import LATIN
from newsroom.demo.scale.naming import misspelt
from newsroom.demo.scale.scripts import SCRIPTS
from newsroom.demo.scale.stock import Taken
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day
from people.choices import PAST_NAMES, IdScheme, NameKind, Trade
from people.models import Person, PersonExternalId, PersonName, PersonPronouns, PersonTrade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from newsroom.demo.scale.naming import Naming
    from newsroom.demo.scale.standing import Standings
    from newsroom.demo.scale.stock import Stock

_CULTURES: Final = (*LATIN.values(), *SCRIPTS.values())
_TABLES: Final = (*words.read("latin").values(), *words.read("scripts").values())
_WEIGHTS: Final = tuple(accumulate(table["weight"] for table in _TABLES))
_TRADES: Final = (Trade.ACTOR,) * 12 + tuple(Trade)
_PRECISIONS: Final = (DatePrecision.DATE,) * 5 + (DatePrecision.YEAR, DatePrecision.MONTH)

# One in so many shares the name of someone who is here already.
_NAMESAKES: Final = 40


class Known(NamedTuple):
    """What the rest of the catalogue has to know of a person."""

    pk: int
    name: str
    second: str
    trade: str
    is_public: bool


class Crowd:
    """Invents people, with the doubles and the spellings that make a desk's life hard."""

    def __init__(self, stock: Stock, random: Random, standings: Standings) -> None:
        self.stock = stock
        self.random = random
        self.standings = standings
        self.pictures: list[int] = []
        self._slugs = Taken(Person.objects.values_list("slug", flat=True))
        self._labels = Taken(map(str, Person.objects.iterator()))
        self._namings: list[Naming] = []

    def people(self, count: int) -> Iterator[Known]:
        for _ in range(count):
            yield self._person()

    def _person(self) -> Known:
        random = self.random
        naming = self._naming()
        trade = random.choice(_TRADES)
        born, precision = self._born()
        standing = self.standings.draw(random)
        person = self.stock.put(
            Person(
                name=naming.name,
                sort_name=naming.sort,
                second_mention=naming.second,
                given_name=naming.given,
                family_first=naming.family_first,
                slug=self._slugs.slug(naming.name, otherwise="person"),
                disambiguator=self._disambiguator(naming.name, trade, born),
                born_on=born,
                born_precision=precision,
                died_on=self._died(born),
                biography=self._biography(naming, trade) if random.random() < 0.25 else "",
                portrait_id=self._portrait(),
                **standing.fields,
            )
        )
        self._add_names(person, naming)
        self._add_trades(person, trade)
        if random.random() < 0.4:
            self.stock.put(
                PersonExternalId(person=person, scheme=IdScheme.WIKIDATA, value=f"Q9{person.pk:08}")
            )
        self._add_pronouns(person)
        return Known(person.pk, naming.name, naming.second, trade, standing.is_public)

    def _naming(self) -> Naming:
        random = self.random
        if self._namings and not random.randrange(_NAMESAKES):
            return random.choice(self._namings)
        culture = random.choices(_CULTURES, cum_weights=_WEIGHTS)[0]
        naming = culture.name(random)
        if len(self._namings) < 5000:
            self._namings.append(naming)
        return naming

    def _disambiguator(self, name: str, trade: str, born: datetime.date | None) -> str:
        """Empty while the name is free; then the trade and the year, then a count behind it."""
        if self._labels.take(name):
            return ""
        told = f"{trade}, b. {born.year}" if born else trade
        count = 1
        while not self._labels.take(f"{name} ({told})"):
            count += 1
            told = f"{trade}, {count}"
        return told

    def _add_pronouns(self, person: Person) -> None:
        if self.random.random() > 0.03:
            return
        text = self.random.choice(("she/her", "he/him", "they/them", "she/they"))
        note = "Their own website, 2025"
        self.stock.put(PersonPronouns(person=person, text=text, source_note=note, sort_order=0))

    def _born(self) -> tuple[datetime.date | None, str]:
        random = self.random
        if random.random() < 0.35:
            return None, DatePrecision.DATE
        precision = random.choice(_PRECISIONS)
        age = int(random.triangular(18, 96, 38) * 365.25)
        return first_day(self.standings.today - datetime.timedelta(days=age), precision), precision

    def _died(self, born: datetime.date | None) -> datetime.date | None:
        today = self.standings.today
        if born is None or today.year - born.year < 60 or self.random.random() > 0.4:
            return None
        lived = (today - born).days
        return born + datetime.timedelta(days=self.random.randrange(lived * 3 // 4, lived))

    def _biography(self, naming: Naming, trade: str) -> str:
        place = self.random.choice(
            ("the stage", "radio", "a film school", "short films", "the law")
        )
        return f"{naming.name} came to the work of a {trade} from {place}."

    def _portrait(self) -> int | None:
        if not self.pictures or self.random.random() > 0.15:
            return None
        return self.random.choice(self.pictures)

    def _add_names(self, person: Person, naming: Naming) -> None:
        for place, (kind, text) in enumerate(dict.fromkeys(self._other_names(naming))):
            is_past = kind in PAST_NAMES
            self.stock.put(
                PersonName(
                    person=person,
                    kind=kind,
                    text=text,
                    language=naming.language if kind == NameKind.NATIVE else "",
                    is_sensitive=is_past and self.random.random() < 0.3,
                    sort_order=place,
                )
            )

    def _other_names(self, naming: Naming) -> Iterator[tuple[NameKind, str]]:
        random = self.random
        if naming.native:
            yield NameKind.NATIVE, naming.native
        yield from ((NameKind.TRANSLITERATION, spelling) for spelling in naming.spellings)
        if naming.birth:
            yield NameKind.BIRTH, naming.birth
        if random.random() < 0.18:
            yield NameKind.MISSPELLING, misspelt(naming.name, random)
        if random.random() < 0.08:
            first, _, rest = naming.name.partition(" ")
            yield NameKind.CREDITED, f"{first[0]}. {rest}"
        if random.random() < 0.03:
            stage = random.choice(("Little", "Doc", "Saint", "Lady", "Big"))
            yield NameKind.STAGE, f"{stage} {naming.second}"
        if random.random() < 0.01:
            yield NameKind.MONONYM, naming.name.split()[0]
        if random.random() < 0.02:
            yield NameKind.FORMER, f"{naming.name} Vell"

    def _add_trades(self, person: Person, first: str) -> None:
        random = self.random
        extra = random.sample(list(Trade), 1 + (random.random() < 0.2))
        trades = [first, *extra] if random.random() < 0.3 else [first]
        for place, trade in enumerate(dict.fromkeys(trades)):
            self.stock.put(PersonTrade(person=person, trade=trade, sort_order=place))
