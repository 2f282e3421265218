"""Records and stories in every hidden state, planted into the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import PageViewRestriction

from newsroom.articles.models import ArticlePage, SectionPage
from newsroom.desk.roles import CHIEF_EDITOR
from tests.leak.states import DAY, EDITED, GONE, HIDDEN, fresh
from tests.leak.words import give_rows, plain
from tests.leak.world import record_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db import models

    from tests.leak.world import World


def plant_records(world: World) -> None:
    for model in record_models():
        plant(world, model)


def plant_stories(world: World) -> None:
    plant(world, ArticlePage)
    plant(world, SectionPage, without={"embargoed"})
    for name, restrict in RESTRICTIONS.items():
        story = _secret(world, ArticlePage, name)
        restrict(story)
        world.edited[name, "articles.ArticlePage"] = story
        world.closed[story.url_path.removeprefix("/home")] = name
    for name, hide in SECTION_STATES.items():
        _plant_section(world, name, hide)
    _plant_aliases(world)


def plant(world: World, model: type[models.Model], *, without: set[str] | None = None) -> None:
    """One object of ``model`` in each state a record or a page can be hidden in."""
    for state, hide in {**HIDDEN, **GONE}.items():
        if state in (without or set()):
            continue
        thing = _secret(world, model, state)
        path = path_of(thing)
        hide(thing, world.staff)
        if path:
            world.closed[path] = state
        if state in HIDDEN:
            world.hidden.setdefault(state, {})[model] = fresh(thing)
            world.edited[state, model._meta.label] = thing
    for state, edit in EDITED.items():
        thing = world.keep(world.draft(model, plain(model)))
        thing.save_revision().publish()
        draft = fresh(thing)
        for name, value in world.canaries.words(model, state).items():
            setattr(draft, name, value)
        give_rows(draft, world.canaries, state)
        if path_of(draft) != path_of(thing):  # A season keeps its number, whatever it is called.
            world.closed[path_of(draft)] = state
        edit(draft, world.staff)
        world.edited[state, model._meta.label] = thing


def path_of(thing: Any) -> str:
    """Where a reader would look for ``thing``; empty for what has no page."""
    if isinstance(thing, ArticlePage | SectionPage):
        parent = thing.get_parent().url_path.removeprefix("/home")
        return f"{parent}{thing.slug}/"
    return str(thing.get_absolute_url()) if hasattr(thing, "get_absolute_url") else ""


def _secret(world: World, model: type[models.Model], state: str, *, under: Any = None) -> Any:
    thing = world.draft(model, world.canaries.words(model, state))
    give_rows(thing, world.canaries, state)
    return world.keep(thing, under=under)


def _login(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def _group(page: Any) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name=CHIEF_EDITOR.name))


def _password(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")


def _unpublish(page: Any) -> None:
    type(page).objects.filter(pk=page.pk).update(live=False)


def _expire(page: Any) -> None:
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - DAY)


def _embargo(page: Any) -> None:
    type(page).objects.filter(pk=page.pk).update(embargo_until=timezone.now() + DAY)


RESTRICTIONS: dict[str, Callable[[Any], None]] = {
    "private by login": _login,
    "private by group": _group,
    "private by password": _password,
}
SECTION_STATES: dict[str, Callable[[Any], None]] = {
    "in an unpublished section": _unpublish,
    "in an expired section": _expire,
    "in a private section": _login,
}
ALIASED: dict[str, Callable[[Any], None]] = {
    "alias of an unpublished story": _unpublish,
    "alias of an expired story": _expire,
    "alias of an embargoed story": _embargo,
    "alias of a private story": _login,
}


def _plant_section(world: World, state: str, hide: Callable[[Any], None]) -> None:
    section = _secret(world, SectionPage, state)
    story = _secret(world, ArticlePage, state, under=section)
    hide(section)
    world.closed[path_of(section)] = state
    world.closed[path_of(story)] = state
    world.edited[state, "articles.SectionPage"] = section


def _plant_aliases(world: World) -> None:
    """A story is hidden after it was aliased into the section everybody reads."""
    for state, hide in ALIASED.items():
        story = _secret(world, ArticlePage, state)
        slug = world.canaries.mint(state, "articles.ArticlePage", "slug of the alias")
        alias = story.create_alias(parent=world.section, update_slug=slug)
        hide(story)
        world.closed[path_of(story)] = state
        world.closed[path_of(alias)] = state
        world.edited[state, "articles.ArticlePage"] = story
