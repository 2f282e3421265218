from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template

if TYPE_CHECKING:
    from collections.abc import Mapping

register = template.Library()


@register.filter
def about(summaries: Mapping[str, Any], record: Any) -> Any:
    """What ``summaries`` says of a record, by its key."""
    return summaries.get(str(record.pk))
