from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from newsroom.settings.base import SQLITE_OPTIONS

if TYPE_CHECKING:
    from pathlib import Path

# They use databases of their own; the mark only lets them open any.
pytestmark = pytest.mark.django_db

EDITORS = 4
SAVES = 10


def handler(path: Path, options: dict[str, Any]) -> ConnectionHandler:
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path / "db.sqlite3"),
        "OPTIONS": options,
    }
    return ConnectionHandler({"default": database})


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 20_000),
        ("journal_size_limit", 27_103_364),
    ],
)
def test_sqlite_really_is_tuned(tmp_path: Path, pragma: str, value: object) -> None:
    connection = handler(tmp_path, SQLITE_OPTIONS)["default"]

    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        found = cursor.fetchone()[0]
    connection.close()

    assert found == value


def test_no_request_is_a_transaction_by_itself() -> None:
    assert not settings.DATABASES["default"].get("ATOMIC_REQUESTS")


def saved_by_editors(path: Path, options: dict[str, Any]) -> tuple[int, list[str]]:
    """How often editors who read and then write, all at once, were served; and the errors."""
    connections = handler(path, options)
    with connections["default"].cursor() as cursor:
        cursor.execute("CREATE TABLE story (saves INTEGER)")
        cursor.execute("INSERT INTO story VALUES (0)")
    connections["default"].close()
    start, errors = threading.Barrier(EDITORS), []

    def edit() -> None:
        connection = connections["default"]
        start.wait()
        for _ in range(SAVES):
            try:
                with OwnAtomic(connection), connection.cursor() as cursor:
                    cursor.execute("SELECT saves FROM story")
                    saves = cursor.fetchone()[0]
                    cursor.execute("UPDATE story SET saves = %s", [saves + 1])
            except OperationalError as error:
                errors.append(str(error))
        connection.close()

    threads = [threading.Thread(target=edit) for _ in range(EDITORS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT saves FROM story")
        total = cursor.fetchone()[0]
    connections["default"].close()
    return total, errors


class OwnAtomic:
    """What `transaction.atomic` does, on a connection that no setting names."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def __enter__(self) -> None:
        self.connection.ensure_connection()
        self.connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)

    def __exit__(self, kind: object, *_: object) -> None:
        (self.connection.rollback if kind else self.connection.commit)()
        self.connection.set_autocommit(True)


def test_stock_who_reads_and_then_writes_gets_an_error(tmp_path: Path) -> None:
    one, other = (handler(tmp_path, {"timeout": 0.1})["default"] for _ in range(2))
    with one.cursor() as cursor:
        cursor.execute("CREATE TABLE story (saves INTEGER)")
        cursor.execute("INSERT INTO story VALUES (0)")

    with OwnAtomic(one), OwnAtomic(other), one.cursor() as first, other.cursor() as second:
        for cursor in (first, second):
            cursor.execute("SELECT saves FROM story")
            cursor.fetchall()
        first.execute("UPDATE story SET saves = 1")

        with pytest.raises(OperationalError, match="database is locked"):
            second.execute("UPDATE story SET saves = 1")

    one.close()
    other.close()


def test_no_editor_gets_an_error_and_no_save_is_lost(tmp_path: Path) -> None:
    total, errors = saved_by_editors(tmp_path, SQLITE_OPTIONS)

    assert not errors
    assert total == EDITORS * SAVES
