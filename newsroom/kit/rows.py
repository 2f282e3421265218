from __future__ import annotations

from typing import Any


def place_rows(parent: Any) -> None:
    """Give every inline row in memory that has no place yet the one it stands in; no query.

    Rows made by code have none. An editor's form would then number only the row it changed, and
    that row would leave its place in the billing.
    """
    for rows in getattr(parent, "_cluster_related_objects", {}).values():
        for place, row in enumerate(rows):
            if getattr(row, "sort_order", place) is None:
                row.sort_order = place
            place_rows(row)
