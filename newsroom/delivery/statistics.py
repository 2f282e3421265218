from __future__ import annotations

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections


def refresh_statistics(*, using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Let the database count its rows, so that it chooses its indexes well.

    Without it a search on SQLite that finds one story among a hundred thousand takes two seconds
    instead of ten milliseconds. Runs after every migration; run it nightly and after an import.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("ANALYZE")
