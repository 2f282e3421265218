"""What a Word document holds beside its prose: found in its XML, told in words for an editor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

W: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
# Elements whose words are told apart from the prose, and how they are told.
COLLECTED: Final = {
    "del": "deleted",
    "moveFrom": "moved away",
    "ins": "inserted",
    "moveTo": "moved here",
    "txbxContent": "a text box",
    "oMath": "an equation",
    "comment": "comment",
}
EMBEDDED: Final = {
    "OLEObject": "an embedded object",
    "chart": "a chart",
    "relIds": "a diagram",
    "altChunk": "an embedded document",
    "control": "a form control",
    "videoFile": "a video",
    "audioFile": "a sound",
}
# Formatting that a story has no way to show; the values that mean none of it.
FORMATS: Final = {"highlight": "highlighted", "color": "in color", "u": "underlined"}
NO_FORMAT: Final = {"none", "auto", "000000", "0", "false", "off"}
SPACED: Final = {"tab", "br", "cr", "p"}
LAST: Final = True
MOST_ANCHORS: Final = 20
MOST_NESTED: Final = 8


@dataclass(slots=True)
class Told:
    """Words that stand apart: what they are, whose, and for a comment on what."""

    kind: str
    by: str
    key: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@dataclass(slots=True)
class _Frame:
    """A drawing or its two forms, whose text boxes Word alone may know how to read."""

    start: int
    boxes: list[tuple[int, int]] = field(default_factory=list)
    has_fallback: bool = False


@dataclass(slots=True)
class Survey:
    """What was found; ``cuts`` are the stretches of bytes to replace before it is read on."""

    told: list[Told] = field(default_factory=list)
    formats: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    anchors: dict[str, str] = field(default_factory=dict)
    cuts: list[tuple[int, int, bytes]] = field(default_factory=list)


def survey(data: bytes) -> Survey:
    """Look through one part of the document; raises ``ExpatError`` where it is broken."""
    return _Surveyor(data).found if data else Survey()


def words_of(data: bytes) -> str:
    """All the words of a part, as one line."""
    return _Surveyor(data).whole.text if data else ""


class _Surveyor:
    def __init__(self, data: bytes) -> None:
        self.found = Survey()
        self.whole = Told("the whole", "")
        self._data = data
        self._path: list[str] = []
        self._open: list[tuple[int, Told]] = [(0, self.whole)]
        self._anchors: dict[str, list[str]] = {}
        self._frame: _Frame | None = None
        self._frame_depth = 0
        self._box_start = 0
        self._run: tuple[int, set[str], list[str]] | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.Parse(data, LAST)

    @property
    def _here(self) -> int:
        return self._parser.CurrentByteIndex

    @property
    def _behind(self) -> int:
        """Where the end tag that is being read ends; an end tag holds no other bracket."""
        return self._data.index(b">", self._here) + 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._path.append(name)
        depth = len(self._path)
        if name == "r":
            self._run = (self._here, set(), [])
        elif self._run is not None and self._path[-3:-1] == ["r", "rPr"]:
            self._style(name, values)
        if name in ("AlternateContent", "drawing") and self._frame is None:
            self._frame, self._frame_depth = _Frame(self._here), depth
        if name in COLLECTED and self._holds_words():
            self._collect(name, values, depth)
        elif name in EMBEDDED:
            self.found.told.append(Told(EMBEDDED[name], "", words=[values.get("ProgID", "")]))
        elif name in SPACED:
            self._spread(" ")
        elif name.startswith("commentRange"):
            self._anchor(name, values.get("id", ""))

    def _anchor(self, name: str, key: str) -> None:
        if name == "commentRangeStart" and len(self._anchors) < MOST_ANCHORS:
            self._anchors[key] = []
        elif name == "commentRangeEnd":
            self.found.anchors[key] = " ".join("".join(self._anchors.pop(key, [])).split())

    def _holds_words(self) -> bool:
        """Not so for a change of a paragraph's own mark or of a row."""
        is_mark = len(self._path) > 1 and self._path[-2] in ("rPr", "trPr")
        return not is_mark and len(self._open) <= MOST_NESTED

    def _collect(self, name: str, values: dict[str, str], depth: int) -> None:
        told = Told(COLLECTED[name], values.get("author", ""), values.get("id", ""))
        self._open.append((depth, told))
        if name == "txbxContent" and self._frame is not None and "Fallback" not in self._path:
            self._box_start = self._here
        elif name == "txbxContent" and self._frame is not None:
            self._frame.has_fallback = True

    def _style(self, name: str, values: dict[str, str]) -> None:
        value = values.get("val", "")
        off = value.lower() in NO_FORMAT
        if self._run is not None and not off and (name in FORMATS or name == "vanish"):
            self._run[1].add(name)

    def _words(self, words: str) -> None:
        if self._path and self._path[-1] in ("t", "delText"):
            self._spread(words)
            if self._run is not None and self._path[-1] == "t":
                self._run[2].append(words)

    def _spread(self, words: str) -> None:
        for _, told in self._open:
            told.words.append(words)
        for anchor in self._anchors.values():
            anchor.append(words)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        depth = len(self._path)
        if name == "r" and self._run is not None:
            self._end_run(*self._run)
            self._run = None
        if self._open and self._open[-1][0] == depth and name in COLLECTED:
            self._keep(self._open.pop()[1])
            if name == "txbxContent" and self._frame is not None and self._box_start:
                self._frame.boxes.append((self._box_start, self._behind))
                self._box_start = 0
        if self._frame is not None and depth == self._frame_depth:
            self._end_frame(self._frame)
            self._frame = None
        self._path.pop()

    def _end_run(self, start: int, styles: set[str], words: list[str]) -> None:
        text = " ".join("".join(words).split())
        if not text:
            return
        if "vanish" in styles:
            self._keep(Told("hidden words", "", words=[text]))
            self.found.cuts.append((start, self._behind, b""))
            return
        for style in sorted(styles & set(FORMATS)):
            self.found.formats[FORMATS[style]].append(text)

    def _keep(self, told: Told) -> None:
        """Keep it, as one with what stands before where somebody changed both at a time."""
        last = self.found.told[-1] if self.found.told else None
        joins = ("deleted", "inserted", "hidden words")
        if last is not None and last.kind in joins and (last.kind, last.by) == (told.kind, told.by):
            last.words += [" ", *told.words]
        elif told.text:
            self.found.told.append(told)

    def _end_frame(self, frame: _Frame) -> None:
        """Have text boxes read that stand only in the form that Word draws from."""
        if not frame.boxes or frame.has_fallback:
            return
        place = frame.start
        opening = f'<w:pict xmlns:w="{W[0]}">'.encode()
        for start, end in frame.boxes:
            self.found.cuts.append((place, start, opening))
            place, opening = end, b""
        self.found.cuts.append((place, self._behind, b"</w:pict>"))
