from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from newsroom.intake.restoring import GROUPS
from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from newsroom.intake.proposals import Proposal

LENGTH: Final = 20

# What each kind of proposal is known by: a release keeps its key when its date changes, a credit
# when its tier does.
KNOWN_BY: Final = {
    "works": ("title",),
    "people": ("name",),
    "organisations": ("name",),
    "credits": ("work", "person", "job"),
    "releases": ("work", "event", "platform", "regions"),
    "status": ("work", "status", "season"),
    "counts": ("work", "counts", "season"),
    "awards": ("award", "category", "year", "work", "person"),
    "plots": ("work", "level"),
    "quotes": ("speaker", "text"),
    "mentions": ("kind", "name"),
    "pictures": ("digest",),
}
_GROUP_OF: Final = {kind: group for group, kind in GROUPS.items()}


def key_of(proposal: Proposal) -> str:
    """What a proposal is of, whatever it says of it: the same in every version of a piece."""
    group = _GROUP_OF[type(proposal)]
    return made_of(group, *(_words(getattr(proposal, name)) for name in KNOWN_BY[group]))


def made_of(group: str, *parts: str) -> str:
    told = "\x1f".join(fold(part) for part in parts)
    return f"{group}-{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:LENGTH]}"


def _words(value: Any) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)
