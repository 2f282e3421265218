"""What the facts of one record say now, for the list an editor chooses from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.chips.chip import Chip
from newsroom.articles.chips.findings import look_at
from newsroom.articles.chips.registry import facts_of
from newsroom.articles.chips.shelves import MODELS
from newsroom.kit.countries import country_name
from shows.models import Credit, Release, Season

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.articles.chips.findings import Look
    from newsroom.articles.chips.registry import FactKind

# Offered even where no entry names it: the house writes for readers there.
HOME_REGION: Final = "US"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a list of an editor's form."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One fact of a record with every way to say it, as it stands."""

    fact: FactKind
    looks: tuple[Look, ...]

    @property
    def state(self) -> Look:
        return self.looks[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The facts of a record, and among which seasons, regions and shows they can be asked."""

    name: str
    offers: list[Offer]
    seasons: list[Choice]
    regions: list[Choice]
    shows: list[Choice]
    show: str


def options_for(asked: Mapping[str, Any]) -> Options | None:
    """Each fact of the record named in ``asked``, narrowed as it says; None without a record."""
    question = Chip.read(asked).question
    model = MODELS.get(question.kind)
    record = model.objects.among([question.id]).first() if model else None
    if record is None:
        return None
    narrowed: dict[str, Any]
    shows = _shows(question.id) if question.kind == "person" else []
    if question.show is None and shows:
        question = question._replace(show=int(shows[0].value))
    narrowed = {"region": question.region, "season": question.season, "show": question.show}
    kinds = facts_of(question.kind)
    chips = []
    for kind in kinds:
        held: dict[str, Any] = {name: narrowed[name] for name in kind.narrowed_by}
        one: dict[str, Any] = {"kind": question.kind, "id": question.id, "fact": kind.name, **held}
        chips += [Chip.read({**one, "form": form.name}) for form in kind.forms]
    looks = iter(look_at(chips))
    offers = [Offer(fact=kind, looks=tuple(next(looks) for _ in kind.forms)) for kind in kinds]
    return Options(
        name=str(record),
        offers=offers,
        seasons=_seasons(question.id) if question.kind == "show" else [],
        regions=_regions(question.id) if question.kind == "show" else [],
        shows=shows,
        show=str(question.show or ""),
    )


def _seasons(show: int) -> list[Choice]:
    rows = Season.objects.filter(show=show).order_by("number")
    return [Choice(str(row.number), row.name) for row in rows]


def _regions(show: int) -> list[Choice]:
    """Every country an entry names, and that of the house."""
    codes = {HOME_REGION}
    for release in Release.objects.filter(show=show):
        codes |= {*release.region_codes, *release.excluded_codes}
    return sorted(
        (Choice(code, country_name(code)) for code in codes), key=lambda one: one.label.casefold()
    )


def _shows(person: int) -> list[Choice]:
    """Every show they have a credit in, the latest first."""
    rows = Credit.objects.filter(person=person).select_related("show").order_by("-pk")
    shows = {row.show_id: str(row.show) for row in rows}
    return [Choice(str(key), name) for key, name in shows.items()]
