"""Tables out of CSV and Excel files, as plain text. No formula is worked out, no link followed."""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
import zipfile
from typing import TYPE_CHECKING, Any, Final

import openpyxl

from newsroom.imports.errors import ImportRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_UNPACKED: Final = 150 * 1024 * 1024
MOST_PARTS: Final = 500
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 50
LONGEST_CELL: Final = 2_000
_DELIMITERS: Final = ",;\t|"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"

# A row with its number in the file, as a spreadsheet counts.
Row = tuple[int, list[str]]


def read_table(content: bytes, *, name: str) -> tuple[list[str], list[Row]]:
    """The headers and the rows that are not empty; a sentence says why it cannot be read."""
    if not content.strip():
        message = f"{name} is empty."
        raise ImportRefusedError(message)
    if len(content) > MOST_BYTES:
        message = f"{name} is larger than {MOST_BYTES // 1024 // 1024} MB. Cut it in two."
        raise ImportRefusedError(message)
    if content.startswith(_OLD_EXCEL):
        message = f"{name} is an Excel file of the old kind. Save it as .xlsx or as CSV."
        raise ImportRefusedError(message)
    cells = _excel(content, name) if content.startswith(_ZIP) else _csv(content, name)
    return _table(cells, name)


def _table(lines: Iterable[Row], name: str) -> tuple[list[str], list[Row]]:
    filled = ((number, cells) for number, cells in lines if any(cells))
    first = next(filled, None)
    if first is None:
        message = f"{name} holds no row."
        raise ImportRefusedError(message)
    headers = first[1]
    while headers and not headers[-1]:
        headers.pop()
    if len(headers) > MOST_COLUMNS:
        message = f"{name} has {len(headers)} columns; {MOST_COLUMNS} are read. Take some out."
        raise ImportRefusedError(message)
    rows: list[Row] = []
    for number, cells in filled:
        if len(rows) == MOST_ROWS:
            message = f"{name} has more than {MOST_ROWS:,} rows. Cut it in two."
            raise ImportRefusedError(message)
        rows.append((number, (cells + [""] * len(headers))[: len(headers)]))
    if not rows:
        message = f"{name} has headers and no row below them."
        raise ImportRefusedError(message)
    return headers, rows


def _clean(text: str, name: str, number: int) -> str:
    if _CONTROL.search(text):
        message = f"{name}, row {number}: a cell holds a control character. Save the file anew."
        raise ImportRefusedError(message)
    if len(text) > LONGEST_CELL:
        message = f"{name}, row {number}: a cell is longer than {LONGEST_CELL:,} characters."
        raise ImportRefusedError(message)
    return " ".join(unicodedata.normalize("NFC", text).split())


def _csv(content: bytes, name: str) -> Iterator[Row]:
    text = _decoded(content, name)
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [_clean(cell, name, number) for cell in cells]
    except csv.Error as error:
        message = f"{name}, line {reader.line_num}: {error}. Save it as CSV again."
        raise ImportRefusedError(message) from error


def _decoded(content: bytes, name: str) -> str:
    """UTF-8 with or without its mark, UTF-16 with it, else what Excel in the West writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    message = f"{name} is no text we can read. Save it as CSV in UTF-8."
    raise ImportRefusedError(message)


def _excel(content: bytes, name: str) -> Iterator[Row]:
    _refuse_bombs(content, name)
    try:
        book = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False
        )
    except Exception as error:
        message = f"{name} is no Excel file we can read ({error}). Save it as CSV."
        raise ImportRefusedError(message) from error
    try:
        sheet = book.worksheets[0]
        # What a file says of its own size may be a lie of a million rows.
        sheet.reset_dimensions()
        lines = sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
        for number, cells in enumerate(lines, start=1):
            if number > MOST_ROWS * 2:
                break
            yield number, [_clean(_say(cell), name, number) for cell in cells]
    except (KeyError, IndexError, ValueError, SyntaxError, zipfile.BadZipFile) as error:
        message = f"{name} is damaged ({error}). Save it anew, or as CSV."
        raise ImportRefusedError(message) from error
    finally:
        book.close()


def _refuse_bombs(content: bytes, name: str) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except zipfile.BadZipFile as error:
        message = f"{name} is no Excel file we can read. Save it as CSV."
        raise ImportRefusedError(message) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        message = f"{name} unpacks to more than any table needs; it was not opened."
        raise ImportRefusedError(message)


def _say(cell: Any) -> str:
    """A cell as a person reads it: a date without a midnight, a number without a zero."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
