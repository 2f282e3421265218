from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_migrate
from django.test.utils import CaptureQueriesContext

from newsroom.delivery.statistics import refresh_statistics

pytestmark = pytest.mark.django_db


def test_the_command_lets_the_database_count() -> None:
    with CaptureQueriesContext(connection) as queries:
        call_command("refresh_statistics")

    assert [query["sql"] for query in queries] == ["ANALYZE"]


def test_it_runs_once_after_migrating() -> None:
    receivers = [
        receiver
        for lookup, receiver, *_ in post_migrate.receivers
        if lookup[0] == "delivery.statistics"
    ]

    assert len(receivers) == 1


def test_a_migrated_sqlite_database_has_been_counted() -> None:
    if connection.vendor != "sqlite":
        refresh_statistics()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM sqlite_stat1")
        assert cursor.fetchone()[0] > 0
