"""Facts that do not stand, and ties to what is hidden."""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles.models import ArticlePage, Quote, QuoteSubject, Subject
from people.models import GroupMember, Person
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    EpisodeRelease,
    Fact,
    FactVersion,
    Genre,
    Nomination,
    Nominee,
    Organisation,
    Plot,
    Release,
    Season,
    Show,
    ShowCompany,
    ShowCountry,
    ShowGenre,
    StatusEvent,
)
from tests.leak.planting import path_of
from tests.leak.states import HIDDEN_FACT_STATES
from tests.leak.words import plain, soon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.leak.world import World

# Years no copyright line and no other date of the world has; each is a canary of its own.
_years = itertools.count(2161)
_past_years = itertools.count(1701)


def fact_models() -> list[type[Fact]]:
    return list(Fact.__subclasses__())


def plant_facts(world: World) -> None:
    """On the public show, every fact in every state that does not stand, and under embargo."""
    for model in fact_models():
        for code in HIDDEN_FACT_STATES:
            _fact(world, model, f"{code.label.lower()} fact", state=code)
        _fact(world, model, "embargoed fact", embargo_until=soon())
    spoiler = "plot that spoils"
    _fact(world, Plot, spoiler, spoils_season=1)
    _fact(world, Plot, spoiler, spoils_season=1, spoils_episode=2)
    _fact(world, Credit, "credit that spoils", spoils_season=1)
    _character(world, "character who spoils", spoils_season=1)


def _fact(world: World, model: type[Fact], because: str, **values: Any) -> Any:
    needs = NEEDS[model](world, because)
    words = world.canaries.words(model, because)
    # Before the facts that stand, so that it would be the one to be shown.
    first = {"show": world.show, "sort_order": -1}
    return model.objects.create(**{**first, **words, **needs, **values})


def _credit_needs(world: World, state: str) -> dict[str, Any]:
    """Someone with a page, whom only this credit ties to the show."""
    person = Person.objects.create(**plain(Person))
    world.apart.append((world.show.get_absolute_url(), person.name, state))
    world.apart.append((person.get_absolute_url(), world.show.title, state))
    return {"person": person}


def _release_needs(world: World, state: str) -> dict[str, Any]:
    """An outlet with a page, which only this release ties to the show, and a year."""
    platform = Organisation.objects.create(**plain(Organisation))
    for path in (world.show.get_absolute_url(), world.season.get_absolute_url(), "/shows/"):
        world.apart.append((path, platform.name, state))
    world.apart.append((platform.get_absolute_url(), world.show.title, state))
    return {"platform": platform, "date": _year(world, state, "shows.Release")}


def _status_needs(world: World, state: str) -> dict[str, Any]:
    # A page tells of turns that were.
    day = _year(world, state, "shows.StatusEvent", among=_past_years)
    return {"status": "renewed", "happened_on": day}


def _year(world: World, state: str, label: str, *, among: Iterator[int] = _years) -> datetime.date:
    year = next(among)
    world.canaries.adopt(str(year), state, label, "date")
    return datetime.date(year, 3, 9)


def _nomination_needs(world: World, state: str) -> dict[str, Any]:
    """Someone with a page, whom only this nomination ties to the show."""
    person = Person.objects.create(**plain(Person))
    world.apart.append((path_of(world.ceremony), person.name, state))
    world.apart.append((person.get_absolute_url(), world.show.title, state))
    return {"ceremony": world.ceremony, "category": world.award.categories.get()}


NEEDS = {
    Nomination: _nomination_needs,
    Credit: _credit_needs,
    Plot: lambda _world, _state: {"level": "premise"},
    Release: _release_needs,
    StatusEvent: _status_needs,
}


def _character(world: World, because: str, **values: Any) -> None:
    """Played under a credit that stands."""
    words = world.canaries.words(Character, because)
    character = Character.objects.create(show=world.show, **words, **values)
    credit = Credit.objects.get(show=world.show, person=world.person, season=None)
    label = world.canaries.mint(because, "shows.CreditedCharacter", "age_label")
    CreditedCharacter.objects.create(credit=credit, character=character, age_label=label)
    world.closed[path_of(character)] = because


def plant_versions(world: World) -> None:
    """What a date was before it moved, told under an embargo or never true."""
    release = Release.objects.filter(show=world.show).public()[0]
    hidden: dict[str, dict[str, Any]] = {
        "embargoed version of a fact": {"embargo_until": soon()},
        "version that never stood": {"state": "rumoured"},
    }
    for state, values in hidden.items():
        words = world.canaries.words(FactVersion, state)
        told = {"date": str(_year(world, state, "shows.FactVersion"))}
        FactVersion.objects.create(
            **words,
            kind="release",
            show=world.show,
            row=release.pk,
            values=told,
            replaced_at=timezone.now(),
            **values,
        )


