"""Finds the live sentences that a changed record, or the time, has made untrue."""

from __future__ import annotations

from newsroom.checks.radar.deciding import accept, leave
from newsroom.checks.radar.following import follow_records, follow_time
from newsroom.checks.radar.indexing import forget_claims, index_claims

__all__ = [
    "accept",
    "follow_records",
    "follow_time",
    "forget_claims",
    "index_claims",
    "leave",
]
