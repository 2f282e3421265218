"""Parts of a story that its headline promises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.promises import DAY, body_text
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.pieces import ListedPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Passage, Piece

_PROMISE: Final = re.compile(
    r"\b(?:everything\s(?:(?:we|you|there\sis|to)\s)?(?:need\sto\s|to\s|we\s)?know|"
    r"(?:all|what)\s(?:we|you)\s(?:need\sto\s)?know|what\sto\sknow|"
    r"(?:your|a|the)\s(?:complete\s|full\s)?guide\sto)\b",
    re.IGNORECASE,
)
_NAMED: Final = {
    "when": re.compile(r"\b(?:release|premiere|air|start)\sdates?\b", re.IGNORECASE),
    "where": re.compile(r"\b(?:how|where)\sto\s(?:watch|stream|see)\b", re.IGNORECASE),
    "who": re.compile(r"\bcast\b(?!\s(?:in|as|opposite|alongside|of))", re.IGNORECASE),
    "plot": re.compile(r"\bplot\b", re.IGNORECASE),
    "trailer": re.compile(r"\btrailer\b(?=[,:&]|\sand\b|$)", re.IGNORECASE),
}
_KEPT: Final = {
    "when": re.compile(
        rf"{DAY.pattern}|\b(?:[Pp]remiere|[Rr]elease|[Aa]ir)\sdate|"
        r"\b(?:premieres?|premiered|arrives?|returns?|debuts?|debuted|launches|opens?|streams?)\b"
        r"[^.]{0,40}\b(?:20\d\d|spring|summer|fall|winter|today|tomorrow)\b"
    ),
    "where": re.compile(
        r"\b(?:on|to|via|from)\s(?:[A-Z][\w+]*\s?){1,3}|\bin\s(?:theaters|cinemas)\b"
        r"|\b[Ww]here\sto\s(?:watch|stream)\b|\bstream(?:s|ing)?\b"
    ),
    "who": re.compile(r"\b(?:cast|stars?|starring|plays?|played\sby|led\sby)\b", re.IGNORECASE),
    "plot": re.compile(
        r"\b(?:plot|story|follows?|centers?\son|tells\s(?:the|of)|"
        r"about\s(?:a|an|the|her|his|their|what|how|who|two|three|four)\s)",
        re.IGNORECASE,
    ),
    "trailer": re.compile(r"\b(?:trailer|teaser|first\slook|clip|footage)\b", re.IGNORECASE),
}
_PARTS: Final = {
    "when": {"when_and_where", "key_facts"},
    "where": {"when_and_where", "key_facts"},
    "who": {"cast_list", "key_facts"},
    "plot": {"plot"},
    "trailer": {"trailer"},
}
_CALLED: Final = {
    "when": "when it starts",
    "where": "where to see it",
    "who": "who is in it",
    "plot": "what it is about",
    "trailer": "whether there is a trailer",
}


@rule(
    "promise",
    number=44,
    level="info",
    name="Promise not kept",
    purpose="Finds parts that the headline promises and the story does not have.",
    bad=[
        Example(
            "# Lights Up: everything we know\n\nIt starts on May 8 on Netflix. Ann Ray stars.",
            ("everything we know",),
        ),
        Example("# Lights Up: cast, plot and trailer\n\nIt stars Ann Ray.", ("plot", "trailer")),
        Example("# What to know about Lights Up\n\nIt is good.", ("What to know",)),
        Example("# Lights Up: plot and cast\n\nIt stars Ann Ray for about 28 minutes.", ("plot",)),
    ],
    good=[
        Example(
            "# Lights Up: everything we know\n\nIt starts on May 8 on Netflix. Ann Ray stars. "
            "There is no trailer yet."
        ),
        Example("# Ann Ray cast in Lights Up\n\nShe is in."),
        Example("# Lights Up drops a trailer for season two\n\nIt is out now."),
        Example(
            "# Lights Up: cast and plot\n\nAll there is.",
            sheet={"parts": (ListedPart(kind="cast_list", at=0), ListedPart(kind="plot", at=0))},
        ),
    ],
)
def promise(piece: Piece) -> Iterator[Hit]:
    told = piece.once(body_text)
    have = {kind for kind in _KEPT if _is_kept(piece, kind, told)}
    for passage in piece.of_kind("headline"):
        whole = _PROMISE.search(piece.text, passage.start, passage.end)
        wanted = {"when", "where", "who", "trailer"} if whole else set()
        missing = [_CALLED[kind] for kind in _CALLED if kind in wanted - have]
        if whole and missing:
            message = f"The story does not say {', '.join(missing)}."
            yield Hit(start=whole.start(), end=whole.end(), message=message)
        for kind, pattern in _NAMED.items():
            named = pattern.search(piece.text, passage.start, passage.end)
            if named and kind not in have | wanted and _is_listed(piece, passage):
                message = f"The story does not say {_CALLED[kind]}."
                yield Hit(start=named.start(), end=named.end(), message=message)


def _is_kept(piece: Piece, kind: str, told: str) -> bool:
    if any(part.kind in _PARTS[kind] for part in piece.parts):
        return True
    return bool(_KEPT[kind].search(told))


def _is_listed(piece: Piece, passage: Passage) -> bool:
    """Two promises or more in one headline are a list of parts; one is a sentence about it."""
    words = piece.words(passage)
    return sum(bool(pattern.search(words)) for pattern in _NAMED.values()) > 1
