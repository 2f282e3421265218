"""Puts other words for those at a place of a story, whatever they are marked with there."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from wagtail import blocks
from wagtail.rich_text import RichText

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.prose.story_parts import Place

_BLOCKS: Final = frozenset({"p", "div", "blockquote", "li", "h1", "h2", "h3", "h4", "h5", "h6"})


class PassageMovedError(Exception):
    """The words that were to be replaced no longer stand where they stood."""


def replace_words(
    story: ArticlePage, place: Place, start: int, end: int, *, old: str, new: str
) -> None:
    """Put ``new`` for ``old``, which stands at ``start`` to ``end`` of the words at ``place``.

    In memory only; whoever calls it saves. Links and emphasis that hold more than the words stay;
    a mention of exactly these words goes, for they mean another record now. Raises
    `PassageMovedError` where other words stand there, and changes nothing then.
    """
    if place.field != "body":
        said = str(getattr(story, place.field) or "")
        setattr(story, place.field, _in_plain(said, start, end, old, new))
        return
    for child in story.body:
        if str(child.id or "") == place.block:
            path, _, line = place.path.partition("#")
            steps = [step for step in path.split(".") if step]
            child.value = _in_value(child.value, steps, int(line or 0), (start, end, old, new))
            return
    message = "The block that these words stood in is gone. Open the story and look for them."
    raise PassageMovedError(message)


def _in_plain(said: str, start: int, end: int, old: str, new: str) -> str:
    if said[start:end] != old:
        message = f"“{old}” no longer stands there. Open the story and look for it."
        raise PassageMovedError(message)
    return said[:start] + new + said[end:]


def _in_value(value: Any, steps: list[str], line: int, edit: tuple[int, int, str, str]) -> Any:
    """The value with the words replaced; struct and list values are changed where they are."""
    if not steps:
        if isinstance(value, RichText):
            return type(value)(replace_in_html(value.source, line, *edit))
        return _in_plain(str(value or ""), *edit)
    step, rest = steps[0], steps[1:]
    if isinstance(value, blocks.StructValue):
        value[step] = _in_value(value.get(step), rest, line, edit)
    elif isinstance(value, blocks.StreamValue):
        child = value[int(step)]
        child.value = _in_value(child.value, rest, line, edit)
    else:
        number = int(step)
        value[number] = _in_value(value[number], rest, line, edit)
    return value


def replace_in_html(source: str, line: int, start: int, end: int, old: str, new: str) -> str:
    """``source`` with words of one of its lines replaced; lines as an editor counts them."""
    parser = _Places(source)
    parser.feed(source)
    parser.close()
    lines = parser.lines
    letters = lines[line].letters if line < len(lines) else []
    if (
        not 0 <= start < end <= len(letters)
        or "".join(one.text for one in letters[start:end]) != old
    ):
        message = f"“{old}” no longer stands there. Open the story and look for it."
        raise PassageMovedError(message)
    cuts = {(one.start, one.end): "" for one in letters[start:end]}
    cuts[letters[start].start, letters[start].end] = escape(new, quote=False)
    for link in lines[line].mentions:
        if link.first == start and link.last == end:
            cuts |= {link.opened: "", link.closed: ""}
    for (begin, stop), put in sorted(cuts.items(), reverse=True):
        source = source[:begin] + put + source[stop:]
    return source


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Link:
    """A mention: the letters it holds, and where its two tags stand in the source."""

    first: int
    last: int
    opened: tuple[int, int]
    closed: tuple[int, int]


@dataclass(slots=True)
class _Line:
    letters: list[_Letter] = field(default_factory=list)
    mentions: list[_Link] = field(default_factory=list)


class _Places(HTMLParser):
    """Finds for every letter of every line where in the source it stands.

    Its lines are those of `newsroom.checks.reading.lines`; a test holds the two together.
    """

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[_Line] = []
        self._line: _Line | None = None
        self._links: list[tuple[bool, int, tuple[int, int]]] = []
        self._starts = [0]
        for text in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(text))

    def _at(self) -> int:
        number, column = self.getpos()
        return self._starts[number - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        begin = self._at()
        stop = begin + len(self.get_starttag_text() or "")
        if tag in _BLOCKS:
            self._begin()
        elif tag == "br" and self._line is not None:
            self._line.letters.append(_Letter("\n", begin, stop))
        elif tag == "a" and self._line is not None:
            is_mention = dict(attrs).get("linktype") == "mention"
            self._links.append((is_mention, len(self._line.letters), (begin, stop)))

    def handle_endtag(self, tag: str) -> None:
        begin = self._at()
        if tag in _BLOCKS:
            self._line, self._links = None, []
        elif tag == "a" and self._links and self._line is not None:
            is_mention, first, opened = self._links.pop()
            if is_mention:
                closed = (begin, begin + len("</a>"))
                self._line.mentions.append(_Link(first, len(self._line.letters), opened, closed))

    def handle_data(self, data: str) -> None:
        if self._line is None:
            if not data.strip():
                return
            self._begin()
        begin = self._at()
        for place, letter in enumerate(data, start=begin):
            self._put(" " if letter in "\n\r\t\f" else letter, place, place + 1)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if self._line is None:
            self._begin()
        begin = self._at()
        self._put(unescape(written), begin, begin + len(written))

    def _put(self, text: str, start: int, end: int) -> None:
        if self._line is not None:
            self._line.letters += [_Letter(letter, start, end) for letter in text]

    def _begin(self) -> None:
        self._line, self._links = _Line(), []
        self.lines.append(self._line)
