from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsroom.kit.folding import fold
from people.models import Person, PersonExternalId, PersonName
from people.summaries import describe_people
from shows.models import Season, Show, ShowTitle

if TYPE_CHECKING:
    from collections.abc import Iterable

AT_ONCE = 400


class Lookups:
    """Everybody and everything that some rows name, read in a handful of queries."""

    def __init__(
        self, *, names: Iterable[str], titles: Iterable[str], numbers: Iterable[str] = ()
    ) -> None:
        self._people = _by_name({fold(name) for name in names}, Person, PersonName, "person")
        self._shows = _by_name({fold(title) for title in titles}, Show, ShowTitle, "show")
        self._numbers: dict[str, dict[int, Person]] = defaultdict(dict)
        wanted = [number for number in numbers if number]
        for some in _batches(wanted):
            rows = PersonExternalId.objects.filter(value__in=some).select_related("person")
            for row in rows:
                self._numbers[row.value][row.person_id] = row.person
        self._seasons: dict[tuple[int, str], Season] = {}
        keys = {show.pk for shows in self._shows.values() for show in shows.values()}
        for some_keys in _batches(list(keys)):
            for season in Season.objects.filter(show__in=some_keys):
                self._seasons[season.show_id, str(season.number)] = season
        self._said: dict[int, str] = {}

    def people(self, name: str) -> list[Person]:
        return list(self._people.get(fold(name), {}).values())

    def shows(self, title: str) -> list[Show]:
        return list(self._shows.get(fold(title), {}).values())

    def numbered(self, number: str) -> list[Person]:
        return list(self._numbers.get(number, {}).values())

    def season(self, show: Show, number: str) -> Season | None:
        return self._seasons.get((show.pk, number))

    def say(self, person: Person) -> str:
        """By what an editor knows somebody among namesakes. Two queries for each new one."""
        if person.pk not in self._said:
            summary = describe_people([person]).get(person.pk)
            told = [str(person), *(summary or ())]
            self._said[person.pk] = " · ".join(word for word in told if word)
        return self._said[person.pk]


def _batches(values: list[Any]) -> Iterable[list[Any]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


def _by_name(names: set[str], model: Any, aliases: Any, owner: str) -> dict[str, dict[int, Any]]:
    """The records under each folded name, their own or another of theirs."""
    found: dict[str, dict[int, Any]] = defaultdict(dict)
    for some in _batches([name for name in names if name]):
        for record in model.objects.filter(folded__in=some):
            found[record.folded][record.pk] = record
        for alias in aliases.objects.filter(folded__in=some).select_related(owner):
            record = getattr(alias, owner)
            found[alias.folded][record.pk] = record
    return found
