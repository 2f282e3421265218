from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.kit.dates import say_years
from shows.choices import OUTLETS
from shows.models import Release

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shows.models import Organisation

MOST_AHEAD = 12
MOST_OUT = 8
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spell:
    """What something was called, or who owned it, and when: “since 2025”, “2023–2025”."""

    name: str
    span: str
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class OrganisationDossier:
    """A platform, network or company with its names, its owners and its slate."""

    organisation: Organisation
    names: Sequence[Spell]
    owners: Sequence[Spell]
    ahead: Sequence[Release]
    sometime: Sequence[Release]
    out: Sequence[Release]

    @classmethod
    def of(cls, organisation: Organisation) -> OrganisationDossier:
        releases = Release.objects.public().on_platform(organisation)
        today = timezone.localdate()
        shows_them = organisation.kind in OUTLETS
        return cls(
            organisation=organisation,
            names=names_of(organisation),
            owners=owners_of(organisation),
            ahead=list(releases.coming_up()[:MOST_AHEAD]) if shows_them else [],
            sometime=list(releases.still_vague(today).for_calendar()[:MOST_AHEAD])
            if shows_them
            else [],
            out=list(releases.known_to_the_day().just_out()[:MOST_OUT]) if shows_them else [],
        )


def names_of(organisation: Organisation) -> list[Spell]:
    """Present name first, then each dated one, the latest first; reads its ``names``."""
    dated = organisation.dated_names()
    if not dated:
        return []
    now = [row for row in dated if row.until_on is None and row.text == organisation.name]
    ends = [row.until_on for row in dated if row.until_on is not None]
    spells = [Spell(row.text, say_years(row.from_on, row.until_on)) for row in dated]
    if not now and ends:
        spells.insert(0, Spell(organisation.name, say_years(max(ends) + DAY, None)))
    return spells


def owners_of(organisation: Organisation) -> list[Spell]:
    """Public owners, the latest first; reads its ``parents`` and theirs."""
    return [
        Spell(row.parent.name, say_years(row.from_on, row.until_on), row.parent)
        for row in organisation.public_owners()
    ]
