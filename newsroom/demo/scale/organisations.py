from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.demo.scale import words
from newsroom.demo.scale.stock import Taken
from newsroom.kit.folding import fold
from shows.choices import OrganisationKind
from shows.models import Genre, Organisation, OrganisationName

if TYPE_CHECKING:
    from random import Random

    from newsroom.demo.scale.stock import Stock

_HEADS: Final[tuple[str, ...]] = words.read("titles")["companies"]
_TAILS: Final = {
    OrganisationKind.PLATFORM: ("+", " Stream", " Play"),
    OrganisationKind.NETWORK: (" Network", " One", " TV"),
    OrganisationKind.STUDIO: (" Studios", " Pictures"),
    OrganisationKind.PRODUCTION_COMPANY: (" Films", " Productions", " & Daughters", " Television"),
    OrganisationKind.PUBLICATION: (" Review", " Times", " Weekly"),
    OrganisationKind.AWARDING_BODY: (" Academy",),
    OrganisationKind.VENUE: (" Festival", " Theater"),
}
_GENRES: Final[tuple[str, ...]] = words.read("titles")["genres"]


class House(NamedTuple):
    """The keys of the companies and genres that shows refer to."""

    outlets: list[int]
    makers: list[int]
    publications: list[int]
    bodies: list[int]
    outlet_names: dict[int, str]
    genres: list[int]


def found_organisations(stock: Stock, random: Random, *, public: dict[str, object]) -> House:
    """Some three hundred companies; a third of them has gone by another name before."""
    slugs = Taken(Organisation.objects.values_list("slug", flat=True))
    known = dict(Organisation.objects.values_list("name", "pk"))
    keys: dict[str, list[int]] = {kind: [] for kind in _TAILS}
    for kind, tails in _TAILS.items():
        for name in (f"{head}{tail}" for head in _HEADS for tail in tails):
            exists, former = random.random() > 0.35, _former(random)
            if not exists:
                continue
            if name not in known:
                slug = slugs.slug(name, otherwise="organisation")
                company = stock.put(Organisation(name=name, slug=slug, kind=kind, **public))
                known[name] = company.pk
                if former:
                    stock.put(OrganisationName(organisation=company, text=former))
            keys[kind].append(known[name])
    return House(
        outlets=keys[OrganisationKind.PLATFORM] + keys[OrganisationKind.NETWORK],
        makers=keys[OrganisationKind.STUDIO] + keys[OrganisationKind.PRODUCTION_COMPANY],
        publications=keys[OrganisationKind.PUBLICATION],
        bodies=keys[OrganisationKind.AWARDING_BODY],
        outlet_names={key: name for name, key in known.items()},
        genres=_list_genres(stock),
    )


def _former(random: Random) -> str:
    first, second = random.sample(_HEADS, 2)
    return f"{first} {second}" if random.random() < 0.33 else ""


def _list_genres(stock: Stock) -> list[int]:
    known = dict(Genre.objects.values_list("name", "pk"))
    listed = []
    for name in _GENRES:
        if name not in known:
            slug = fold(name).replace(" ", "-")
            known[name] = stock.put(Genre(name=name, slug=slug)).pk
        listed.append(known[name])
    return listed
