"""Cleaned markup read tag by tag, and written down as a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from newsroom.intake.readers.asides import (
    BACK,
    HIGHLIGHT,
    STRUCK,
    Aside,
    aside_of,
    note_kind,
    unwrapped,
)
from newsroom.intake.readers.cleaning import BLOCKS, INLINE, VOID, picture_behind
from newsroom.intake.readers.decoding import Sieve
from newsroom.intake.readers.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.documents import MarkKind

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
WHITE: Final = re.compile(r"[ \t\n\r\f]+")
ITEM: Final = re.compile(r"\bMsoList(?:Paragraph|Bullet|Number)")
ORDERED: Final = re.compile(r"\(?(?:\d+|[a-z]|[ivx]+)[.)]", re.IGNORECASE)
OFFICE_TITLES: Final = {"MsoTitle": 1}
# What of the page a block switches on, and what it opens once more.
SWITCHED: Final = {"li": "item", "tr": "row", "figcaption": "caption"}
COUNTED: Final = {"blockquote": "quoted", "pre": "pre"}
ELSEWHERE: Final = ("http:", "https:", "mailto:")
STRIKES: Final = {"s", "strike"}
SHOWN: Final = 80
MOST_PASSAGES: Final = 50


class Builder(HTMLParser):
    """Feed it what ``cleaned`` returns: it relies on every tag being closed in its turn."""

    def __init__(self, *, keeps_spaces: bool, held: Sequence[bytes] = ()) -> None:
        super().__init__(convert_charrefs=True)
        self.sieve = Sieve()
        self.page = Page(self.sieve)
        self._held = held
        self._keeps_spaces = keeps_spaces
        self._aside: Aside | None = None
        self._spans: list[int] = []
        self._marked: list[tuple[str, str, list[str]]] = []
        self._told_passages = 0
        self._is_office = False

    def finish(self) -> Page:
        self.close()
        self.page.end_paragraph()
        self.page.left_out += self.sieve.told
        return self.page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if self._aside is not None:
            self._within(self._aside, tag)
            return
        aside = aside_of(tag, values)
        if aside is not None:
            self._set_apart(aside)
            return
        if tag in {"td", "th"}:
            self.page.next_cell()
        elif tag == "br":
            self.page.write("\n")
        elif tag == "q":
            self.page.write("“")
        elif tag == "img":
            src = values.get("src", "")
            self.page.picture(picture_behind(src, self._held), src, values.get("alt", "").strip())
        elif tag in BLOCKS:
            self._open_block(tag, values)
        else:
            self._open_inline(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._aside is not None:
            self._leave(self._aside, tag)
        elif tag in BLOCKS:
            self._close_block(tag)
        elif tag == "q":
            self.page.write("”")
        else:
            self._close_inline(tag)

    def handle_data(self, data: str) -> None:
        if self._aside is not None:
            self._aside.words.append(data)
            return
        for _, _, words in self._marked:
            words.append(data)
        if self.page.pre or self._keeps_spaces:
            self.page.write(data)
        else:
            self.page.write(WHITE.sub(" ", data), collapses=True)

    def _set_apart(self, aside: Aside) -> None:
        if aside.tag in BLOCKS:
            self.page.end_paragraph()
        if aside.tag in VOID:
            self.page.left_out.append(aside.told)
            return
        self._aside = aside

    def _within(self, aside: Aside, tag: str) -> None:
        aside.depth += tag == aside.tag
        if tag in BLOCKS or tag in {"br", "td", "th"}:
            aside.words.append(" ")
        if tag == "img":
            aside.words.append("[a picture]")

    def _leave(self, aside: Aside, tag: str) -> None:
        aside.depth -= tag == aside.tag
        if aside.depth:
            return
        self._aside = None
        if aside.kind == "bullet":
            self.page.ordered = bool(ORDERED.match(aside.text))
        elif aside.told:
            self.page.left_out.append(aside.told)

    def _open_inline(self, tag: str, values: dict[str, str]) -> None:
        if tag == "a":
            self._open_link(values.get("href", ""))
        elif tag in INLINE:
            style = values.get("style", "").replace(" ", "")
            # Google Docs wraps a whole text in a bold tag that it styles as not bold.
            plain = tag == "b" and ("font-weight:normal" in style or "font-weight:400" in style)
            self.page.open_mark(tag, "link" if plain else INLINE[tag])
        elif tag == "span":
            self._open_span(values.get("style", ""))
        if tag in STRIKES:
            self._marked.append((tag, "struck through", []))
        elif tag == "mark" or (tag == "span" and _is_set(HIGHLIGHT, values)):
            self._marked.append((tag, "highlighted", []))
        elif tag == "span" and _is_set(STRUCK, values):
            self._marked.append((tag, "struck through", []))
        elif tag == "span":
            self._marked.append((tag, "", []))

    def _close_inline(self, tag: str) -> None:
        if tag in INLINE:
            self.page.close_mark(tag)
        elif tag == "span" and self._spans:
            for _ in range(self._spans.pop()):
                self.page.close_mark("span")
        if self._marked and self._marked[-1][0] == tag:
            _, how, words = self._marked.pop()
            text = " ".join("".join(words).split())
            if how and text:
                self._tell_passage(how, text)

    def _tell_passage(self, how: str, text: str) -> None:
        self._told_passages += 1
        if self._told_passages == MOST_PASSAGES:
            self.page.left_out.append("and more that is struck through or highlighted")
        if self._told_passages < MOST_PASSAGES:
            shown = text if len(text) <= SHOWN else f"{text[:SHOWN].rpartition(' ')[0]} …"
            self.page.left_out.append(f"{how}, kept in the text: “{shown}”")

    def _open_link(self, href: str) -> None:
        back = BACK.fullmatch(href)
        if back:
            self.page.note = note_kind(back["kind"].lower())
            self._aside = Aside("a", "mark")
            return
        href = unwrapped(href)
        leads = href.lower().startswith(ELSEWHERE)
        if href and not leads and not href.startswith("#"):
            self.page.left_out.append(f"a link that leads nowhere from here: {href[:200]}")
        self.page.open_mark("a", "link", href if leads else "")

    def _open_span(self, style: str) -> None:
        style = style.replace(" ", "").lower()
        kinds: list[MarkKind] = []
        if "font-style:italic" in style:
            kinds.append("italic")
        if re.search(r"font-weight:(?:bold|[6-9]00)", style):
            kinds.append("bold")
        for kind in kinds:
            self.page.open_mark("span", kind)
        self._spans.append(len(kinds))

    def _open_block(self, tag: str, values: dict[str, str]) -> None:
        page = self.page
        if page.row and tag in {"p", "div"}:
            return
        page.end_paragraph()
        if tag in {"ul", "ol"}:
            page.lists.append(tag)
        elif tag in HEADINGS:
            page.heading = HEADINGS[tag]
        elif tag in SWITCHED:
            setattr(page, SWITCHED[tag], True)
        elif tag in COUNTED:
            setattr(page, COUNTED[tag], getattr(page, COUNTED[tag]) + 1)
        elif tag == "p":
            self._open_office_paragraph(values)

    def _open_office_paragraph(self, values: dict[str, str]) -> None:
        """Word pastes titles, captions and items of lists as paragraphs of a class."""
        kind = values.get("class", "")
        if kind in OFFICE_TITLES:
            self.page.heading = OFFICE_TITLES[kind]
            self._is_office = True
        elif kind == "MsoCaption":
            self.page.caption = self._is_office = True
        elif ITEM.search(kind) and "mso-list:" in values.get("style", "").replace(" ", ""):
            self.page.ordered = kind.startswith("MsoListNumber")

    def _close_block(self, tag: str) -> None:
        page = self.page
        if page.row and tag in {"p", "div"}:
            page.write(" ", collapses=not self._keeps_spaces and not page.pre)
            return
        page.end_paragraph()
        if tag in {"ul", "ol"} and page.lists:
            page.lists.pop()
        elif tag in HEADINGS:
            page.heading = 0
        elif tag in SWITCHED:
            setattr(page, SWITCHED[tag], False)
        elif tag in COUNTED:
            setattr(page, COUNTED[tag], max(0, getattr(page, COUNTED[tag]) - 1))
        elif tag == "p" and self._is_office:
            page.heading, page.caption, self._is_office = 0, False, False


def _is_set(pattern: re.Pattern[str], values: dict[str, str]) -> bool:
    return bool(pattern.search(values.get("style", "").replace(" ", "").lower()))
