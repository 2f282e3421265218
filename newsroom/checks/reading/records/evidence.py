from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.gate.asking import clock

if TYPE_CHECKING:
    import datetime

# What is asked of every fact.
EVIDENCE: Final = ("state", "source__name", "source_url", "as_of", "embargo_until")


def evidence_of(row: dict[str, Any], at: datetime.datetime) -> dict[str, Any]:
    """The fields of a `prose.facts.Row` from the values of a fact."""
    return {
        "state": row["state"],
        "source": row["source__name"] or "",
        "source_url": row["source_url"],
        "as_of": row["as_of"],
        "hidden_until": hidden(row["embargo_until"], at),
    }


def hidden(until: datetime.datetime | None, at: datetime.datetime) -> str:
    """Until when it is secret, in words for the desk; empty where it is not, at ``at``."""
    return clock(until) if until is not None and until > at else ""


def spoiling(row: dict[str, Any]) -> tuple[int, int] | None:
    season = row["spoils_season"]
    return (season, row["spoils_episode"] or 1) if season is not None else None
