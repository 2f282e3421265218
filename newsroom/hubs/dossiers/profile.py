"""What the page of a person tells machines, in the words of schema.org.

Never a birth or former name, and no pronouns: what a person says of themselves stands on the page
with its source, and a search engine would carry it on without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.hubs.dossiers.award import award_strings
from newsroom.kit.choices import DatePrecision
from people.choices import IdScheme

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest

    from newsroom.hubs.dossiers.person import PersonDossier

# Where the record of another service stands; one without a page of its own is left out.
PAGES: Final[dict[str, str]] = {
    IdScheme.WIKIDATA: "https://www.wikidata.org/wiki/{}",
    IdScheme.IMDB: "https://www.imdb.com/name/{}/",
    IdScheme.TMDB: "https://www.themoviedb.org/person/{}",
    IdScheme.TVMAZE: "https://www.tvmaze.com/people/{}",
    IdScheme.ISNI: "https://isni.org/isni/{}",
}
# How much of an ISO date is known.
KNOWN: Final[dict[str, str]] = {
    DatePrecision.YEAR: "%Y",
    DatePrecision.MONTH: "%Y-%m",
    DatePrecision.DATE: "%Y-%m-%d",
}


def profile_of(request: HttpRequest, dossier: PersonDossier) -> dict[str, Any]:
    person = dossier.person
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "PerformingGroup" if dossier.is_group else "Person",
        "name": person.name,
        "url": request.build_absolute_uri(person.get_absolute_url()),
        "alternateName": list(dict.fromkeys(row.text for row in dossier.names)),
        "sameAs": [
            PAGES[row.scheme].format(row.value)
            for row in person.external_ids.order_by("sort_order")
            if row.scheme in PAGES
        ],
        "award": award_strings(dossier.awards),
    }
    if dossier.is_group:
        told["foundingDate"] = _iso(person.born_on, person.born_precision)
        told["dissolutionDate"] = _iso(person.died_on, person.died_precision)
        told["member"] = [_named(request, "Person", row.person) for row in dossier.members]
    else:
        told["jobTitle"] = [row.get_trade_display() for row in dossier.trades]
        told["birthDate"] = _iso(person.born_on, person.born_precision)
        told["deathDate"] = _iso(person.died_on, person.died_precision)
        told["memberOf"] = [_named(request, "PerformingGroup", row.group) for row in dossier.groups]
    return {key: value for key, value in told.items() if value}


def _named(request: HttpRequest, kind: str, person: Any) -> dict[str, str]:
    address = request.build_absolute_uri(person.get_absolute_url())
    return {"@type": kind, "name": person.name, "url": address}


def _iso(day: datetime.date | None, precision: str) -> str:
    """No more exact than it is known; a quarter has no form of its own and is left out."""
    known = KNOWN.get(precision)
    return day.strftime(known) if day and known else ""
