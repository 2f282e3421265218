"""Folded text has one index, also in a PostgreSQL database that was made when it had two."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from newsroom.kit.fields import CodePointField
from newsroom.kit.like_indexes import drop_like_indexes, like_indexes
from people.models import Person
from shows.models import Show

pytestmark = pytest.mark.django_db
OLD = "people_person_folded_0a1b2c3d_like"


def test_a_new_database_has_none() -> None:
    models = [
        model
        for model in apps.get_models()
        if any(isinstance(field, CodePointField) for field in model._meta.local_concrete_fields)
    ]

    assert len(models) >= 12
    assert {name for model in models for name in like_indexes(model, connection)} == set()


def test_the_migration_drops_them_and_leaves_every_other_index() -> None:
    with connection.cursor() as cursor:
        before = connection.introspection.get_constraints(cursor, Person._meta.db_table)
        if connection.vendor == "postgresql":
            cursor.execute(f"CREATE INDEX {OLD} ON people_person (folded varchar_pattern_ops)")

    drop_like_indexes("people")(apps, SimpleNamespace(connection=connection))

    with connection.cursor() as cursor:
        after = connection.introspection.get_constraints(cursor, Person._meta.db_table)
    assert set(after) == set(before)
    assert not set(like_indexes(Person, connection)) | set(like_indexes(Show, connection))
