from __future__ import annotations

import datetime
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection, transaction

from newsroom.articles.models import ArticlePage
from newsroom.demo.scale.awards import give_awards
from newsroom.demo.scale.organisations import found_organisations
from newsroom.demo.scale.people import Crowd
from newsroom.demo.scale.pictures import hang_pictures
from newsroom.demo.scale.quotes import collect_quotes
from newsroom.demo.scale.shows import Catalogue
from newsroom.demo.scale.standing import Standings
from newsroom.demo.scale.stock import Stock
from newsroom.demo.scale.stories import Desk
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeVar

    Thing = TypeVar("Thing")
    # Shows how far a stage has come: its name, and how many things it is to make.
    Watch = Callable[[str, int, Iterable[Thing]], Iterator[Thing]]


class Size(NamedTuple):
    people: int
    shows: int
    stories: int
    pictures: int


def has_content() -> bool:
    return any(model._default_manager.exists() for model in (Person, Show, ArticlePage))


@transaction.atomic
def build(size: Size, *, seed: int, today: datetime.date, watch: Watch[Any]) -> None:
    """Write the whole catalogue or, if anything fails, nothing of it.

    Each kind draws from a stream of its own, so more people do not change the titles of shows.
    """
    stock, standings = Stock(), Standings(today)

    def stream(kind: str) -> Random:
        return Random(f"{seed}:{kind}")  # noqa: S311 - invents names, guards nothing

    pictures = hang_pictures(stream("pictures"), count=size.pictures)
    always = datetime.datetime.combine(today, datetime.time(), datetime.UTC)
    house = found_organisations(
        stock, stream("organisations"), public={"first_published_at": always}
    )

    crowd = Crowd(stock, stream("people"), standings)
    crowd.pictures = pictures
    people = list(watch("people", size.people, crowd.people(size.people)))

    catalogue = Catalogue(stock, stream("shows"), standings, house=house, crowd=people)
    catalogue.pictures = pictures
    made = watch("shows", size.shows, catalogue.shows(size.shows))
    told = [show for show in made if show.is_public]

    collect_quotes(
        stock,
        stream("quotes"),
        catalogue.witness,
        standings,
        shows=told,
        count=size.stories // 3,
    )
    give_awards(
        stock,
        stream("awards"),
        catalogue.witness,
        shows=told,
        bodies=house.bodies,
        today=today,
    )

    desk = Desk(stock, stream("stories"), standings)
    desk.pictures = pictures
    for _ in watch("stories", size.stories, desk.stories(size.stories, told)):
        pass
    stock.close()


def take_stock() -> None:
    """Let the database count what it holds, without which it plans queries blindly.

    PostgreSQL clears up as well, which it can only outside a transaction.
    """
    clears_up = connection.vendor == "postgresql" and not connection.in_atomic_block
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if clears_up else "ANALYZE")
