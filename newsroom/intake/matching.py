from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from newsroom.articles.lookups import Option, describe
from newsroom.kit.folding import fold
from newsroom.prose.known import Known
from people.models import Person, PersonName
from shows.models import Organisation, Show, ShowTitle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsroom.intake.proposals import Analysis

State = Literal["new", "existing", "choose"]
HONOURS = ("Sir ", "Dame ", "Lord ", "Lady ", "Dr. ", "Dr ", "Mr. ", "Ms. ", "Mrs. ")


@dataclass(frozen=True, slots=True)
class Match:
    """What the records say about a name: nobody yet, one record, or several to choose from."""

    state: State
    candidates: tuple[Any, ...] = ()

    @property
    def record(self) -> Any:
        return self.candidates[0] if self.state == "existing" else None

    def told_apart(self) -> list[Option]:
        """Each candidate with its trade or kind, its years and two works; up to three queries."""
        if not self.candidates or isinstance(self.candidates[0], Organisation):
            return []
        kind = "person" if isinstance(self.candidates[0], Person) else "show"
        return describe(kind, self.candidates)

    def choices(self) -> str:
        """The candidates on one line, for whoever must choose between them."""
        told = [option.label for option in self.told_apart()]
        return "; ".join(told or [str(record) for record in self.candidates])


@dataclass(frozen=True, slots=True)
class Matches:
    """The matches of every name of a piece, by folded name."""

    people: dict[str, Match]
    works: dict[str, Match]
    organisations: dict[str, Match]

    def person(self, name: str) -> Match:
        return self.people.get(fold(name), Match("new"))

    def work(self, title: str) -> Match:
        return self.works.get(fold(title), Match("new"))

    def organisation(self, name: str) -> Match:
        return self.organisations.get(fold(name), Match("new"))


def known_names() -> Known:
    """All names and titles of the records, for the analysis to recognise; six queries."""
    return Known(
        people=_folded(Person) | _folded(PersonName),
        works=_folded(Show) | _folded(ShowTitle),
        organisations=_folded(Organisation),
    )


def _folded(model: Any) -> frozenset[str]:
    return frozenset(filter(None, model.objects.values_list("folded", flat=True)))


def match(analysis: Analysis) -> Matches:
    """Look every name of a piece up, accents and case aside and by any name of a record.

    A name that several records answer to is nobody's until a person chooses. One query a name.
    """
    people = {
        *(person.name for person in analysis.people),
        *(credit.person for credit in analysis.credits),
        *(quote.speaker for quote in analysis.quotes if quote.speaker),
    }
    works = {
        *(work.title for work in analysis.works),
        *(credit.work for credit in analysis.credits if credit.work),
    }
    organisations = {
        *(organisation.name for organisation in analysis.organisations),
        *(release.platform for release in analysis.releases if release.platform),
    }
    return Matches(
        people=_matched(people, _people_called),
        works=_matched(works, _shows_called),
        organisations=_matched(organisations, _organisations_called),
    )


def _matched(names: Iterable[str], called: Callable[[str], list[Any]]) -> dict[str, Match]:
    return {fold(name): _match(called(name)) for name in names}


def _match(found: list[Any]) -> Match:
    if not found:
        return Match("new")
    return Match("existing" if len(found) == 1 else "choose", tuple(found))


def _people_called(name: str) -> list[Any]:
    found = list(Person.objects.called(name).alphabetical())
    bare = next((name.removeprefix(one) for one in HONOURS if name.startswith(one)), "")
    return found or (list(Person.objects.called(bare).alphabetical()) if bare else [])


def _shows_called(title: str) -> list[Any]:
    return list(Show.objects.called(title).alphabetical())


def _organisations_called(name: str) -> list[Any]:
    found = list(Organisation.objects.called(name).alphabetical())
    other = name.removeprefix("The ") if name.startswith("The ") else f"The {name}"
    return found or list(Organisation.objects.called(other).alphabetical())
