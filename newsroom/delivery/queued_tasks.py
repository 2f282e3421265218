from __future__ import annotations

from django_tasks_db import DatabaseBackend

from newsroom.delivery.tasks import CollapsingMixin


class QueuingBackend(CollapsingMixin, DatabaseBackend):  # type: ignore[misc]
    """Queues tasks in the database for `manage.py run_worker`, each thing once in one write."""
