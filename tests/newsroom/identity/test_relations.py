from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType

from newsroom.identity.relations import (
    BUILT_ANEW,
    GOES_WITH_IT,
    STAYS,
    every_model,
    kinds_and_numbers,
    loose_pointers,
    pointers_to,
)
from people.models import Person
from shows.models import Season, Show

RECORDS = (Person, Show, Season)


@pytest.mark.parametrize("record", RECORDS, ids=lambda model: model.__name__)
def test_every_key_to_a_record_would_be_moved(record) -> None:
    moved = {(pointer.model, pointer.field.name) for pointer in pointers_to(record)}

    declared = {
        (model, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields(include_hidden=True)
        if field.concrete and field.related_model is record and not field.many_to_many
    }
    assert declared == moved
    assert len(moved) > 3


@pytest.mark.parametrize("record", RECORDS, ids=lambda model: model.__name__)
def test_every_way_back_from_a_record_is_one_that_would_be_moved(record) -> None:
    moved = {(pointer.model, pointer.field.name) for pointer in pointers_to(record)}

    ways_back = {
        (relation.related_model, relation.field.name)
        for relation in record._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and not relation.many_to_many
    }
    assert ways_back <= moved


@pytest.mark.parametrize("record", RECORDS, ids=lambda model: model.__name__)
def test_every_key_to_a_record_holds_its_number(record) -> None:
    assert all(pointer.field.target_field.primary_key for pointer in pointers_to(record))


def test_whatever_can_point_at_anything_is_moved_or_has_a_rule() -> None:
    moved = {pointer.model for pointer in loose_pointers()}

    pointing = {
        model
        for model in every_model()
        if any(field.related_model is ContentType for field in model._meta.local_concrete_fields)
        if kinds_and_numbers(model)
    }
    ruled = {model for model in pointing if model._meta.label_lower in STAYS | BUILT_ANEW}
    assert pointing - ruled == moved


def test_the_rules_name_models_that_there_are() -> None:
    labels = {model._meta.label_lower for model in apps.get_models()}

    assert labels >= GOES_WITH_IT | STAYS | BUILT_ANEW
