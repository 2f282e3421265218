from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from django.db.backends.postgresql.base import DatabaseWrapper

from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from django.db import models

NOWHERE: Final[dict[str, Any]] = {"NAME": "nowhere", "OPTIONS": {}, "TIME_ZONE": None}


def indexes(model: type[models.Model], name: str) -> list[Any]:
    """What PostgreSQL would be told to index of a column; nothing is connected to."""
    editor: Any = DatabaseWrapper(NOWHERE).schema_editor(collect_sql=True)
    return editor._field_indexes_sql(model, model._meta.get_field(name))


@pytest.mark.parametrize(
    ("model", "name"), [(Person, "folded"), (Person, "sort_folded"), (Show, "folded")]
)
def test_text_in_order_of_code_points_has_one_index_on_postgresql(
    model: type[models.Model], name: str
) -> None:
    assert len(indexes(model, name)) == 1


def test_its_type_there_is_what_any_short_text_is() -> None:
    kind = Person._meta.get_field("folded").db_type(DatabaseWrapper(NOWHERE))

    assert kind == "character varying(255)"
