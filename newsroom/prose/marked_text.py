"""A piece written by hand in a few marks: for examples of rules, for the corpus, for tests.

    # A headline                    > A quotation block
    ! The dek                       >> A pull quote
    ## A heading                    - An item of a list
    caption: …  alt: …  credit: …  slug: …  search title: …  search description: …

Everything else is a paragraph; an empty line ends it. Inside: ``*italic*``, ``**bold**``,
``[words](person:5)`` for a mention, ``[words](https://…)`` for a link, ``{words|state}`` for a fact
that is drawn from the records. A backslash takes a mark's meaning away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, get_args

from newsroom.prose.documents import Mark
from newsroom.prose.pieces import (
    ChipUse,
    CopyStyle,
    Mention,
    Passage,
    PassageKind,
    Piece,
    Place,
    Quoted,
    Sheet,
)

if TYPE_CHECKING:
    from newsroom.prose.documents import MarkKind
    from newsroom.prose.facts import Records

LEADS: Final[tuple[tuple[str, PassageKind], ...]] = (
    (">> ", "pull quote"),
    ("> ", "quotation"),
    ("## ", "heading"),
    ("# ", "headline"),
    ("! ", "dek"),
    ("- ", "list item"),
)
FIELDS: Final[dict[str, str]] = {
    "headline": "title",
    "dek": "dek",
    "slug": "slug",
    "search title": "seo_title",
    "search description": "search_description",
}
BESIDE: Final = tuple(
    kind
    for kind in get_args(PassageKind)
    if kind in {"caption", "alt", "credit", "slug", "search title", "search description", "verdict"}
)
_INLINE: Final = re.compile(
    r"\\(?P<plain>[\\*\[\]{}|])"
    r"|\[(?P<words>[^\]\n]*)\]\((?P<target>[^)\s]+)\)"
    r"|\{(?P<chip>[^}|\n]*)\|(?P<state>[a-z]+)\}"
    r"|(?P<stars>\*{1,2})"
)
_RECORD: Final = re.compile(r"(person|show|season|episode|character|organisation):(\d+)$")


def piece_of(
    marked: str,
    *,
    records: Records | None = None,
    style: CopyStyle | None = None,
    **sheet: Any,
) -> Piece:
    """Read marked text; ``sheet`` takes the fields of `Sheet`, and lists of the piece by name."""
    maker = _Maker()
    for number, (kind, words) in enumerate(_passages(marked)):
        maker.add(kind, words, number)
    lists = {
        name: tuple(sheet.pop(name)) for name in ("pictures", "parts", "quoted") if name in sheet
    }
    given: dict[str, Any] = {"quoted": tuple(maker.quoted)} | lists
    if records is not None:
        given["records"] = records
    return Piece(
        text=maker.text,
        passages=tuple(maker.passages),
        marks=tuple(maker.marks),
        mentions=tuple(maker.mentions),
        chips=tuple(maker.chips),
        sheet=Sheet(**sheet),
        style=style or CopyStyle(),
        **given,
    )


def _passages(marked: str) -> list[tuple[PassageKind, str]]:
    """Each passage with its kind; lines run on until an empty one or another lead."""
    found: list[tuple[PassageKind, str]] = []
    is_open = False
    for line in marked.strip("\n").split("\n"):
        if not line.strip():
            is_open = False
            continue
        kind, words = _led(line)
        if kind is None and is_open:
            found[-1] = (found[-1][0], f"{found[-1][1]} {words}")
        else:
            found.append((kind or "paragraph", words))
        is_open = True
    return found


def _led(line: str) -> tuple[PassageKind | None, str]:
    for lead, kind in LEADS:
        if line.startswith(lead):
            return kind, line[len(lead) :]
    for name in BESIDE:
        if line.startswith(f"{name}: "):
            return name, line[len(name) + 2 :]
    return None, line


class _Maker:
    def __init__(self) -> None:
        self.text = ""
        self.passages: list[Passage] = []
        self.marks: list[Mark] = []
        self.mentions: list[Mention] = []
        self.chips: list[ChipUse] = []
        self.quoted: list[Quoted] = []

    def add(self, kind: PassageKind, words: str, number: int) -> None:
        if self.passages:
            self.text += "\n\n"
        start = len(self.text)
        self._read(words)
        name = FIELDS.get(kind, "body")
        place = Place(name, f"b{number}" if name == "body" else "", "text" * (name == "body"))
        self.passages.append(Passage(kind, start, len(self.text), place))
        if kind in {"quotation", "pull quote"}:
            is_pulled = kind == "pull quote"
            self.quoted.append(Quoted(start=start, end=len(self.text), is_pull_quote=is_pulled))

    def _read(self, words: str) -> None:
        opened: dict[str, int] = {}
        at = 0
        for match in _INLINE.finditer(words):
            self.text += words[at : match.start()]
            at = match.end()
            if match["plain"]:
                self.text += match["plain"]
            elif match["target"]:
                self._point(match["words"], match["target"])
            elif match["state"]:
                start = len(self.text)
                self.text += match["chip"]
                self.chips.append(ChipUse(start, len(self.text), match["state"]))
            else:
                self._mark(match["stars"], opened)
        self.text += words[at:]

    def _point(self, words: str, target: str) -> None:
        start = len(self.text)
        # Italics may stand inside a link: “[*Étoile*](show:1)”.
        self._read(words)
        record = _RECORD.match(target)
        if record:
            mention = Mention(record[1], int(record[2]), start, len(self.text))
            self.mentions.append(mention)
        else:
            self.marks.append(Mark("link", start, len(self.text), target))

    def _mark(self, stars: str, opened: dict[str, int]) -> None:
        if stars not in opened:
            opened[stars] = len(self.text)
            return
        kind: MarkKind = "bold" if stars == "**" else "italic"
        self.marks.append(Mark(kind, opened.pop(stars), len(self.text)))
