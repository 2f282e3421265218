"""HTML of any origin, made safe to read: known tags, no scripts, no files in links."""

from __future__ import annotations

import binascii
import re
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
# What another of its kind or its end closes, and what holds nothing.
SHALLOW = VOID | {"p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "option"}
SHALLOW |= {"source", "wbr", "input", "meta", "link", "col", "html", "head", "body"}
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
WHOLE_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,2000}>|</?[a-zA-Z]>")
DEEPEST = 500
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


def is_too_deep(html: str) -> bool:
    """Whether tags stand so deep in each other that putting them in order would take for ever.

    What closes by itself is not counted.
    """
    depth = 0
    for match in TAG.finditer(html):
        name = match[2].lower()
        if name not in SHALLOW:
            depth = max(0, depth + (-1 if match[1] else 1))
            if depth > DEEPEST:
                return True
    return False


def flattened(html: str) -> str:
    """The words alone of markup that is nested too deep; what is left of tags is words too."""
    return WHOLE_TAG.sub(" ", html).replace("<", "&lt;")


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
