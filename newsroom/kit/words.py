"""Every word of every name of a kind of record, kept by triggers of the database.

A search for the beginning of any word would otherwise read every folded name there is. Triggers
and not signals: rows that a merge moves, an import writes in bulk or a console updates count too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet

from newsroom.kit.fields import CodePointField
from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.backends.base.base import BaseDatabaseWrapper

# More words than any name has; the rest of a pasted sentence is ignored.
MOST_WORDS = 8


class WordQuerySet(QuerySet[Any]):
    """Questions about the words of names."""

    def for_readers(self) -> Self:
        return self.filter(is_for_readers=True)

    def of_own_names(self) -> Self:
        return self.filter(name=0)

    def beginning(self, words: str) -> Self:
        """One word of every name in which each of ``words`` begins a word."""
        # The longest is the rarest, as a rule; the others are asked of what it finds.
        asked = sorted(fold(words).split()[:MOST_WORDS], key=len, reverse=True)
        found = self.filter(word__startswith=asked[0]) if asked else self
        for word in asked[1:]:
            beside = self.model._default_manager.filter(
                record=OuterRef("record"), name=OuterRef("name"), word__startswith=word
            )
            found = found.filter(Exists(beside))
        return found

    def records(self) -> QuerySet[Any]:
        """The keys of the records they belong to, each of them once.

        Said once, PostgreSQL collects them first. It would otherwise walk all records in their
        order and look for the words of each.
        """
        return self.order_by().values("record").distinct()


class Word(models.Model):
    """One word of one name of a record, folded. Nothing but the database's triggers writes it."""

    pk = models.CompositePrimaryKey("record", "name", "word")
    record = models.BigIntegerField(help_text="The key of the record.")
    name = models.BigIntegerField(help_text="The key of its other name; 0 for its own.")
    word = CodePointField(max_length=255)
    is_for_readers = models.BooleanField()

    objects = WordQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["word", "is_for_readers", "record", "name"],
                name="%(app_label)s_%(class)s_begins",
            )
        ]

    def __str__(self) -> str:
        return self.word


@dataclass(frozen=True)
class Source:
    """Where words come from: a table with a ``folded`` column.

    ``record`` and ``name`` are the columns with the keys of the two, ``name`` is empty where the
    row is the record itself; ``readers`` narrows, as SQL of ``{row}``, whom the name may lead.
    """

    words: type[Word]
    model: type[models.Model]
    record: str = "id"
    name: str = ""
    decides: tuple[str, ...] = ()
    readers: str = "1 = 1"

    def install(self, connection: BaseDatabaseWrapper) -> bool:
        """Set the triggers up if they are missing or outdated, and say whether they were."""
        statements = self._statements(connection.vendor)
        marked = hashlib.sha256("".join(statements).encode()).hexdigest()[:8]
        if f"{self._prefix}{marked}_insert" in _triggers(connection, self._table):
            return False
        forget(connection, self._table)
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement.replace("{mark}", marked))
        return True

    def fill(self, connection: BaseDatabaseWrapper) -> None:
        """Write the words of all rows there are."""
        with connection.cursor() as cursor:
            cursor.execute(self._insert(connection.vendor, row=self._table, every=True))

    @property
    def _table(self) -> str:
        return self.model._meta.db_table

    @property
    def _prefix(self) -> str:
        return _prefix(self._table)

    def _insert(self, vendor: str, *, row: str, every: bool = False) -> str:
        name = f"{row}.{self.name}" if self.name else "0"
        rows = f"{self._table}, " if every else ""
        if vendor == "postgresql":
            words, word = f"string_to_table({row}.folded, ' ') AS each(word)", "each.word"
        else:
            # A folded name is letters, digits and spaces, so this is JSON.
            listed = f"""'["' || replace({row}.folded, ' ', '","') || '"]'"""
            words, word = f"json_each({listed}) AS each", "each.value"
        readers = self.readers.format(row=row)
        return (
            f"INSERT INTO {self.words._meta.db_table} (record, name, word, is_for_readers) "  # noqa: S608 - names of our own tables
            f"SELECT DISTINCT {row}.{self.record}, {name}, {word}, {readers} "
            f"FROM {rows}{words} WHERE {word} <> ''"
        )

    def _delete(self) -> str:
        name = f"OLD.{self.name}" if self.name else "0"
        return (
            f"DELETE FROM {self.words._meta.db_table} "  # noqa: S608 - names of our own tables
            f"WHERE record = OLD.{self.record} AND name = {name}"
        )

    def _statements(self, vendor: str) -> list[str]:
        insert, delete = self._insert(vendor, row="NEW"), self._delete()
        columns = ["folded", self.record, *self.decides]
        differs = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
        changed = " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in columns)
        doing = {
            "insert": ("INSERT", "", [insert]),
            "update": (f"UPDATE OF {', '.join(columns)}", f"WHEN ({changed})", [delete, insert]),
            "delete": ("DELETE", "", [delete]),
        }
        made = []
        for event, (upon, when, steps) in doing.items():
            name, body = f"{self._prefix}{{mark}}_{event}", f"{'; '.join(steps)};"
            head = f"CREATE TRIGGER {name} AFTER {upon} ON {self._table} FOR EACH ROW {when}"
            if vendor == "postgresql":
                routine = f"{self._prefix}{event}"
                made.append(
                    f"CREATE OR REPLACE FUNCTION {routine}() RETURNS trigger LANGUAGE plpgsql"
                    f" AS $$ BEGIN {body} RETURN NULL; END $$"
                )
                made.append(f"{head} EXECUTE FUNCTION {routine}()")
            else:
                made.append(f"{head} BEGIN {body} END")
        return made


def keep(sources: Iterable[Source], connection: BaseDatabaseWrapper) -> None:
    """Have the words of ``sources`` kept from now on, and written anew where they were not.

    A migration that alters a table takes its triggers along on SQLite; running this after every
    ``migrate`` puts them back. One query for each source while all is well.
    """
    sources = list(sources)
    tables = set(connection.introspection.table_names())
    for words in dict.fromkeys(source.words for source in sources):
        of_these = [source for source in sources if source.words is words]
        needed = {words._meta.db_table, *(source.model._meta.db_table for source in of_these)}
        if not needed <= tables:
            continue
        was_missing = [source.install(connection) for source in of_these]
        if not any(was_missing):
            continue
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {words._meta.db_table}")  # noqa: S608 - name of our own table
        for source in of_these:
            source.fill(connection)


def forget(connection: BaseDatabaseWrapper, *tables: str) -> None:
    """Take the triggers off ``tables``, so that the words of their names can be dropped."""
    for table in tables:
        on = f" ON {table}" if connection.vendor == "postgresql" else ""
        with connection.cursor() as cursor:
            for trigger in _triggers(connection, table):
                if trigger.startswith(_prefix(table)):
                    cursor.execute(f"DROP TRIGGER {trigger}{on}")


def _prefix(table: str) -> str:
    return f"{table}_words_"


def _triggers(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    if connection.vendor == "postgresql":
        asked = "SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass(%s) AND NOT tgisinternal"
    else:
        asked = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
    with connection.cursor() as cursor:
        cursor.execute(asked, [table])
        return [name for (name,) in cursor.fetchall()]
