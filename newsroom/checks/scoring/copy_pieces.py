"""Pieces that give their faulty version and their right one at once.

A file has a head in TOML between lines of ``+++`` and then marked text (`prose.marked_text`), with
two marks more:

    [[3:in in|in]]        a fault of check 3, and what is right
    [[13,41:Roe|Ray]]     the same; the numbers behind the first may be told of, too
    [[=3:that that]]      right in both, although check 3 might think otherwise

The head: ``records`` names a file of records beside the pieces, ``sheet`` and ``style`` fill in
`Sheet` and `CopyStyle`. ``wrong`` overrides fields of the sheet in the faulty version, ``expects``
numbers what is to be found because of it. A line ``picture: name`` puts in the picture of that name
from ``pictures``, whose own ``wrong`` and ``expects`` work the same way.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from newsroom.checks.scoring.records import records_of
from newsroom.prose.marked_text import piece_of
from newsroom.prose.pieces import CopyStyle, ListedPart, PictureUse, Place
from newsroom.prose.title_style import TitleStyle

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.prose.pieces import Piece

FENCE: Final = "+++"
_MARK: Final = re.compile(
    r"\[\[(?:=(?P<near>\d+):(?P<kept>.*?)"
    r"|(?P<numbers>\d+(?:,\d+)*):(?P<wrong>.*?)\|(?P<right>.*?))\]\](?!\])",
    re.DOTALL,
)
_PICTURE: Final = re.compile(r"^picture: (\w+)$", re.MULTILINE)
# What no editor of files shows: “\\u200b” stands for a zero-width space.
_ESCAPED: Final = re.compile(r"\\u([0-9a-f]{4})")
# Signs that no marked text has, put around a mark while the text is read.
_OPEN, _CLOSE = "\ue000", "\ue001"
_SIGNS: Final = re.compile(f"[{_OPEN}{_CLOSE}]")


class PieceError(ValueError):
    """A piece of the corpus that cannot be read; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault of a check; without a place it lies beside the words. ``may`` be told of as well."""

    number: int
    start: int | None = None
    end: int | None = None
    may: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Near:
    """Words that are right, although a check might think otherwise."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CopyPiece:
    """A piece in both its versions, with what is planted in the one and near to it in the other."""

    name: str
    wrong: Piece
    right: Piece
    planted: tuple[Planted, ...]
    near: tuple[Near, ...]


def pieces_in(folder: Path, *, prefix: str = "") -> list[CopyPiece]:
    """The pieces of a folder whose names begin with ``prefix``, in order."""
    return [read_piece(path) for path in sorted(folder.glob(f"{prefix}*.txt"))]


def read_piece(path: Path) -> CopyPiece:
    parts = path.read_text(encoding="utf-8").split(f"{FENCE}\n", 2)
    if len(parts) < 3 or parts[0].strip():
        message = f"{path.name} has no head between two lines of {FENCE}."
        raise PieceError(message)
    try:
        head = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        message = f"The head of {path.name} is no TOML: {error}"
        raise PieceError(message) from error
    body = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), parts[2])
    maker = _Maker(path, head, body)
    wrong, planted = maker.made(is_wrong=True)
    right, near = maker.made(is_wrong=False)
    return CopyPiece(
        path.stem,
        wrong,
        right,
        tuple(it for it in (*planted, *maker.expected()) if isinstance(it, Planted)),
        tuple(it for it in near if isinstance(it, Near)),
    )


