"""What the records say of all that a story speaks about, in a constant number of queries."""

from __future__ import annotations

from newsroom.checks.reading.records.about import About, records_about
from newsroom.checks.reading.records.unlinked import unlinked_in

__all__ = ["About", "records_about", "unlinked_in"]
