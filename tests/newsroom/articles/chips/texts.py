"""Texts with facts in them, and what is read in them."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from newsroom.articles import chips
from newsroom.articles.mentions import Prose

HOUR = datetime.timedelta(hours=1)
APRIL = datetime.date(2025, 4, 24)
NOON = datetime.datetime(2025, 3, 26, 12, tzinfo=datetime.UTC)


def soon() -> datetime.datetime:
    return timezone.now() + HOUR


def chip(record: Any, fact: str, words: str = "x", **attributes: Any) -> str:
    """A fact of a record as it is stored."""
    told = {"kind": record._meta.model_name, "id": record.pk, "fact": fact, **attributes}
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in told.items())
    return f'<a linktype="fact"{said}>{words}</a>'


def read(source: str, *, at: datetime.datetime = NOON) -> str:
    """What a reader is told at ``at``, in words alone."""
    with chips.loaded([source], at=at):
        return chips.plain(source)


def told(record: Any, fact: str, *, at: datetime.datetime = NOON, **attributes: Any) -> str:
    return read(chip(record, fact, fallback="—", **attributes), at=at)


def drawn(html: str) -> str:
    return str(Prose(html)).strip()


def paragraph(html: str) -> dict[str, str]:
    return {"type": "paragraph", "value": f"<p>{html}</p>"}
