from __future__ import annotations

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from newsroom.desk.actions import establish_roles, establish_workflow


def furnish_desk(*, using: str, **_: Any) -> None:
    """Make roles and workflows once the database is whole; half migrated, it has no desk yet."""
    if using != DEFAULT_DB_ALIAS:
        return
    executor = MigrationExecutor(connections[using])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    establish_roles()
    establish_workflow()
