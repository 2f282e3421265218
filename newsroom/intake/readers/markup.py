from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from newsroom.intake.readers.cleaning import BLOCKS, INLINE, cleaned, picture_behind
from newsroom.intake.readers.decoding import decode
from newsroom.prose.documents import (
    Document,
    Illustration,
    Mark,
    MarkKind,
    Paragraph,
    ParagraphKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADINGS = {f"h{level}": level for level in range(1, 7)}
WHITE = re.compile(r"[ \t\n\r\f]+")
MOST_PICTURES = 40
LONGEST_ALT = 80


def read(data: bytes, name: str) -> Document:
    text, left_out = decode(data, name)
    document = document_of(text, name, format_name="html")
    return replace(document, left_out=(*left_out, *document.left_out))


def document_of(
    html: str,
    name: str,
    *,
    format_name: str,
    keeps_spaces: bool = False,
    held: Sequence[bytes] = (),
) -> Document:
    """Read HTML of any origin: it is cleaned first, and only words and a few marks leave here.

    ``held`` are the pictures that its ``<img src="held:0">`` mean, by their place.
    """
    builder = _Builder(keeps_spaces=keeps_spaces, held=held)
    builder.feed(cleaned(html))
    builder.close()
    builder.end_paragraph()
    return Document(
        text="".join(builder.parts),
        paragraphs=tuple(builder.paragraphs),
        marks=tuple(sorted(builder.marks, key=lambda mark: (mark.start, mark.end))),
        name=name,
        format=format_name,
        left_out=tuple(builder.left_out),
        pictures=tuple(builder.pictures),
    )


class _Builder(HTMLParser):
    """Writes cleaned HTML down as text, paragraphs and marks."""

    def __init__(self, *, keeps_spaces: bool, held: Sequence[bytes] = ()) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures: list[Illustration] = []
        self._held = held
        self.parts: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.marks: list[Mark] = []
        self.left_out: list[str] = []
        self._keeps_spaces = keeps_spaces
        self._line: list[str] = []
        self._line_length = 0
        self._pending: list[tuple[str, MarkKind, int, str]] = []
        self._line_marks: list[tuple[MarkKind, int, int, str]] = []
        self._spans: list[int] = []
        self._lists: list[str] = []
        self._quoted = 0
        self._row = False
        self._pre = 0
        self._heading = 0
        self._item = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag in {"td", "th"}:
            if self._line_length:
                self._line = ["".join(self._line).rstrip(), "\t"]
                self._line_length = sum(map(len, self._line))
        elif tag == "br":
            self._write("\n")
        elif tag == "img":
            self._picture(values.get("src", ""), values.get("alt", "").strip())
        elif tag in INLINE:
            self._open_mark(tag, INLINE[tag], values)
        elif tag == "span":
            self._open_span(values.get("style", ""))
        elif tag in BLOCKS:
            self._open_block(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            self._close_mark(tag)
        elif tag == "span" and self._spans:
            for _ in range(self._spans.pop()):
                self._close_mark("span")
        elif tag in BLOCKS:
            self._close_block(tag)

    def handle_data(self, data: str) -> None:
        if self._pre or self._keeps_spaces:
            self._write(data)
        else:
            self._write(WHITE.sub(" ", data))

    def _picture(self, src: str, alt: str) -> None:
        """Keep a picture that the document brings; one that lies elsewhere is never fetched."""
        data = picture_behind(src, self._held)
        if data is not None and len(self.pictures) < MOST_PICTURES:
            number = len(self.pictures) + 1
            self.pictures.append(Illustration(self.length, f"Picture {number}", alt[:300], data))
            return
        where = f" at {src[:200]}" if src.startswith(("http:", "https:")) else ""
        told = f": {alt[:LONGEST_ALT]}" if alt else ""
        self.left_out.append(f"a picture{where}{told}")

    def _open_mark(self, tag: str, kind: MarkKind, values: dict[str, str]) -> None:
        style = values.get("style", "").replace(" ", "")
        # Google Docs wraps a whole text in a bold tag that it styles as not bold.
        if tag == "b" and ("font-weight:normal" in style or "font-weight:400" in style):
            kind = "link"
        self._pending.append((tag, kind, self._line_length, values.get("href", "")))

    def _open_span(self, style: str) -> None:
        style = style.replace(" ", "").lower()
        opened = 0
        if "font-style:italic" in style:
            self._open_mark("span", "italic", {})
            opened += 1
        if re.search(r"font-weight:(?:bold|[6-9]00)", style):
            self._open_mark("span", "bold", {})
            opened += 1
        self._spans.append(opened)

    def _close_mark(self, tag: str) -> None:
        for position in range(len(self._pending) - 1, -1, -1):
            name, kind, start, href = self._pending[position]
            if name == tag:
                del self._pending[position]
                self._line_marks.append((kind, start, self._line_length, href))
                return

    def _open_block(self, tag: str) -> None:
        if self._row and tag in {"p", "div"}:
            return
        self.end_paragraph()
        if tag in {"ul", "ol"}:
            self._lists.append(tag)
        elif tag == "li":
            self._item = True
        elif tag == "blockquote":
            self._quoted += 1
        elif tag == "tr":
            self._row = True
        elif tag == "pre":
            self._pre += 1
        elif tag in HEADINGS:
            self._heading = HEADINGS[tag]

    def _close_block(self, tag: str) -> None:
        if self._row and tag in {"p", "div"}:
            self._write(" ")
            return
        self.end_paragraph()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._item = False
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        elif tag == "tr":
            self._row = False
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag in HEADINGS:
            self._heading = 0

    def _write(self, words: str) -> None:
        collapses = not self._keeps_spaces and not self._pre and words[:1] == " "
        if collapses and (not self._line or self._line[-1].endswith((" ", "\n"))):
            words = words[1:]
        if words:
            self._line.append(words)
            self._line_length += len(words)

    def end_paragraph(self) -> None:
        """Set down the words gathered since the last block, a paragraph for each double break."""
        line, marks = "".join(self._line), self._marks_of_line()
        self._line, self._line_length, self._line_marks = [], 0, []
        opened = 0
        for piece in re.split(r"(\n[^\S\n]*\n\s*)", line):
            stripped = piece.strip()
            if stripped:
                lead = opened + len(piece) - len(piece.lstrip())
                self._set_down(stripped, lead, marks)
            opened += len(piece)

    def _marks_of_line(self) -> list[tuple[MarkKind, int, int, str]]:
        marks = list(self._line_marks)
        for position, (tag, kind, start, href) in enumerate(self._pending):
            marks.append((kind, start, self._line_length, href))
            self._pending[position] = (tag, kind, 0, href)
        return marks

    def _set_down(self, words: str, lead: int, marks: list[tuple[MarkKind, int, int, str]]) -> None:
        if self.paragraphs:
            self._append(
                "\n" if self._kind() == self.paragraphs[-1].kind == "list item" else "\n\n"
            )
        start = self.length
        self._append(words)
        self.paragraphs.append(
            Paragraph(
                self._kind(),
                start,
                self.length,
                level=self._heading or len(self._lists),
                is_ordered=bool(self._lists) and self._lists[-1] == "ol",
            )
        )
        for kind, opened, closed, href in marks:
            first = max(0, opened - lead)
            last = min(len(words), closed - lead)
            while first < last and words[first].isspace():
                first += 1
            while last > first and words[last - 1].isspace():
                last -= 1
            if first < last and (kind != "link" or href):
                self.marks.append(Mark(kind, start + first, start + last, href))

    def _kind(self) -> ParagraphKind:
        if self._heading:
            return "heading"
        if self._row:
            return "table row"
        if self._item or self._lists:
            return "list item"
        return "quotation" if self._quoted else "paragraph"

    def _append(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)
