"""Stored rich text as the lines an editor sees: one for each paragraph, heading and list item.

A line of it is a block of Draft.js, so the number of a line and an offset into its words lead to
the same place in the open editor and in what is stored.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final, Literal

from newsroom.articles.chips.chip import LINK_TYPE, Chip
from newsroom.articles.mentions import key_of
from newsroom.prose.documents import Mark

if TYPE_CHECKING:
    from newsroom.articles.mentions import Key
    from newsroom.prose.documents import MarkKind

LineKind = Literal["paragraph", "heading", "list item"]

_BLOCKS: Final[dict[str, LineKind]] = {
    "p": "paragraph",
    "div": "paragraph",
    "blockquote": "paragraph",
    "li": "list item",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
_STYLES: Final[dict[str, MarkKind]] = {
    "i": "italic",
    "em": "italic",
    "b": "bold",
    "strong": "bold",
}
_BREAKS: Final = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\f": " "})


@dataclass(frozen=True, slots=True)
class Named:
    """Words that hold the identity of a record."""

    key: Key
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words that are drawn from the records: those stored here are the last the desk saw."""

    chip: Chip
    start: int
    end: int


@dataclass(slots=True)
class Line:
    """The words of one line as stored, with what is marked in them; offsets count into them."""

    kind: LineKind = "paragraph"
    words: str = ""
    level: int = 0
    marks: list[Mark] = field(default_factory=list)
    mentions: list[Named] = field(default_factory=list)
    chips: list[Drawn] = field(default_factory=list)


def lines_of(source: str) -> list[Line]:
    """The lines of stored rich text, empty ones too, for the editor counts them."""
    parser = _Parser()
    parser.feed(source)
    parser.close()
    return parser.lines


class _Parser(HTMLParser):
    """Forgives tags that are left open, as the editor does not: a reader must never give up."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._line: Line | None = None
        self._open: list[tuple[str, dict[str, str], int]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self._depth += 1
        elif tag in _BLOCKS:
            self._begin(_BLOCKS[tag], tag)
        elif tag == "br":
            if self._line is not None:
                self._line.words += "\n"
        elif tag == "a" or tag in _STYLES:
            told = {name: value or "" for name, value in attrs}
            self._open.append((tag, told, len(self._line.words) if self._line else 0))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._depth = max(0, self._depth - 1)
        elif tag in _BLOCKS:
            self._finish()
        elif tag == "a" or tag in _STYLES:
            opened = next(
                (at for at, one in reversed([*enumerate(self._open)]) if one[0] == tag), -1
            )
            if opened >= 0:
                self._mark(*self._open.pop(opened))

    def handle_data(self, data: str) -> None:
        words = data.translate(_BREAKS)
        if self._line is None:
            if not words.strip():
                return
            self._begin("paragraph", "")
        if self._line is not None:
            self._line.words += words

    def close(self) -> None:
        super().close()
        self._finish()

    def _begin(self, kind: LineKind, tag: str) -> None:
        self._finish()
        level = int(tag[1]) if kind == "heading" else self._depth if kind == "list item" else 0
        self._line = Line(kind, level=level)
        self.lines.append(self._line)

    def _finish(self) -> None:
        while self._open:
            self._mark(*self._open.pop())
        self._line = None

    def _mark(self, tag: str, attrs: dict[str, str], start: int) -> None:
        line = self._line
        if line is None or start >= len(line.words):
            return
        end = len(line.words)
        if tag in _STYLES:
            line.marks.append(Mark(_STYLES[tag], start, end))
            return
        self._point(line, attrs, start, end)

    def _point(self, line: Line, attrs: dict[str, Any], start: int, end: int) -> None:
        kind = attrs.get("linktype", "")
        key = key_of(attrs) if kind == "mention" else None
        if key is not None:
            line.mentions.append(Named(key, start, end))
        elif kind == LINK_TYPE:
            chip = Chip.read(attrs, line.words[start:end])
            line.chips.append(Drawn(chip, start, end))
        elif kind in ("page", "document"):
            line.marks.append(Mark("link", start, end, f"{kind}:{attrs.get('id', '')}"))
        elif attrs.get("href"):
            line.marks.append(Mark("link", start, end, attrs["href"]))
