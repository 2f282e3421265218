"""What the desk finds when it types a name: records of every kind, told apart."""

from __future__ import annotations

from newsroom.articles.lookups.cards import card_of
from newsroom.articles.lookups.finding import find_records
from newsroom.articles.lookups.near import About
from newsroom.articles.lookups.options import Option, describe

__all__ = ["About", "Option", "card_of", "describe", "find_records"]
