"""One migrated database, copied for every worker and put back after a test that commits.

Wagtail's migrations take 17 seconds and give birth to the root page, so tests can neither skip
them nor flush what they made. The template is keyed by the migrations and kept between runs.
"""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterator

NEWSROOM = Path(__file__).resolve().parent.parent / "newsroom"
# What else `migrate` leaves in the database: groups, workflows and triggers.
FURNISHED_BY = ("desk/roles.py", "desk/actions/furnishing.py", "kit/words.py")
# A run in another terminal may still copy from an older template.
KEPT_FOR = 24 * 60 * 60


class Copies(Protocol):
    """Where a worker's database comes from."""

    def build(self) -> None:
        """Migrate the template, unless an earlier run or another worker has."""

    def restore(self) -> None:
        """Make the worker's database a fresh copy of the template and point Django at it."""

    def drop(self) -> None:
        """Remove the worker's database; the template stays for the next run."""


def copies(folder: Path, scratch: Path, *, worker: str) -> Copies:
    if connection.vendor == "postgresql":
        return PostgresCopies(worker)
    return SqliteCopies(folder, scratch / f"{worker}.sqlite3")


class SqliteCopies:
    def __init__(self, folder: Path, path: Path) -> None:
        self.template = folder / f"{migrations_key()}.sqlite3"
        self.path = path

    def build(self) -> None:
        if self.template.exists():
            return
        for outdated in self.template.parent.glob("*.sqlite3"):
            if time.time() - outdated.stat().st_mtime > KEPT_FOR:
                outdated.unlink()
        draft = self.path.with_suffix(".draft")
        point_at(str(draft))
        call_command("migrate", verbosity=0, run_syncdb=True)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(draft.with_suffix(".whole"))])
        connection.close()
        shutil.move(draft.with_suffix(".whole"), self.template)
        delete_sqlite(draft)

    def restore(self) -> None:
        point_at(str(self.path))
        delete_sqlite(self.path)
        shutil.copyfile(self.template, self.path)

    def drop(self) -> None:
        connection.close()
        delete_sqlite(self.path)


class PostgresCopies:
    def __init__(self, worker: str) -> None:
        name = re.sub(r"\W", "_", str(connection.settings_dict["NAME"]))
        self.template = f"test_{name}_template_{migrations_key()}"
        self.name = f"test_{name}_{worker}"

    def build(self) -> None:
        if self._exists(self.template):
            return
        draft = f"{self.template}_draft"
        self._run(f"DROP DATABASE IF EXISTS {draft} WITH (FORCE)")
        self._run(f"CREATE DATABASE {draft} TEMPLATE template0 ENCODING 'UTF8'")
        point_at(draft)
        call_command("migrate", verbosity=0, run_syncdb=True)
        connection.close()
        self._run(f"ALTER DATABASE {draft} RENAME TO {self.template}")

    def restore(self) -> None:
        self.drop()
        self._run(f"CREATE DATABASE {self.name} TEMPLATE {self.template}")
        point_at(self.name)

    def drop(self) -> None:
        connection.close()
        self._run(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    def _exists(self, name: str) -> bool:
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            return cursor.fetchone() is not None

    def _run(self, statement: str) -> None:
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)


def point_at(name: str) -> None:
    """Every thread's connection reads the same settings dictionary, the live server's too."""
    connection.close()
    connection.settings_dict["NAME"] = name


def delete_sqlite(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def migrations_key() -> str:
    """Change with Django, the engine, and the text of all that `migrate` runs."""
    digest = hashlib.sha256(f"{django.__version__} {connection.vendor}".encode())
    for app in sorted(apps.get_app_configs(), key=lambda config: config.label):
        digest.update(app.label.encode())
        for migration in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(migration.name.encode())
            digest.update(migration.read_bytes())
    for furnished_by in FURNISHED_BY:
        digest.update((NEWSROOM / furnished_by).read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one worker at a time build the template."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
