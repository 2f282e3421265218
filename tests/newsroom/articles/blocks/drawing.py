"""A block drawn alone, as a reader would have it."""

from __future__ import annotations

from typing import Any

from newsroom.articles.blocks import BodyBlock


def draw(name: str, *, page: Any = None, request: Any = None, **value: Any) -> str:
    """The HTML of one block; what ``value`` leaves out has its default."""
    block = BodyBlock().child_blocks[name]
    context = {"page": page, "request": request}
    told = block.to_python(block.get_prep_value(block.normalize(value)))
    return " ".join(str(block.render(told, context)).split())
