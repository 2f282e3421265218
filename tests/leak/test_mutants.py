"""The matrix can fail: with any one of the filters taken away, it finds something."""

from __future__ import annotations

import inspect
import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from django.core.cache import caches
from django.db.models import Q
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from newsroom.articles import mentions
from newsroom.articles.bylines.querysets import AuthorQuerySet, BylineQuerySet
from newsroom.articles.ledger.querysets import QuoteQuerySet
from newsroom.articles.models import Quote, routing
from newsroom.articles.querysets import ArticleQuerySet, PublicPageQuerySet, SubjectQuerySet
from newsroom.images.models import Picture
from newsroom.images.querysets import PictureQuerySet
from newsroom.kit import querysets as kit
from newsroom.kit.querysets import RecordQuerySet
from people.choices import NameKind
from people.models import Person
from people.querysets import GroupMemberQuerySet, PersonQuerySet
from shows.choices import STANDING_STATES, FactState
from shows.models import Organisation
from shows.querysets import (
    CeremonyQuerySet,
    CharacterQuerySet,
    CreditQuerySet,
    EpisodeQuerySet,
    EpisodeReleaseQuerySet,
    FactQuerySet,
    GenreQuerySet,
    NominationQuerySet,
    NomineeQuerySet,
    OrganisationQuerySet,
    PlotQuerySet,
    ReleaseQuerySet,
    SeasonQuerySet,
    ShowCountryQuerySet,
    ShowQuerySet,
    StatusEventQuerySet,
)
from tests.leak.surfaces import UNKNOWN, everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from tests.leak.world import World

pytestmark = pytest.mark.django_db


@contextmanager
def renamed(original: Any, replacement: Any) -> Iterator[None]:
    """``original`` replaced under every name that a module of ours imported it by."""
    with ExitStack() as stack:
        for module in list(sys.modules.values()):
            if not getattr(module, "__name__", "").startswith(("newsroom.", "people.", "shows.")):
                continue
            for name, value in list(vars(module).items()):
                if value is original:
                    stack.enter_context(patch.object(module, name, replacement))
        yield


def everyone(self: Any, at: Any = None, **_: Any) -> Any:
    return self.all()


def without(word: str) -> AbstractContextManager[None]:
    """``public_record`` forgets about "live", "expire" or "embargo"."""
    original = kit.public_record

    def forgetful(at: Any, *, through: str = "") -> Q:
        return Q(
            *(part for part in original(at, through=through).children if word not in str(part))
        )

    return renamed(original, forgetful)


def without_lists_of_names() -> AbstractContextManager[None]:
    from people.choices import PRINTED_NAMES

    return renamed(PRINTED_NAMES, tuple(NameKind))


def page_rule_without(word: str) -> AbstractContextManager[Any]:
    """The rule for pages forgets hidden sections, restrictions or the source of an alias."""
    original = PublicPageQuerySet._shown

    def forgetful(self: Any, moment: Any) -> Q:
        if word == "restrictions":
            with patch.object(type(self), "private_q", lambda _: Q(pk__in=[])):
                return original(self, moment)
        with patch.object(Page.objects.none().__class__, "values_list", lambda *_, **__: []):
            return original(self, moment)

    return patch.object(PublicPageQuerySet, "_shown", forgetful)


def _public_without_alias(self: Any, at: Any = None) -> Any:
    return self.filter(self._shown(at or timezone.now()))


def _found_whatever_state(keys: Any) -> dict[Any, Any]:
    return {
        (kind, number): mentions.KINDS[kind].objects.filter(pk=number).first()
        for kind, number in keys
    }


# Each takes one filter away. The name says what a reader could then see.
PUBLIC_METHODS: dict[type, str] = {
    PersonQuerySet: "hidden people",
    ShowQuerySet: "hidden shows",
    SeasonQuerySet: "hidden seasons",
    CreditQuerySet: "credits that do not stand",
    PlotQuerySet: "plots that do not stand",
    ReleaseQuerySet: "releases that do not stand",
    StatusEventQuerySet: "turns that do not stand",
    CeremonyQuerySet: "hidden ceremonies",
    NominationQuerySet: "nominations that do not stand",
    QuoteQuerySet: "quotes that do not stand",
    NomineeQuerySet: "nominees nobody may know of",
    GroupMemberQuerySet: "members nobody may know of",
    EpisodeQuerySet: "episodes under embargo",
    EpisodeReleaseQuerySet: "days of episodes under embargo",
    GenreQuerySet: "genres of hidden shows",
    ShowCountryQuerySet: "countries of hidden shows",
    ArticleQuerySet: "hidden stories",
    PublicPageQuerySet: "hidden sections",
    SubjectQuerySet: "what hidden stories are about",
    AuthorQuerySet: "authors of hidden stories",
    BylineQuerySet: "parts in hidden stories",
    RecordQuerySet: "records of every kind",
    FactQuerySet: "facts of every kind",
}
# Asked by nobody on the public side, since pictures and characters are judged one by one; or,
# for organisations, only beside a question that is as strict.
NOT_ALONE = {PictureQuerySet, CharacterQuerySet, OrganisationQuerySet}

