"""Every table as it is stored, to the letter, and stories that name records in every way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps
from django.db import connection

from tests.factories import make_story

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from people.models import Person
    from shows.models import Show

# The memory of the house only grows.
GROWING: Final = {
    "identity.merger",
    "identity.mergerstep",
    "wagtailcore.modellogentry",
    "delivery.outboxevent",
}
# The index of the search engine says the same in other rows.
SEARCH: Final = {"wagtailsearch"}

Dump = dict[str, Counter[str]]


def dump() -> Dump:
    """All rows of each table, as the database holds them and not as Python reads them."""
    tables: Dump = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            meta = model._meta
            if meta.label_lower in GROWING or meta.app_label in SEARCH or meta.proxy:
                continue
            columns = ", ".join(
                connection.ops.quote_name(str(field.column)) for field in meta.local_concrete_fields
            )
            table = connection.ops.quote_name(meta.db_table)
            cursor.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - names of our own tables
            tables[meta.label] = Counter(map(repr, cursor.fetchall()))
    return tables


def difference(before: Dump, after: Dump) -> dict[str, Any]:
    """What is not the same, by table; empty where every byte is."""
    return {
        label: (dict(rows - after[label]), dict(after[label] - rows))
        for label, rows in before.items()
        if rows != after[label]
    }


def mention(record: Person | Show, words: str) -> str:
    kind = record._meta.model_name
    return f'<a linktype="mention" kind="{kind}" id="{record.pk}">{words}</a>'


def story_about(title: str, *markup: str, **values: Any) -> ArticlePage:
    body = [("paragraph", f"<p>{text}</p>") for text in markup]
    return make_story(title, body=body, **values)
