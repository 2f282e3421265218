from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import slugify

from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db import models


def free_slug(
    instance: models.Model,
    text: str,
    *,
    field: str = "slug",
    among: Mapping[str, Any] | None = None,
) -> str:
    """A slug for ``text`` that no other row of the model holds; one query.

    ``among`` narrows the rows it must differ from, such as ``{"show": 7}``.
    A taken slug gets the lowest free number behind it: "dune", "dune-2", "dune-3".
    """
    model: Any = type(instance)
    root = slugify(fold(text))[:80] or model._meta.model_name
    others = model._default_manager.filter(**among or {}).exclude(pk=instance.pk)
    taken = set(others.filter(**{f"{field}__startswith": root}).values_list(field, flat=True))
    if root not in taken:
        return root
    number = 2
    while f"{root}-{number}" in taken:
        number += 1
    return f"{root}-{number}"
