"""Signs that nobody sees or that a machine put in: what a desk puts right without asking."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.pieces import CopyStyle
from newsroom.prose.quote_pairs import pairs
from newsroom.prose.readings import Cover
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_URL: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_WORD: Final = re.compile(r"[\w\u0300-\u036f’'-]+")
_HIDDEN: Final = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufeff\ufff9-\ufffd\ue000-\uf8ff]+"
)
_BREAKS: Final = re.compile(r"[\u000b\u000c\u0085\u2028\u2029]")
_JOINERS: Final = "\u200c\u200d"
_SPACES: Final = re.compile(r"(?<=\S)[ \u00a0\u2009\u202f]{2,}(?=\S)")
_BEFORE_A_POINT: Final = re.compile(
    r"(?<=[\w”’)])[ \u00a0\u2009\u202f]+(?=([,.;:!?])(?:\s|$|[”’\"]))"
)
_STRAIGHT: Final = re.compile("[\"']")
_CURLY: Final = re.compile("[“”‘’]")
_FEET: Final = re.compile(r"\d['\"]")
_ELISION: Final = re.compile(
    r"(?<![\w”])‘(?=(?:\d0s|em|til|cause|n|bout|round|tis|twas|til|ya|cuz|sup|neath)\b)"
    r"|(?<=[^\W\d_])‘(?=(?:s|t|re|ve|ll|d|m|em)\b)",
    re.IGNORECASE,
)
FRENCH: Final = CopyStyle(spaces_before_points=True)


def _free(piece: Piece) -> Cover:
    """Where nothing is touched: addresses, and the slug."""
    return piece.once(_addresses)


def _addresses(piece: Piece) -> Cover:
    slugs = [Span(it.start, it.end) for it in piece.of_kind("slug")]
    return Cover([*slugs, *(Span(*it.span()) for it in _URL.finditer(piece.text))])


def _put(piece: Piece, start: int, end: int, message: str, fix: str) -> Iterator[Hit]:
    """A fix; inside quotation marks only a word of it, for those are somebody’s."""
    if _free(piece).over(start, end):
        return
    if piece.is_said(start, end) or (piece.is_quoted(start, end) and not _is_a_mark(piece, start)):
        yield Hit(start=start, end=end, message=message, level="info")
    else:
        yield Hit(start=start, end=end, message=message, fix=fix)


def _is_a_mark(piece: Piece, at: int) -> bool:
    return any(at in {one.outer.start, one.outer.end - 1} for one in piece.reading.quotations)


@rule(
    "decomposed",
    number=50,
    level="auto",
    name="Accent typed apart",
    purpose="Puts letters and their accents together that came as two signs (NFD).",
    bad=[
        Example("The E\u0301toile company.", ("E\u0301toile",), "The Étoile company."),
        Example(
            "Lou de Laa\u0302ge and Rapha\u0308el.",
            ("Laa\u0302ge", "Rapha\u0308el"),
            "Lou de Laâge and Raphäel.",
        ),
    ],
    good=[
        Example("The Étoile company."),
        Example("See https://a.example/E\u0301toile for more."),
        Example("slug: e\u0301toile"),
    ],
)
def decomposed(piece: Piece) -> Iterator[Hit]:
    if unicodedata.is_normalized("NFC", piece.text):
        return
    for match in _WORD.finditer(piece.text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            message = "Its accents are signs of their own, so that nobody finds the word."
            yield from _put(piece, match.start(), match.end(), message, whole)


@rule(
    "hidden-sign",
    number=50,
    level="auto",
    name="Hidden sign",
    purpose="Takes out signs that do not print: zero-width spaces, soft hyphens, control signs.",
    bad=[
        Example("The show\u200b returns.", ("\u200b",), "The show returns."),
        Example("A come\u00adback at\u2028last.", ("\u00ad", "\u2028"), "A comeback at last."),
    ],
    good=[
        Example("The show returns."),
        Example("A family 👩\u200d👧 emoji and Persian \u0645\u06cc\u200c\u062e."),
        Example("See https://a.example/\u200bx."),
    ],
)
def hidden_sign(piece: Piece) -> Iterator[Hit]:
    message = "A sign that does not print stands here."
    for match in _HIDDEN.finditer(piece.text):
        if match[0] in _JOINERS and _joins(piece.text, match):
            continue
        if "\ufffd" in match[0]:
            lost = "A letter was lost here. Put it back."
            yield Hit(start=match.start(), end=match.end(), message=lost, level="warn")
            continue
        yield from _put(piece, match.start(), match.end(), message, "")
    for match in _BREAKS.finditer(piece.text):
        if not _HIDDEN.match(match[0]):
            yield from _put(piece, match.start(), match.end(), message, " ")


def _joins(text: str, match: re.Match[str]) -> bool:
    """Whether a joiner does its work, between emoji or letters of other scripts."""
    around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return all(letter and ord(letter) > 0x5FF for letter in around)


@rule(
    "double-space",
    number=50,
    level="auto",
    name="Two spaces",
    purpose="Makes one space of several.",
    bad=[
        Example("The show  returns.", ("  ",), "The show returns."),
        Example("It ends.   It begins.", ("   ",), "It ends. It begins."),
    ],
    good=[
        Example("The show returns."),
        Example("It ends.\n\nIt begins."),
        Example("See https://a.example/x for it."),
    ],
)
def double_space(piece: Piece) -> Iterator[Hit]:
    for match in _SPACES.finditer(piece.text):
        yield from _put(piece, match.start(), match.end(), "More than one space.", " ")


@rule(
    "space-before-point",
    number=50,
    level="auto",
    name="Space before a point",
    purpose="Takes out a space before commas and periods; French keeps it before : ; ! ?",
    bad=[
        Example("The show\u00a0: a hit , again .", ("\u00a0", " ", " "), "The show: a hit, again."),
        Example("What is it ?", (" ",), "What is it?"),
        Example("Un succès , enfin !", (" ",), "Un succès, enfin !", style=FRENCH),
    ],
    good=[
        Example("She waits ... and goes to .com, for .5 of it. :) Fine."),
        Example("Un succès\u00a0: enfin\u00a0!", style=FRENCH),
        Example("He was late . . . again."),
    ],
)
def space_before_point(piece: Piece) -> Iterator[Hit]:
    for match in _BEFORE_A_POINT.finditer(piece.text):
        is_french = piece.style.spaces_before_points and match[1] in ":;!?"
        is_dots = match[1] == "." and _is_one_of_dots(piece.text, match.end())
        if not is_french and not is_dots:
            message = f"No space stands before “{match[1]}”."
            yield from _put(piece, match.start(), match.end(), message, "")


def _is_one_of_dots(text: str, at: int) -> bool:
    return text[at + 1 : at + 3].strip().startswith(".") or text[max(0, at - 3) : at].strip() == "."


@rule(
    "mixed-apostrophes",
    number=50,
    level="auto",
    name="Straight and curly",
    purpose="Sets straight marks curly in a story that has both.",
    bad=[
        Example("It’s the company's year.", ("'",), "It’s the company’s year."),
        Example('“Yes,” she said. "No," he said.', ('"', '"'), "“Yes,” she said. “No,” he said."),
        Example(
            "Rock stars of the ‘90s give ‘em hell.",
            ("‘", "‘"),
            "Rock stars of the ’90s give ’em hell.",
        ),
    ],
    good=[
        Example("It's the company's year."),
        Example("It’s the company’s year, and she’s 5'9\" tall."),
        Example("“He said ‘em is a word,’” she said, and ‘Til’ is a name."),
        Example("It’s at https://a.example/o'hara."),
    ],
)
def mixed_apostrophes(piece: Piece) -> Iterator[Hit]:
    for match in _ELISION.finditer(piece.text):
        closes = re.search(r"’(?!\w)", piece.text[match.end() : match.end() + 40])
        if not closes:
            message = "An apostrophe, not an opening mark, stands for what is left out."
            yield from _put(piece, match.start(), match.end(), message, "’")
    if not _CURLY.search(piece.text):
        return
    half = _of_mixed_pairs(piece)
    for match in _STRAIGHT.finditer(piece.text):
        at = match.start()
        if at in half or _FEET.match(piece.text, max(0, at - 1)):
            continue
        message = "The rest of the story has curly marks."
        yield from _put(piece, at, at + 1, message, _curly(piece.text, at))


def _of_mixed_pairs(piece: Piece) -> set[int]:
    """Marks whose other half is curly are told of by the rule of mixed quotation marks."""
    found: set[int] = set()
    for passage in piece.passages:
        for pair in pairs(piece.text, passage.start, passage.end).found:
            if pair.is_mixed and pair.closer is not None:
                found |= {pair.opener, pair.closer}
    return found


def _curly(text: str, at: int) -> str:
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    opens = (before.isspace() or before in "([—–-“‘") and not after.isspace()
    if text[at] == '"':
        return "“" if opens else "”"
    is_elision = opens and re.match(
        r"(?:\d0s|em|til|cause|n|bout|round|tis|twas)\b", text[at + 1 :]
    )
    return "‘" if opens and not is_elision else "’"
