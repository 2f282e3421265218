from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Group:
    """Things under one heading."""

    heading: str
    members: Sequence[Any]


def standing(rows: Any) -> list[Any]:
    """Fact rows in memory that a reader may see."""
    return [row for row in rows.order_by("sort_order") if row.is_public()]
