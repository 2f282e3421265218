"""Takes away the second indexes that older PostgreSQL databases keep on folded text.

Django makes one for LIKE beside the plain one; ordered by code point, the plain one serves both.
Databases made since do not have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.kit.fields import CodePointField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.backends.base.base import BaseDatabaseWrapper

# By table and column, since their names end in a hash.
FOR_LIKE = """
    SELECT relation.relname
    FROM pg_index
    JOIN pg_class AS relation ON relation.oid = pg_index.indexrelid
    JOIN pg_opclass ON pg_opclass.oid = pg_index.indclass[0]
    JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid
        AND pg_attribute.attnum = pg_index.indkey[0]
    WHERE pg_index.indrelid = to_regclass(%s) AND pg_index.indnatts = 1
        AND pg_attribute.attname = %s
        AND pg_opclass.opcname IN ('varchar_pattern_ops', 'text_pattern_ops')
"""


def like_indexes(model: Any, connection: BaseDatabaseWrapper) -> Iterator[str]:
    """The names of such indexes on the folded text of ``model``; on SQLite there are none."""
    if connection.vendor != "postgresql":
        return
    quoted = connection.ops.quote_name
    for field in model._meta.local_concrete_fields:
        if not isinstance(field, CodePointField):
            continue
        with connection.cursor() as cursor:
            cursor.execute(FOR_LIKE, [quoted(model._meta.db_table), field.column])
            yield from (name for (name,) in cursor.fetchall())


def drop_like_indexes(app: str) -> Any:
    """What a migration of ``app`` runs."""

    def drop(apps: Any, schema_editor: Any) -> None:
        connection = schema_editor.connection
        for model in apps.get_app_config(app).get_models():
            for name in list(like_indexes(model, connection)):
                with connection.cursor() as cursor:
                    cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")

    return drop
