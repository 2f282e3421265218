"""Where links lead, and what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.registry import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

STATES: Final = {
    "gone": "This link leads to a page that is gone.",
    "dead": "This link leads to a page that is gone.",
    "redirected": "This page has moved. Link to where it is now.",
    "unpublished": "This link leads to a page that is not published.",
    "draft": "This link leads to a page that is not published.",
    "unreachable": "Nothing answers at this address.",
}
_SAYS_NOTHING: Final = frozenset(
    {
        "here",
        "click here",
        "this",
        "link",
        "this link",
        "read more",
        "more",
        "this page",
        "there",
        "click",
        "via",
        "source",
        "see here",
        "right here",
        "this article",
        "article",
    }
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s”’\"<>]*[^\s”’\"<>.,;:!?)]")


@rule(
    "link-target",
    number=45,
    level="warn",
    name="Link leads nowhere",
    purpose="Finds links that are dead, moved, unpublished or not encrypted.",
    bad=[
        Example(
            "See [the list](https://a.example/x).",
            ("the list",),
            sheet={"links": (("https://a.example/x", "gone"),)},
        ),
        Example("See [the list](http://a.example/x).", ("the list",)),
    ],
    good=[
        Example("See [the list](https://a.example/x)."),
        Example("See [the list](page:5) and [Ann](person:1)."),
        Example(
            "See [the list](http://localhost:8000/x).",
            sheet={"links": (("https://a.example/x", "gone"),)},
        ),
        Example(
            "See [the list](https://a.example/x).",
            sheet={"links": (("https://a.example/x", "ok"),)},
        ),
    ],
)
def link_target(piece: Piece) -> Iterator[Hit]:
    states = dict(piece.sheet.links)
    for mark in piece.marks:
        if mark.kind != "link" or not mark.href:
            continue
        message = STATES.get(states.get(mark.href, ""), "")
        if not message and mark.href.startswith("http://") and "." in mark.href:
            message = "This address is not encrypted. Use https, if the site has it."
        if message:
            told = Evidence(fact="address", value=mark.href)
            yield Hit(start=mark.start, end=mark.end, message=message, evidence=told)


@rule(
    "link-text",
    number=45,
    level="warn",
    name="Link says nothing",
    purpose="Finds links called “here” and the like, and bare addresses.",
    bad=[
        Example("Read it [here](https://a.example/x).", ("here",)),
        Example("See [https://a.example/x](https://a.example/x).", ("https://a.example/x",)),
        Example(
            "See www.a.example/x, or [click here](https://a.example/y).",
            ("www.a.example/x", "click here"),
        ),
    ],
    good=[
        Example("[Her talk with Vogue](https://a.example/x) has more."),
        Example("He is here. Click, it said."),
        Example("“Go to www.a.example,” she said."),
        Example("Find more [here in Ostend](https://a.example/x)."),
    ],
)
def link_text(piece: Piece) -> Iterator[Hit]:
    links = [it for it in piece.marks if it.kind == "link"]
    for mark in links:
        words = piece.text[mark.start : mark.end].strip()
        if words.casefold().strip(".,:!") in _SAYS_NOTHING:
            message = "Say where the link leads: many hear links without the words around them."
            yield Hit(start=mark.start, end=mark.end, message=message)
        elif _ADDRESS.fullmatch(words):
            message = "Link words of the sentence, not a bare address."
            yield Hit(start=mark.start, end=mark.end, message=message)
    for match in _ADDRESS.finditer(piece.text):
        is_linked = any(it.start < match.end() and match.start() < it.end for it in links)
        passage = piece.passage_at(match.start())
        if is_linked or piece.is_quoted(*match.span()) or (passage and passage.kind == "slug"):
            continue
        message = "Link words of the sentence, not a bare address."
        yield Hit(start=match.start(), end=match.end(), message=message)
