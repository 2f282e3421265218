"""Which of our records a name and its numbers mean. Where two would do, nobody is linked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.kit.matches import NOBODY, Match, one_or_several
from people.models import Person, PersonExternalId
from shows.models import Organisation, Show, ShowExternalId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.imports.proposals import Proposal, Reference


def match_record(proposal: Proposal) -> Match:
    """By what services call it; else by the title and its year, or the name and the birth year.

    A namesake with another year, or without any, is only offered.
    """
    model: Any = Person if proposal.kind == "person" else Show
    if found := _by_ids(model, proposal.ids):
        return one_or_several(found)
    called = list(model.objects.called(proposal.name).alphabetical())
    year = _year_said(proposal)
    years = [_year_of(record) for record in called]
    if len(called) == 1 and (not year or not years[0] or years[0] == year):
        is_sure = proposal.kind == "person" or years[0] == year
        return Match("existing" if is_sure else "choose", tuple(called))
    exact = [one for one, held in zip(called, years, strict=True) if year and held == year]
    if len(exact) == 1 and proposal.kind == "show":
        return Match("existing", tuple(exact))
    return Match("choose", tuple(called)) if called else NOBODY


def _year_said(proposal: Proposal) -> str:
    if proposal.kind == "show":
        return proposal.year
    born = next((one.columns.get("born_on", "") for one in proposal.said if not one.key), "")
    return born[:4]


def _year_of(record: Any) -> str:
    if isinstance(record, Person):
        return str(record.born_on.year) if record.born_on else ""
    return str(record.year_label)[:4]


def _by_ids(model: Any, ids: Iterable[tuple[str, str]]) -> list[Any]:
    """The records that carry one of these numbers; two where the numbers are of two records."""
    relation: Any = PersonExternalId if model is Person else ShowExternalId
    owner = "person" if model is Person else "show"
    found: dict[int, Any] = {}
    for scheme, value in ids:
        rows = relation.objects.filter(scheme=scheme, value=value).select_related(owner)
        for row in rows:
            record = getattr(row, owner)
            found[record.pk] = record
    return list(found.values())


class Matcher:
    """Looks up each name of a document once. One query or two a name."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Reference], Match] = {}

    def person(self, who: Reference) -> Match:
        return self._look_up("person", who)

    def show(self, who: Reference) -> Match:
        return self._look_up("show", who)

    def organisation(self, who: Reference) -> Match:
        return self._look_up("organisation", who)

    def _look_up(self, kind: str, who: Reference) -> Match:
        if (kind, who) not in self._found:
            self._found[kind, who] = self._asked(kind, who)
        return self._found[kind, who]

    def _asked(self, kind: str, who: Reference) -> Match:
        if kind == "organisation":
            found = list(Organisation.objects.called(who.name))
            bare = who.name.removeprefix("The ")
            other = bare if bare != who.name else f"The {who.name}"
            return one_or_several(found or Organisation.objects.called(other))
        model: Any = Person if kind == "person" else Show
        if by_ids := _by_ids(model, who.ids):
            return one_or_several(by_ids)
        called = [
            one
            for one in model.objects.called(who.name).alphabetical()
            if not _has_another_number(one, who)
        ]
        return one_or_several(called)


def _has_another_number(record: Any, who: Reference) -> bool:
    """Whether a service that calls ``who`` one thing calls the record another."""
    held = {row.scheme: row.value for row in record.external_ids.all()}
    return any(held.get(scheme, value) != value for scheme, value in who.ids)