MUTANTS: dict[str, Callable[[], AbstractContextManager[Any]]] = {
    **{
        name: partial(patch.object, queryset, "public", everyone)
        for queryset, name in PUBLIC_METHODS.items()
    },
    "records that are not live": lambda: without("live"),
    "records past their time": lambda: without("expire"),
    "records under embargo": lambda: without("embargo"),
    "facts under embargo": lambda: renamed(kit.lifted, lambda at, *, through="": Q()),
    "rumours as facts": lambda: renamed(STANDING_STATES, tuple(FactState)),
    "plots that spoil": lambda: patch.object(PlotQuerySet, "safe_to_tease", everyone),
    "credits of hidden people": lambda: patch.object(
        CreditQuerySet, "public", lambda self, at=None, **_: FactQuerySet.public(self, at)
    ),
    "releases on hidden platforms": lambda: patch.object(
        ReleaseQuerySet, "public", lambda self, at=None, **_: FactQuerySet.public(self, at)
    ),
    "people whose name is read one by one": lambda: patch.object(
        Person, "is_public", lambda self, at=None: True
    ),
    "outlets of rumoured releases": lambda: patch.object(
        OrganisationQuerySet, "with_releases", everyone
    ),
    "outlets and companies": lambda: patch.object(
        Organisation, "is_public", lambda self, at=None: True
    ),
    "entries of the ledger one by one": lambda: patch.object(
        Quote, "is_public", lambda self, at=None: True
    ),
    "pictures without rights": lambda: patch.object(
        Picture, "is_public", lambda self, at=None: True
    ),
    "misspellings and past names": without_lists_of_names,
    "people by their past names": lambda: patch.object(
        PersonQuerySet, "publicly_named_like", PersonQuerySet.named_like
    ),
    "stories by their address": lambda: patch.object(
        routing.PubliclyRouted,
        "route",
        lambda self, request, path: super(routing.PubliclyRouted, self).route(request, path),
    ),
    "stories behind a restriction": lambda: page_rule_without("restrictions"),
    "stories of hidden sections": lambda: page_rule_without("sections"),
    "aliases of hidden stories": lambda: patch.object(
        PublicPageQuerySet, "public", _public_without_alias
    ),
    "records a text mentions": lambda: renamed(mentions.public_records, _found_whatever_state),
}


def first_leak(world: World) -> str:
    """The first thing a reader is told who should not be; empty if all is well."""
    client = Client(raise_request_exception=False)
    return next(_leaks(world, client), "")


def _leaks(world: World, client: Client) -> Iterator[str]:
    for path in _paths(world):
        response = client.get(path)
        told = everything(response)
        for token in world.canaries.found_in(told):
            if token not in path:
                yield f"{path} tells {world.canaries.placed[token]}"
        if path in world.closed and response.status_code == 200:
            yield f"{path} is open, {world.closed[path]}"
    for path, word, why in world.apart:
        if word in everything(client.get(path)):
            yield f"{path} names {word}: {why}"
    yield from _found_by_name(world, client)


def _paths(world: World) -> Iterator[str]:
    """The pages that gather most come first; what is hidden itself comes last."""
    show, person = world.show.get_absolute_url(), world.person.get_absolute_url()
    yield from (show, person, "/shows/", "/people/", "/", f"/{world.section.slug}/")
    season, ceremony = world.season.get_absolute_url(), world.ceremony.get_absolute_url()
    yield from (season, f"{season}calendar.ics", ceremony, "/authors/", *world.gathering)
    yield from world.telling
    yield from world.closed


def _found_by_name(world: World, client: Client) -> Iterator[str]:
    def ask(name: str) -> str:
        return everything(client.get("/people/", {"name": name})).replace(name, "")

    for token, placed in world.canaries.placed.items():
        if placed.state.startswith("sensitive") and ask(token) != ask(UNKNOWN):
            yield f"/people/ finds someone by {placed}"


def test_nothing_is_found_while_every_filter_stands(world: World) -> None:
    assert first_leak(world) == ""


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_missing_filter_is_noticed(world: World, mutant: str) -> None:
    with MUTANTS[mutant]():
        found = first_leak(world)
    for cache in caches.all():
        cache.clear()

    assert found, f"Nothing shows that a reader could see {mutant}."


def test_every_public_question_has_a_mutant() -> None:
    asked = {
        queryset
        for module in list(sys.modules.values())
        if ".querysets" in getattr(module, "__name__", "")
        for queryset in vars(module).values()
        if inspect.isclass(queryset)
        and queryset.__module__.startswith(("newsroom.", "people.", "shows."))
        and "public" in vars(queryset)
    }

    assert asked <= set(PUBLIC_METHODS) | NOT_ALONE
