"""Reads a story off the database, for rules: a draft, what is in a form, or what readers have."""

from __future__ import annotations

from newsroom.checks.reading.setting import Spot
from newsroom.checks.reading.story import Read, read

__all__ = ["Read", "Spot", "read"]
