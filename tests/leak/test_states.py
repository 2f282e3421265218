"""The world holds every state there is; a new model, field or state that it lacks fails here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.apps import apps

from newsroom.kit.models import Embargoed
from people.choices import PAST_NAMES, SEARCH_ONLY_NAMES
from tests.leak.canaries import text_fields
from tests.leak.facts import fact_models
from tests.leak.states import HIDDEN_FACT_STATES, RECORD_STATES
from tests.leak.world import record_models

if TYPE_CHECKING:
    from django.db import models

    from tests.leak.world import World

pytestmark = pytest.mark.django_db

OURS = ("people", "shows", "articles", "images", "users")
# Fields whose words are nowhere hidden: what stands in them is public or is no text of ours.
NEVER_HIDDEN = {
    "articles.HomePage": "the front is never hidden",
    "people.PersonWord": "copies the words of names, whose canaries stand in the names",
    "shows.CharacterWord": "as people.PersonWord",
    "shows.EpisodeWord": "as people.PersonWord",
    "shows.ShowWord": "as people.PersonWord",
    "articles.StyleProfile": "says how all credits of pictures are printed",
    "users.Grant": "codes of permissions",
    "images.PictureRendition": "its file's name is a canary, its filter is a code",
}


def our_models() -> list[type[models.Model]]:
    return [model for label in OURS for model in apps.get_app_config(label).get_models()]


def placed(world: World) -> set[tuple[str, str, str]]:
    return {(place.state, place.model, place.field) for place in world.canaries.placed.values()}


def test_every_field_of_ours_that_holds_words_has_a_canary(world: World) -> None:
    filled = {(model, field) for _, model, field in placed(world)}

    bare = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        if model._meta.label not in NEVER_HIDDEN
        for field in text_fields(model)
        if (model._meta.label, field.name) not in filled
    ]

    assert bare == []


@pytest.mark.parametrize("state", RECORD_STATES)
def test_every_record_is_hidden_in_every_state(world: World, state: str) -> None:
    hidden = {model for found, model, _ in placed(world) if found == state}

    assert {model._meta.label for model in record_models()} | {"articles.ArticlePage"} <= hidden


@pytest.mark.parametrize("state", HIDDEN_FACT_STATES)
def test_every_fact_is_on_file_in_every_state_that_does_not_stand(world: World, state: str) -> None:
    label = f"{state.label.lower()} fact"  # type: ignore[attr-defined]
    hidden = {model for found, model, _ in placed(world) if found == label}

    assert {model._meta.label for model in fact_models()} <= hidden


def test_whatever_can_be_embargoed_is(world: World) -> None:
    embargoed = {model for state, model, _ in placed(world) if state.startswith("embargoed")}

    able = {model._meta.label for model in our_models() if issubclass(model, Embargoed)}
    assert able <= embargoed


def test_every_kind_of_name_that_is_kept_back_is_there(world: World) -> None:
    kept_back = {state for state, model, _ in placed(world) if model == "people.PersonName"}

    assert {f"sensitive {kind} name" for kind in PAST_NAMES} <= kept_back
    assert set(SEARCH_ONLY_NAMES) <= kept_back
