from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """A set of words written as running text."""
    return frozenset(text.split())
