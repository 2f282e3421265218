"""Who a pasted cast list means: each line with the records its words may stand for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from newsroom.kit.folding import fold
from newsroom.prose.cast_lines import CastLine, cast_lines
from people.models import Person, PersonName
from people.summaries import describe_people
from shows.models import Character, CharacterName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shows.models import Show

State = Literal["found", "several", "new"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person a line may mean, with what tells them from their namesakes."""

    key: int
    label: str


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """One credit of a pasted list: what was read, whom it may mean, whether it stands there."""

    line: CastLine
    candidates: tuple[Candidate, ...] = ()
    new_characters: tuple[str, ...] = ()
    is_listed: bool = False

    @property
    def state(self) -> State:
        if not self.candidates:
            return "new"
        return "found" if len(self.candidates) == 1 else "several"


def read_cast(text: str, *, show: Show) -> list[MatchedLine]:
    """Every line of a pasted list with whom it may mean; eight queries, however long the list."""
    first = cast_lines(text)
    named = {word for line in first for word in (line.person, *line.characters) if word}
    people = people_called(named)
    characters = characters_called(show)
    lines = cast_lines(
        text,
        is_person=lambda name: fold(name) in people,
        is_character=lambda name: fold(name) in characters,
    )
    named = {line.person for line in lines} - named
    people |= people_called(named) if named else {}
    told = _described(person for found in people.values() for person in found)
    held = _held(show)
    return [_matched(line, people, characters, told, held) for line in lines]


def people_called(names: Iterable[str]) -> dict[str, list[Person]]:
    """Everyone who answers to one of the names, by the folded name; three queries."""
    folded = {fold(name) for name in names} - {""}
    people = Person.objects.called_any(names).alphabetical().prefetch_related("trades")
    by_key = {person.pk: person for person in people}
    found: dict[str, list[Person]] = defaultdict(list)
    for person in by_key.values():
        if person.folded in folded:
            found[person.folded].append(person)
    others = PersonName.objects.filter(person__in=by_key, folded__in=folded)
    for key, name in others.values_list("person", "folded"):
        if by_key[key] not in found[name]:
            found[name].append(by_key[key])
    return dict(found)


def characters_called(show: Show) -> dict[str, Character]:
    """The characters of a show by every folded name they go by; two queries."""
    characters = {one.pk: one for one in Character.objects.filter(show=show)}
    others = CharacterName.objects.filter(character__in=characters)
    named = {name: characters[key] for key, name in others.values_list("character", "folded")}
    return named | {one.folded: one for one in characters.values()}


def _described(people: Iterable[Person]) -> dict[int, str]:
    known = list({person.pk: person for person in people}.values())
    summaries = describe_people(known)
    return {
        person.pk: " · ".join(
            filter(None, [str(person), summaries[person.pk].facts, summaries[person.pk].works])
        )
        for person in known
    }


def _held(show: Show) -> set[tuple[int, str]]:
    """Who has which job in the latest version of the show."""
    latest: Any = show.get_latest_revision_as_object()
    return {(credit.person_id, credit.job) for credit in latest.credits.all()}


def _matched(
    line: CastLine,
    people: Mapping[str, list[Person]],
    characters: Mapping[str, Character],
    told: Mapping[int, str],
    held: set[tuple[int, str]],
) -> MatchedLine:
    if line.kind != "credit":
        return MatchedLine(line)
    found = people.get(fold(line.person), [])
    return MatchedLine(
        line,
        candidates=tuple(Candidate(person.pk, told[person.pk]) for person in found),
        new_characters=tuple(name for name in line.characters if fold(name) not in characters),
        is_listed=any((person.pk, line.job) in held for person in found),
    )
