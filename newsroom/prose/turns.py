"""What happened to a fact, as a sentence: from what it said and what it says now.

The values come in words already: "series regular", "April 24, 2025", "Camille Cottin".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# How each thing a fact can say is called where it changes. "moved" is for days.
NAMES: Final = {
    "person": "Person",
    "job": "Job",
    "job_text": "Job as printed",
    "tier": "Role",
    "characters": "Character",
    "scope": "Scope",
    "episode_count": "Number of episodes",
    "billing_group": "Place in the titles",
    "credited_as": "Printed name",
    "dub_language": "Language of the dub",
    "note": "Note",
    "spoils": "Spoiler scope",
    "event": "Kind of release",
    "platform": "Platform",
    "regions": "Regions",
    "drop_rule": "Hour as announced",
    "hour": "Hour",
    "status": "Status",
    "seasons_ordered": "Seasons ordered",
    "new_kind": "Form",
    "level": "Level",
    "language": "Language",
    "author": "Author",
    "licence": "License",
    "result": "Result",
    "category": "Category",
    "episode": "Episode",
}
DAYS: Final = {
    "premiere": "Premiere",
    "release": "Release",
    "happened": "Date",
    "from": "Start",
    "until": "End",
}
LEFT: Final = {
    "exited": "Left",
    "replaced": "Was replaced",
    "withdrawn": "Withdrawn",
    "disputed": "Disputed by another source",
}


def say_changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """One sentence, without its full stop, for each thing that is said otherwise now."""
    said = _say_state(before.get("state", ""), after.get("state", ""))
    if after.get("replaced_by") and said == [LEFT["replaced"]]:
        said = []  # By whom says it too.
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name, ""), after.get(name, "")
        if old == new or name == "state":
            continue
        if name in DAYS:
            said.append(_say_day(DAYS[name], old, new))
        elif name == "text":
            said.append("Text rewritten")
        elif name == "replaced_by":
            said.append(f"Replaced by {new}" if new else f"No longer replaced by {old}")
        elif name == "is_uncredited":
            said.append("Now uncredited" if new else "Now credited")
        else:
            said.append(_say_value(NAMES.get(name, name.replace("_", " ").capitalize()), old, new))
    return said


def say_joining(name: str, parts: Sequence[str]) -> str:
    """Say it as "Lou de Laâge joined as Cheyenne Toussaint"."""
    return f"{name} joined as {listed(parts)}" if parts else f"{name} joined"


def say_leaving(name: str, parts: Sequence[str], *, successor: str = "") -> str:
    """Say it as "Charlotte Gainsbourg replaced Camille Cottin as Geneviève Lavigne"."""
    part = f" as {listed(parts)}" if parts else ""
    if successor:
        return f"{successor} replaced {name}{part}"
    return f"{name} left the part of {listed(parts)}" if parts else f"{name} left"


def listed(words: Sequence[str]) -> str:
    """As a sentence lists things: "Sarah, Cosima and Alison"."""
    *firsts, last = words
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _say_state(old: str, new: str) -> list[str]:
    if old == new:
        return []
    return [LEFT.get(new) or f"Went from {old.replace('_', ' ')} to {new.replace('_', ' ')}"]


def _say_day(name: str, old: str, new: str) -> str:
    if not old:
        return f"{name} set for {new}"
    return f"{name} moved from {old} to {new}" if new else f"{name} no longer set for {old}"


def _say_value(name: str, old: str, new: str) -> str:
    if not old:
        return f"{name} given as {new}"
    return f"{name} changed from {old} to {new}" if new else f"{name} {old} taken out"
