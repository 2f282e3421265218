from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.lookups import Option, describe
from newsroom.kit.folding import fold
from newsroom.kit.matches import NOBODY, Match, one_or_several
from people.models import Person, PersonName
from shows.models import Award, Organisation, OrganisationName, Show, ShowTitle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsroom.intake.proposals import Analysis

HONOURS: Final = ("sir ", "dame ", "lord ", "lady ", "dr ", "mr ", "ms ", "mrs ")


@dataclass(frozen=True)
class Matches:
    """The matches of every name of a piece, by folded name."""

    people: dict[str, Match]
    works: dict[str, Match]
    organisations: dict[str, Match]
    awards: dict[str, Match] = field(default_factory=dict)
    _told: dict[tuple[str, int], Option] = field(default_factory=dict, compare=False)

    def person(self, name: str) -> Match:
        return self.people.get(fold(name), NOBODY)

    def work(self, title: str) -> Match:
        return self.works.get(fold(title), NOBODY)

    def organisation(self, name: str) -> Match:
        return self.organisations.get(fold(name), NOBODY)

    def award(self, name: str) -> Match:
        return self.awards.get(fold(name), NOBODY)

    def told_apart(self, match: Match) -> list[Option]:
        """Each candidate with its trade or kind, its years and two works.

        All candidates of one kind are described at once when the first is asked for, in up to
        three queries.
        """
        if not match.candidates:
            return []
        kind = _kind_of(match.candidates[0])
        if (kind, match.candidates[0].pk) not in self._told:
            self._describe(kind)
        return [self._told[kind, one.pk] for one in match.candidates]

    def choices(self, match: Match) -> str:
        """The candidates on one line, for whoever must choose between them."""
        return "; ".join(option.label for option in self.told_apart(match))

    def _describe(self, kind: str) -> None:
        groups = (self.people, self.works, self.organisations)
        records = {
            one.pk: one
            for group in groups
            for found in group.values()
            for one in found.candidates
            if _kind_of(one) == kind
        }
        for option in describe(kind, records.values()):
            self._told[kind, option.id] = option


def _kind_of(record: Any) -> str:
    return str(record._meta.model_name)


def match(analysis: Analysis) -> Matches:
    """Look every name of a piece up, accents and case aside and by any name of a record.

    A name that several records answer to is nobody's until a person chooses. Two queries for each
    kind of record, whatever the number of names.
    """
    return Matches(
        people=_matched(people_named(analysis), Person, PersonName, _without_honour),
        works=_matched(works_named(analysis), Show, ShowTitle),
        organisations=_matched(
            organisations_named(analysis), Organisation, OrganisationName, _other_article
        ),
        awards=_matched({one.award for one in analysis.awards}, Award, None, _as_awards),
    )


def people_named(analysis: Analysis) -> set[str]:
    return {
        *(person.name for person in analysis.people),
        *(credit.person for credit in analysis.credits),
        *(quote.speaker for quote in analysis.quotes if quote.speaker),
        *(award.person for award in analysis.awards if award.person),
    }


def works_named(analysis: Analysis) -> set[str]:
    facts = (analysis.credits, analysis.releases, analysis.plots, analysis.status)
    return {
        *(work.title for work in analysis.works),
        *(fact.work for group in facts for fact in group if fact.work),
        *(count.work for count in analysis.counts if count.work),
        *(award.work for award in analysis.awards if award.work),
    }


def organisations_named(analysis: Analysis) -> set[str]:
    return {
        *(organisation.name for organisation in analysis.organisations),
        *(release.platform for release in analysis.releases if release.platform),
        *(status.platform for status in analysis.status if status.platform),
        *(quote.outlet for quote in analysis.quotes if quote.outlet),
    }


def _matched(
    names: Iterable[str],
    model: Any,
    aliases: Any,
    others: Callable[[str], Iterator[str]] | None = None,
) -> dict[str, Match]:
    """Each name's records; ``others`` are the ways in which a record may say the same name."""
    asked = {key: {key, *(others(key) if others else ())} for key in map(fold, names) if key}
    keys = sorted({one for ways in asked.values() for one in ways})
    if not keys:
        return {}
    called: dict[int, set[str]] = defaultdict(set)
    if aliases is not None:
        owner = next(one for one in aliases._meta.fields if one.related_model is model)
        held = aliases.objects.filter(folded__in=keys).order_by()
        for pk, folded in held.values_list(owner.attname, "folded"):
            called[pk].add(folded)
    own = model.objects.filter(folded__in=keys).order_by().values("pk")
    found: dict[str, list[Any]] = defaultdict(list)
    rows = model.objects.filter(pk__in=own.union(_these(model, called)))
    for record in rows.order_by("folded", "pk"):
        for key in called[record.pk] | {record.folded}:
            found[key].append(record)
    return {key: _match(found, ways) for key, ways in asked.items()}


def _these(model: Any, called: Iterable[int]) -> Any:
    return model.objects.filter(pk__in=list(called)).order_by().values("pk")


def _match(found: dict[str, list[Any]], ways: Iterable[str]) -> Match:
    records = {one.pk: one for way in sorted(ways) for one in found.get(way, ())}
    return one_or_several(records.values())


def _without_honour(folded: str) -> Iterator[str]:
    yield from (folded.removeprefix(one) for one in HONOURS if folded.startswith(one))


def _other_article(folded: str) -> Iterator[str]:
    yield folded.removeprefix("the ") if folded.startswith("the ") else f"the {folded}"


def _as_awards(folded: str) -> Iterator[str]:
    """A prize by its other names: "Emmys", "the Emmy" and "Emmy Awards" are one."""
    bare = folded.removeprefix("the ").removesuffix(" awards").removesuffix(" award")
    one = bare.removesuffix("s")
    for said in (bare, one, f"{one}s", f"{bare} awards", f"{one} awards", f"{bare} award"):
        yield from (said, f"the {said}")
