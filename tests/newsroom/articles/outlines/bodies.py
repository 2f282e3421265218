"""A StreamField as the browser sends it; the page holds only what its scripts draw it from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail import blocks

from tests.staff import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterator


def sent_body(value: Any) -> dict[str, Any]:
    """All of ``value``, a body, as the fields of a form."""
    block = value.stream_block
    return dict(_sent(block, block.get_form_state(value), "body"))


def _sent(block: Any, state: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        yield f"{prefix}-count", str(len(state))
        for place, row in enumerate(state):
            yield from _row(block, row, f"{prefix}-{place}", place)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _sent(child, state[name], f"{prefix}-{name}")
    elif isinstance(block, blocks.RichTextBlock):
        yield prefix, rich_text("")
    elif isinstance(state, list):
        yield prefix, [str(one) for one in state]
    elif state is not None and state is not False:
        yield prefix, str(state["id"] if isinstance(state, dict) else state)


def _row(block: Any, row: dict[str, Any], prefix: str, place: int) -> Iterator[tuple[str, Any]]:
    yield f"{prefix}-order", str(place)
    yield f"{prefix}-deleted", ""
    yield f"{prefix}-id", row["id"] or ""
    if isinstance(block, blocks.ListBlock):
        yield from _sent(block.child_block, row["value"], f"{prefix}-value")
        return
    yield f"{prefix}-type", row["type"]
    yield from _sent(block.child_blocks[row["type"]], row["value"], f"{prefix}-value")