def plant_drops(world: World) -> None:
    """The public season comes out by a public release; one of its days is under embargo."""
    release = Release.objects.create(
        show=world.show, season=world.season, date="2025-04-24", platform=world.platform
    )
    EpisodeRelease.objects.create(
        season=world.season,
        release=release,
        episode="1",
        place=1,
        date=_year(world, "embargoed day of an episode", "shows.EpisodeRelease"),
        embargo_until=soon(),
    )


def plant_quotes(world: World) -> None:
    """Things said about the public show that do not stand, or by someone nobody may know of."""
    for code in HIDDEN_FACT_STATES:
        _quote(world, f"{code.label.lower()} quote", speaker=world.person, state=code)
    for state, records in world.hidden.items():
        if Person in records:
            _quote(world, f"quote by a person {state}", speaker=records[Person])


def _quote(world: World, because: str, **values: Any) -> None:
    quote = Quote.objects.create(**world.canaries.words(Quote, because), **values)
    QuoteSubject.objects.create(quote=quote, show=world.show)
    QuoteSubject.objects.create(quote=quote, person=world.person)


def plant_members(world: World) -> None:
    """A public duo, one half of which nobody may know of."""
    duo = Person.objects.create(**plain(Person), kind="group")
    world.gathering.append(duo.get_absolute_url())
    for records in world.hidden.values():
        if Person in records:
            GroupMember.objects.create(group=duo, person=records[Person])


def plant_ties(world: World) -> None:
    """Facts that stand on a public show, but name a record that is hidden, and the other way."""
    for state, records in world.hidden.items():
        if Show not in records:
            continue
        because = f"fact that names a record {state}"
        credit = {"show": world.show, "person": world.person}
        told = [
            (Credit, {**credit, "person": records[Person]}),
            (Credit, {**credit, "season": records[Season]}),
            (Credit, {**credit, "show": records[Show]}),
            (
                Release,
                {"show": world.show, "platform": records[Organisation], "date": "2025-04-24"},
            ),
            (Release, {"show": world.show, "season": records[Season], "date": "2025-04-24"}),
        ]
        for model, values in told:
            model.objects.create(**{**world.canaries.words(model, because), **values})
        played = Credit.objects.get(show=world.show, person=world.person, season=None)
        CreditedCharacter.objects.create(credit=played, character=records[Character])
        nominated = Nomination.objects.public().filter(show=world.show).first()
        if nominated is not None:
            Nominee.objects.create(nomination=nominated, person=records[Person])
        ShowCompany.objects.create(
            show=world.show, organisation=records[Organisation], role="production"
        )
        Plot.objects.create(
            show=world.show, level="logline", text="Lamps.", source=records[Organisation]
        )


def plant_choices(world: World) -> None:
    """A genre and a country only hidden shows have: no list may offer them."""
    state = "list entry only hidden shows have"
    genre = Genre.objects.create(**world.canaries.words(Genre, state))
    for records in world.hidden.values():
        if Show in records:
            ShowGenre.objects.create(show=records[Show], genre=genre)
            ShowCountry.objects.create(show=records[Show], country="IS")
    world.canaries.adopt("iceland", state, "shows.ShowCountry", "country")


def plant_coverage(world: World) -> None:
    """A public show and a public person whom only hidden stories are about."""
    for state, records in world.hidden.items():
        if ArticlePage not in records:
            continue
        show, person = Show.objects.create(**plain(Show)), Person.objects.create(**plain(Person))
        episodes = world.canaries.mint(state, "articles.Subject", "episodes")
        season = Season.objects.create(show=show, number=1)
        Subject.objects.create(
            article=records[ArticlePage], show=show, season=season, episodes=episodes
        )
        Subject.objects.create(article=records[ArticlePage], person=person)
        because = f"subject of a story {state}"
        world.apart.append(("/shows/?covered=on", show.title, because))
        world.apart.append(("/people/?covered=on", person.name, because))


def plant_episode(world: World) -> None:
    """The public season has an episode nobody may know of yet."""
    words = world.canaries.words(Episode, "embargoed")
    Episode.objects.create(season=world.season, number="2", embargo_until=soon(), **words)
    told = {
        name: world.canaries.mint("title that spoils", "shows.Episode", name)
        for name in ("title", "original_title")
    }
    Episode.objects.create(season=world.season, number="3", title_spoils=True, **told)
