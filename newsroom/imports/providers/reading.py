"""Reading JSON that others send: every value is checked, and a wrong one is named with its path."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, NoReturn, Self

from bs4 import BeautifulSoup

from newsroom.imports.errors import BadDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_QUOTED = 60
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_YEAR_MONTH = re.compile(r"\d{4}(?:-\d{2})?")


def parse(text: str | bytes, *, source: str) -> Any:
    """The JSON object in ``text``; a sentence that says what it is otherwise."""
    try:
        found = json.loads(text)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        message = (
            f"This is no JSON document ({error}). Save the answer of {source} as it is, or give"
            " its address."
        )
        raise BadDocumentError(message) from error
    if not isinstance(found, dict):
        message = f"The document of {source} holds {_quoted(found)}; an object was expected."
        raise BadDocumentError(message)
    return found


def _quoted(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"


class Node:
    """One value of a document with the path to it; asked for text, numbers, days and parts."""

    def __init__(self, value: Any, *, source: str, path: str = "") -> None:
        self.value = value
        self.source = source
        self.path = path

    def _child(self, key: str | int, value: Any) -> Self:
        step = f"[{key}]" if isinstance(key, int) else f".{key}" if self.path else key
        return type(self)(value, source=self.source, path=f"{self.path}{step}")

    def refuse(self, expected: str) -> NoReturn:
        where = self.path or "the document"
        message = (
            f"{self.source}: {where} is {_quoted(self.value)}; {expected} was expected. Correct it"
            " there, or take it out of the file."
        )
        raise BadDocumentError(message)

    def get(self, key: str) -> Self:
        """The part of that name; one that is missing has the value None."""
        if self.value is None:
            return self._child(key, None)
        if not isinstance(self.value, dict):
            self.refuse("an object")
        return self._child(key, self.value.get(key))

    def nodes(self, key: str) -> Iterator[Self]:
        """The parts of a list; none where it is missing."""
        part = self.get(key)
        if part.value is None:
            return
        if not isinstance(part.value, list):
            part.refuse("a list")
        for place, value in enumerate(part.value):
            yield part._child(place, value)

    def items(self, key: str) -> Iterator[tuple[str, Self]]:
        """The named parts of an object; none where it is missing or an empty list stands there."""
        part = self.get(key)
        if part.value is None or part.value == []:
            return
        if not isinstance(part.value, dict):
            part.refuse("an object")
        for name, value in part.value.items():
            yield str(name), part._child(str(name), value)

    def text(self, key: str) -> str:
        """Words in NFC with single spaces; empty where there are none."""
        part = self.get(key)
        if part.value is None:
            return ""
        if not isinstance(part.value, str):
            part.refuse("text")
        if _CONTROL.search(part.value):
            part.refuse("text without control characters")
        return " ".join(unicodedata.normalize("NFC", part.value).split())

    def needed(self, key: str) -> str:
        found = self.text(key)
        if not found:
            self.get(key).refuse("text")
        return found

    def prose(self, key: str) -> str:
        """Words out of HTML, with the paragraphs kept."""
        part = self.get(key)
        if part.value is None:
            return ""
        if not isinstance(part.value, str) or _CONTROL.search(part.value):
            part.refuse("text without control characters")
        soup = BeautifulSoup(part.value, "html.parser")
        blocks = [block.get_text(" ") for block in soup.find_all("p")] or [soup.get_text(" ")]
        lines = [" ".join(unicodedata.normalize("NFC", block).split()) for block in blocks]
        return "\n\n".join(line for line in lines if line)

    def number(self, key: str) -> int | None:
        part = self.get(key)
        if part.value is None or part.value == "":
            return None
        if isinstance(part.value, bool) or not isinstance(part.value, int):
            part.refuse("a whole number")
        if not 0 <= part.value < 2**31:
            part.refuse("a number from 0 to 2147483647")
        return part.value

    def digits(self, key: str) -> str:
        found = self.number(key)
        return "" if found is None else str(found)

    def flag(self, key: str) -> bool:
        part = self.get(key)
        if part.value is None:
            return False
        if not isinstance(part.value, bool):
            part.refuse("true or false")
        return part.value

    def day(self, key: str) -> str:
        """A date as "2025-04-24", or "2025" and "2025-04" where no more is known."""
        text = self.text(key)
        if not text:
            return ""
        try:
            if _YEAR_MONTH.fullmatch(text):
                datetime.date.fromisoformat(f"{text}-01-01"[:10])
            else:
                datetime.date.fromisoformat(text)
        except ValueError:
            self.get(key).refuse("a date such as 2025-04-24")
        return text
