"""What the page of a show tells machines, in the words of schema.org.

Nobody rumored or gone is an actor of it, and nothing that spoils is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from newsroom.hubs.dossiers.award import award_strings
from newsroom.kit.countries import country_name
from shows.choices import Job, ProductionStatus, ShowKind, Tier

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.hubs.dossiers.show import ShowDossier
    from shows.models import Credit, Show

Node = dict[str, Any]

SERIES = (
    ShowKind.SERIES,
    ShowKind.LIMITED,
    ShowKind.ANTHOLOGY,
    ShowKind.DOCUSERIES,
    ShowKind.REALITY,
    ShowKind.TALK,
)
OVER = (ProductionStatus.ENDED, ProductionStatus.CANCELLED, ProductionStatus.COMPLETE)


def series_of(request: HttpRequest, dossier: ShowDossier) -> Node:
    show = dossier.show
    told: Node = {
        "@context": "https://schema.org",
        "@type": kind_of(show),
        "name": show.title,
        "url": request.build_absolute_uri(show.get_absolute_url()),
        "description": show.logline,
        "alternateName": list(dict.fromkeys(row.text for row in dossier.titles)),
        "genre": [str(genre) for genre in dossier.genres],
        "countryOfOrigin": [
            {"@type": "Country", "name": country_name(code)} for code in dossier.countries
        ],
        "inLanguage": list(dossier.languages),
        "award": award_strings(dossier.awards),
        "actor": [_role(request, row) for row in dossier.credits if _is_acting(row)],
        "creator": [_person(request, row) for row in dossier.credits if row.job == Job.CREATOR],
        "director": [_person(request, row) for row in dossier.credits if row.job == Job.DIRECTOR],
        "productionCompany": [
            {"@type": "Organization", "name": row.organisation.name} for row in dossier.companies
        ],
    }
    if show.kind in SERIES:
        told |= _seasons(request, dossier)
    return {name: value for name, value in told.items() if value}


def kind_of(show: Show) -> str:
    if show.kind in SERIES:
        return "TVSeries"
    return "CreativeWork" if show.kind == ShowKind.STAGE else "Movie"


def _seasons(request: HttpRequest, dossier: ShowDossier) -> Node:
    days = [row.local_date for row in dossier.releases if row.is_known_to_the_day]
    told: Node = {
        "numberOfSeasons": len(dossier.seasons),
        "containsSeason": [
            {
                "@type": "TVSeason",
                "name": season.name,
                "seasonNumber": season.number,
                "url": request.build_absolute_uri(
                    reverse("hubs:season", args=[dossier.show.slug, season.number])
                ),
            }
            for season in dossier.seasons
        ],
    }
    if days:
        told["startDate"] = min(day for day in days if day).isoformat()
    if dossier.status is not None and dossier.status.status in OVER:
        told["endDate"] = dossier.status.happened_on.strftime("%Y")
    return told


def _is_acting(credit: Credit) -> bool:
    return credit.job == Job.ACTOR and not credit.dub_language and credit.tier != Tier.ARCHIVE


def _role(request: HttpRequest, credit: Any) -> Node:
    """A character is a name to schema.org; who plays several has several names."""
    told: Node = {"@type": "PerformanceRole", "actor": _person(request, credit)}
    names = [row.character.name for row in credit.public_characters]
    if names:
        told["characterName"] = names[0] if len(names) == 1 else names
    return told


def _person(request: HttpRequest, credit: Credit) -> Node:
    url = request.build_absolute_uri(credit.person.get_absolute_url())
    return {"@type": "Person", "name": credit.person.name, "url": url}
