from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.hubs.dossiers.groups import Group
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.kit.languages import language_name
from shows.choices import LEFT_STATES
from shows.models import Credit

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from people.models import Person
    from shows.models import Character, CharacterName


@dataclass(frozen=True, slots=True)
class Playing:
    """One credit for a character: who, at which age of it, and for which stretch."""

    credit: Credit
    person: Person
    age_label: str
    stretch: str


@dataclass(frozen=True, slots=True)
class CharacterDossier:
    """A character with everyone a reader may know played them."""

    character: Character
    names: Sequence[CharacterName]
    credits: Sequence[Credit]
    left: Sequence[Credit]

    @classmethod
    def of(cls, character: Character) -> CharacterDossier:
        credited = Credit.objects.public().playing(character).safe_to_tease()
        gone = Credit.objects.public(states=LEFT_STATES).playing(character).safe_to_tease()
        return cls(
            character=character,
            names=list(character.names.filter(is_misspelling=False).order_by("sort_order")),
            credits=list(credited.in_billing_order().for_cast_list()),
            left=list(gone.in_the_original().history().for_cast_list()),
        )

    @classmethod
    def draft_of(cls, character: Character) -> CharacterDossier:
        """As it would read once published; its names in memory, whoever plays it as on file."""
        stored = cls.of(character) if character.pk else cls(character, [], [], [])
        named = [row for row in character.names.order_by("sort_order") if not row.is_misspelling]
        return cls(character, named, stored.credits, stored.left)

    @property
    def players(self) -> list[Playing]:
        today = timezone.localdate()
        return self._played(row for row in self._original if row.is_true_on(today))

    @property
    def before(self) -> list[Playing]:
        """Whoever had the part and left, and whose time in it is over."""
        today = timezone.localdate()
        over = [row for row in self._original if not row.is_true_on(today)]
        return self._played([*over, *self.left])

    @property
    def voices(self) -> list[Group]:
        """The voices of the dubs, under their language."""
        languages = {row.dub_language for row in self.credits if row.dub_language}
        return [
            Group(
                language_name(tag),
                self._played(row for row in self.credits if row.dub_language == tag),
            )
            for tag in sorted(languages)
        ]

    @property
    def people(self) -> list[int]:
        return [row.person_id for row in [*self.credits, *self.left]]

    @property
    def _original(self) -> list[Credit]:
        return [row for row in self.credits if not row.dub_language]

    def _played(self, credited: Iterable[Credit]) -> list[Playing]:
        return [
            Playing(credit, credit.person, self._age_in(credit), _stretch(credit))
            for credit in credited
        ]

    def _age_in(self, credit: Credit) -> str:
        ages = [
            row.age_label
            for row in credit.public_characters
            if row.character_id == self.character.pk
        ]
        return ages[0] if ages else ""


def _stretch(credit: Credit) -> str:
    """Say it as "Season 1, episodes 3–5, until June 6, 2025"."""
    told = [credit.scope, _days(credit.from_on, credit.until_on)]
    return ", ".join(filter(None, told))


def _days(first: datetime.date | None, last: datetime.date | None) -> str:
    begun, over = say_date(first, DatePrecision.DATE), say_date(last, DatePrecision.DATE)
    if begun and over:
        return f"{begun} to {over}"
    return f"from {begun}" if begun else f"until {over}" if over else ""