class _Maker:
    def __init__(self, path: Path, head: dict[str, Any], body: str) -> None:
        self.path, self.head, self.body = path, head, body
        named = head.get("records")
        file = path.parent / "records" / f"{named}.toml"
        self.records = (
            records_of(tomllib.loads(file.read_text(encoding="utf-8"))) if named else None
        )

    def made(self, *, is_wrong: bool) -> tuple[Piece, list[Planted | Near]]:
        text, found = _version(self._with_pictures(is_wrong=is_wrong), is_wrong=is_wrong)
        given: dict[str, Any] = {"records": self.records, "style": _style(self.head)}
        sheet = self._sheet(is_wrong=is_wrong)
        bare = piece_of(text, **given, **sheet)
        plain, spans = _without_signs(bare)
        places = [
            replace(it, start=start, end=end) for it, (start, end) in zip(found, spans, strict=True)
        ]
        pictures = self._pictures(plain, is_wrong=is_wrong)
        if pictures:
            sheet["pictures"] = pictures
        return piece_of(_SIGNS.sub("", text), **given, **sheet), places

    def expected(self) -> list[Planted]:
        numbers = list(self.head.get("expects", ()))
        for picture in self.head.get("pictures", ()):
            numbers += picture.get("expects", ())
        return [Planted(number) for number in numbers]

    def _sheet(self, *, is_wrong: bool) -> dict[str, Any]:
        told = dict(self.head.get("sheet", {}))
        if is_wrong:
            told |= self.head.get("wrong", {})
        if "parts" in told:
            told["parts"] = [ListedPart(kind=kind, at=0) for kind in told["parts"]]
        return {name: _frozen(value) for name, value in told.items()}

    def _with_pictures(self, *, is_wrong: bool) -> str:
        shown = {it["name"]: it for it in self._picture_fields(is_wrong=is_wrong)}

        def lines(match: re.Match[str]) -> str:
            one = shown[match[1]]
            told = [
                f"{kind}: {one[kind]}" for kind in ("caption", "alt", "credit") if one.get(kind)
            ]
            return "\n\n".join(told)

        return _PICTURE.sub(lines, self.body)

    def _picture_fields(self, *, is_wrong: bool) -> list[dict[str, Any]]:
        found = []
        for one in self.head.get("pictures", ()):
            fields = {key: value for key, value in one.items() if key not in {"wrong", "expects"}}
            found.append(fields | (one.get("wrong", {}) if is_wrong else {}))
        return found

    def _pictures(self, piece: Piece, *, is_wrong: bool) -> list[PictureUse]:
        found = []
        for fields in self._picture_fields(is_wrong=is_wrong):
            words = {_MARK.sub("", fields.get(kind, "")) for kind in ("caption", "alt", "credit")}
            at = next((it.start for it in piece.passages if piece.words(it) in words - {""}), 0)
            plain = {key: _frozen(value) for key, value in fields.items() if key != "name"}
            title = plain.pop("title", fields["name"])
            found.append(
                PictureUse(at=at, place=Place("body", fields["name"]), title=title, **plain)
            )
        return found


def _version(body: str, *, is_wrong: bool) -> tuple[str, list[Planted | Near]]:
    """One version of the text, signs around what the marks hold, and the marks in order."""
    found: list[Planted | Near] = []

    def put(match: re.Match[str]) -> str:
        if match["near"]:
            words, told = match["kept"], Near(int(match["near"]), 0, 0)
            found.append(told)
        else:
            first, *more = map(int, match["numbers"].split(","))
            words = match["wrong"] if is_wrong else match["right"]
            found.append(Planted(first, 0, 0, frozenset(more)))
        return f"{_OPEN}{words}{_CLOSE}"

    return _MARK.sub(put, body), found


def _without_signs(piece: Piece) -> tuple[Piece, list[tuple[int, int]]]:
    """The piece as it is read without signs, and where they stood."""
    spans: list[tuple[int, int]] = []
    opened = 0
    for number, match in enumerate(_SIGNS.finditer(piece.text)):
        at = match.start() - number
        if match.group() == _OPEN:
            opened = at
        else:
            spans.append((opened, at))

    def moved(offset: int) -> int:
        return offset - len(_SIGNS.findall(piece.text, 0, offset))

    passages = tuple(replace(it, start=moved(it.start), end=moved(it.end)) for it in piece.passages)
    return replace(piece, text=_SIGNS.sub("", piece.text), passages=passages), spans


def _style(head: dict[str, Any]) -> CopyStyle:
    told = dict(head.get("style", {}))
    if "titles" in told:
        told["titles"] = TitleStyle(told["titles"])
    return CopyStyle(**{name: _frozen(value) for name, value in told.items()})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
