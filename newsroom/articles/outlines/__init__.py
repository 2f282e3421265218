"""What a new story starts from, and where that is chosen."""

from __future__ import annotations

from newsroom.articles.outlines.filling import Start, begin, outline_of, prompt_for

__all__ = ["Start", "begin", "outline_of", "prompt_for"]
