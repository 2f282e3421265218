"""How titles of works are set in running text, by a house style.

Writers type a title without marks, or with whichever they are used to; the style owns the marks
and sets them anew. It puts roman possessives behind italics, single marks where double ones
enclose them, and commas where its convention has them. No closing mark meets the apostrophe of a
possessive that looks like it. What is in brackets stays as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.lexicon import SPEECH_VERBS
from newsroom.prose.quoting import enclosing
from newsroom.prose.title_words import Parted, part_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Marks = Literal["italics", "quotes", "plain"]
Work = Literal["show", "film", "episode", "season"]

PAIRS: Final = {"double": ("“", "”"), "single": ("‘", "’")}
_OPENERS: Final = {"double": ("“", '"', "&quot;"), "single": ("‘", "'", "&#x27;", "&#39;")}
_CLOSERS: Final = {"double": '”|"|&quot;', "single": "’|'|&#x27;|&#39;"}
_APOSTROPHE: Final = "’"
_HAIR: Final = "\u200a"
_S: Final = r"(?:’|'|&\#x27;|&\#39;)s(?!\w)"
_POSSESSIVE: Final = re.compile(_S)
_BARE_APOSTROPHE: Final = re.compile(r"(?:’|'|&#x27;|&#39;)(?!\w)")
_POINT: Final = re.compile(r"[,.](?![\w.])")
_WRAPPER: Final = re.compile(r"<(i|em|b|strong)>$")
_SPOKEN: Final = re.compile(
    rf"\s(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(SPEECH_VERBS))})\b", re.IGNORECASE
)
_INTRODUCED: Final = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(SPEECH_VERBS))})\b[^.!?]{{0,30}}[,:]|:)\s$", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a work in HTML: where its element and the words in it stand.

    ``titles`` are what the work is known to be called; without any, what looks like a title is
    taken for one.
    """

    start: int
    words_start: int
    words_end: int
    end: int
    work: Work
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleStyle:
    """The marks of each kind of work, and which quotation marks stand outside.

    Double marks outside are the American convention, which has commas and periods inside them;
    single ones the British, which has them outside.
    """

    marks: Mapping[str, str]
    quotes: str = "double"

    def set(self, html: str, mentions: Iterable[Mention]) -> str:
        """``html`` with the title in each of ``mentions`` marked; all else stays to the letter."""
        pieces: list[str] = []
        done = 0
        for mention in sorted(mentions, key=lambda one: one.start):
            place = _Place.of(html, mention, done)
            if place is None:
                continue
            pieces += [html[done : place.start], self._drawn(place)]
            done = place.end
        return "".join([*pieces, html[done:]])

    def html_of(self, title: str, work: str, *, point: str = "") -> str:
        """A title on its own as HTML, with the comma or period that follows it."""
        return self._marked(work, "", escape(title, quote=False), point)

    def _drawn(self, place: _Place) -> str:
        parted = place.parted
        title = parted.title
        marks = self._marks_of(place.mention.work)
        before, after = f"{place.before}{place.tag}{parted.head}", f"{parted.tail}</a>{place.after}"
        behind = f"{place.possessive}{place.point}"
        if marks == "italics":
            return f'{before}<cite class="title">{title}</cite>{after}{behind}'
        if marks == "plain":
            return f"{before}{title}{after}{behind}"
        opening, closing = self._pair(place.enclosed)
        if place.possessive and closing == _APOSTROPHE:
            # Two signs alike side by side: ‘Étoile’’s. Where nothing encloses them, the marks
            # change; inside double ones, a hair of space parts them.
            opening, closing = PAIRS["double"] if not place.enclosed else (opening, closing + _HAIR)
        point = place.point if self._points_inside(place) else ""
        behind = behind.removesuffix(point) if point else behind
        if parted.head or parted.tail:
            return f"{before}{opening}{title}{point}{closing}{after}{behind}"
        return f"{opening}{before}{title}{after}{point}{closing}{behind}"

    def _points_inside(self, place: _Place) -> bool:
        return self.quotes == "double" and not place.possessive and not place.parted.tail

    def _marked(self, work: str, enclosed: str, title: str, point: str) -> str:
        marks = self._marks_of(work)
        if marks == "italics":
            return f'<cite class="title">{title}</cite>{point}'
        if marks == "plain":
            return f"{title}{point}"
        opening, closing = self._pair(enclosed)
        inside = point if self.quotes == "double" else ""
        return f"{opening}{title}{inside}{closing}{point.removeprefix(inside)}"

    def _marks_of(self, work: str) -> str:
        return self.marks.get("show" if work == "season" else work, "plain")

    def _pair(self, enclosed: str) -> tuple[str, str]:
        """The marks that tell the title from what encloses it."""
        if not enclosed:
            return PAIRS["single" if self.quotes == "single" else "double"]
        return PAIRS["single" if enclosed == "double" else "double"]


