"""HTML of any origin, made safe to read: known tags, no scripts, no files in links."""

from __future__ import annotations

import binascii
from base64 import b64decode
from typing import TYPE_CHECKING

import nh3

from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.documents import MarkKind

BLOCKS = words(
    """
    p div section article main header footer aside nav figure figcaption address dl dt dd pre ul
    ol li table thead tbody tfoot tr blockquote h1 h2 h3 h4 h5 h6 form fieldset details summary
    body center hr caption
    """
)
VOID = {"br", "embed", "hr", "img"}
EMBEDDED = {"iframe", "object", "embed", "video", "audio"}
INLINE: dict[str, MarkKind] = {
    "em": "italic",
    "i": "italic",
    "cite": "italic",
    "dfn": "italic",
    "strong": "bold",
    "b": "bold",
    "a": "link",
}
TAGS = frozenset(
    BLOCKS
    | set(INLINE)
    | EMBEDDED
    | {"span", "br", "img", "td", "th", "code", "q", "sub", "sup", "del", "s", "strike", "mark"}
)
SKIPPED = frozenset({"script", "style", "title", "template", "noscript", "svg", "textarea"})
SCHEMES = {"http", "https", "mailto"}
PICTURE_SCHEMES = {"data", "held"}


def cleaned(html: str) -> str:
    """The markup with what a story may hold, and nothing that runs or fetches."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(SKIPPED),
        attributes={
            "*": {"style", "class", "id", "hidden"},
            "a": {"href"},
            "img": {"alt", "src"},
            **{tag: {"src", "data"} for tag in EMBEDDED},
        },
        attribute_filter=_links_only_outside,
        url_schemes=SCHEMES | PICTURE_SCHEMES,
        link_rel=None,
    )


def _links_only_outside(tag: str, attribute: str, value: str) -> str | None:
    """Let no link carry a file in its own address."""
    scheme = value.partition(":")[0].strip().lower()
    return None if tag != "img" and scheme in PICTURE_SCHEMES else value


def picture_behind(src: str, held: Sequence[bytes]) -> bytes | None:
    """The picture behind an address that needs nobody else: carried in it, or beside it."""
    scheme, _, rest = src.partition(":")
    if scheme == "held":
        number = int(rest) if rest.isdecimal() else -1
        return held[number] if 0 <= number < len(held) else None
    kind, comma, coded = rest.partition(",")
    if scheme != "data" or not comma or not kind.startswith("image/") or "base64" not in kind:
        return None
    try:
        return b64decode(coded, validate=False)
    except (binascii.Error, ValueError):
        return None
