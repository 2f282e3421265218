from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsroom.intake.revising.plain import words_of

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage

# Draftail marks every paragraph that passes through it.
_KEY: Final = re.compile(r'\sdata-block-key="[^"]*"')
_TAG: Final = re.compile(r"<(\w+)((?:\s[^<>]*)?)>")
_ATTRIBUTE: Final = re.compile(r'[\w-]+="[^"]*"')


@dataclass(frozen=True, slots=True)
class PresentBlock:
    """A block of the story as the desk last left it."""

    id: str
    kind: str
    raw: Any
    words: str
    value: str
    comments: int


@dataclass(frozen=True, slots=True)
class Present:
    headline: str
    dek: str
    blocks: dict[str, PresentBlock]


def present_of(version: ArticlePage) -> Present:
    """The newest version of a story, block by block, in order; one query for its comments."""
    comments = Counter(
        one.contentpath.split(".")[1]
        for one in version.wagtail_admin_comments.all()
        if one.contentpath.startswith("body.") and one.resolved_at is None
    )
    stream: Any = version.body
    blocks = {
        one["id"]: PresentBlock(
            id=one["id"],
            kind=one["type"],
            raw=one["value"],
            words=words_of(one["value"]),
            value=canonical(one["type"], one["value"]),
            comments=comments[one["id"]],
        )
        for one in stream.get_prep_value()
    }
    return Present(version.title, version.dek, blocks)


def canonical(kind: str, value: Any) -> str:
    """A short sign of what is stored, the same however the editor wrote it down."""
    told = json.dumps([kind, _plain(value)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:32]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _TAG.sub(_in_order, _KEY.sub("", value)) if "<" in value else value
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if name != "id"}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _in_order(tag: re.Match[str]) -> str:
    """A tag with its attributes in one order."""
    name, said = tag.groups()
    if name == "br":
        return "<br>"
    return f"<{' '.join([name, *sorted(_ATTRIBUTE.findall(said))])}>"
