"""Text analysis: pure functions over plain values, without Django and without a database."""

from __future__ import annotations
