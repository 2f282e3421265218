"""What the desk finds when it types a name: records of every kind, told apart."""

from __future__ import annotations

from newsroom.articles.lookups.finding import find_records
from newsroom.articles.lookups.near import About
from newsroom.articles.lookups.options import Option, describe

__all__ = ["About", "Option", "describe", "find_records"]
