from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from newsroom.articles.outlines.usual import establish_outlines
from newsroom.desk.actions import establish_roles, establish_workflow, tell_of_held_up

if TYPE_CHECKING:
    from newsroom.delivery.schedule import Due


def furnish_desk(*, using: str, **_: Any) -> None:
    """Make roles, workflows and outlines once the database is whole, and not half migrated."""
    if using != DEFAULT_DB_ALIAS:
        return
    executor = MigrationExecutor(connections[using])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    establish_roles()
    establish_workflow()
    establish_outlines()


def tell_desk(*, item: Due, error: Exception, **_: Any) -> None:
    tell_of_held_up(item, error)