@dataclass(slots=True)
class _Place:
    """A mention together with the marks that were typed around it."""

    html: str
    mention: Mention
    floor: int
    start: int
    end: int
    tag: str
    parted: Parted
    # Bold and the like, which stay around the mention.
    before: str = ""
    after: str = ""
    possessive: str = ""
    point: str = ""
    enclosed: str = ""

    @classmethod
    def of(cls, html: str, mention: Mention, floor: int) -> _Place | None:
        """None where the words of the mention hold no title, or an earlier one took them in."""
        if mention.start < floor:
            return None
        words = html[mention.words_start : mention.words_end]
        parted = part_words(words, mention.titles, is_of_season=mention.work == "season")
        if parted is None:
            return None
        tag = html[mention.start : mention.words_start]
        place = cls(html, mention, floor, mention.start, mention.end, tag, parted)
        if not parted.tail:
            place.possessive = parted.possessive
        else:
            place.after = parted.possessive
        while place._takes_in_tags() or place._takes_in_marks():
            pass
        place.enclosed = enclosing(html, place.start)
        place._takes_in_what_follows()
        return place

    def _takes_in_tags(self) -> bool:
        opened = _WRAPPER.search(self.html, self.floor, self.start)
        if opened is None:
            return False
        close = f"</{opened[1]}>"
        is_italic = opened[1] in ("i", "em")
        end, possessive, point = self._behind() if is_italic else (self.end, "", "")
        if not self.html.startswith(close, end):
            end, possessive, point = self.end, "", ""
            if not self.html.startswith(close, end):
                return False
        if not is_italic:
            if self.possessive or self.point:
                return False
            self.before, self.after = f"{opened[0]}{self.before}", f"{self.after}{close}"
        self._grow(opened.start(), end + len(close), possessive, point)
        return True

    def _takes_in_marks(self) -> bool:
        head = self.html[self.floor : self.start]
        for kind, openers in _OPENERS.items():
            opener = next((mark for mark in openers if head.endswith(mark)), "")
            if not opener or self._is_apostrophe(opener):
                continue
            start = self.start - len(opener)
            ends = [self._behind(), (self.end, "", "")]
            for end, possessive, point in ends:
                closed = re.compile(_CLOSERS[kind]).match(self.html, end)
                if closed and not self._is_speech(start, closed.end(), point):
                    self._grow(start, closed.end(), possessive, point)
                    return True
        return False

    def _is_apostrophe(self, opener: str) -> bool:
        before = self.html[max(self.floor, self.start - len(opener) - 1) : self.start]
        return before[:1].isalnum() and len(before) > len(opener)

    def _is_speech(self, start: int, end: int, point: str) -> bool:
        """Whether the marks hold somebody's words that happen to be nothing but the title."""
        if not point:
            return False
        before = _TAG.sub("", self.html[max(0, start - 200) : start])
        after = _TAG.sub("", self.html[end : end + 200])
        return bool(_SPOKEN.match(unescape(after)) or _INTRODUCED.search(unescape(before)))

    def _behind(self) -> tuple[int, str, str]:
        """What follows at once, a possessive and a comma or period, and where that ends."""
        end, possessive, point = self.end, "", ""
        if not self.possessive and (found := _POSSESSIVE.match(self.html, end)):
            end, possessive = found.end(), found[0]
        if not self.point and (found := _POINT.match(self.html, end)):
            end, point = found.end(), found[0]
        return end, possessive, point

    def _takes_in_what_follows(self) -> None:
        if self.point:
            return
        if not self.possessive and self._is_bare_possessive():
            apostrophe = _BARE_APOSTROPHE.match(self.html, self.end)
            if apostrophe is not None:
                self._grow(self.start, apostrophe.end(), apostrophe[0], "")
        end, possessive, point = self._behind()
        self._grow(self.start, end, possessive, point)

    def _is_bare_possessive(self) -> bool:
        """“Cheers’ last season”: the apostrophe closes no quotation."""
        ends_in_s = _TAG.sub("", self.parted.title).endswith(("s", "S", "x", "z"))
        return ends_in_s and self.enclosed != "single" and not self.parted.tail

    def _grow(self, start: int, end: int, possessive: str, point: str) -> None:
        self.start, self.end = start, end
        self.possessive = self.possessive or possessive
        self.point = self.point or point
