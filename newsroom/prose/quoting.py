"""Whether a place in a paragraph is inside a quotation, and inside which marks."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_TAG: Final = re.compile(r"<[^>]*>")
_BLOCK: Final = re.compile(r"<(?:/?(?:p|li|ul|ol|div|blockquote|h[1-6])|br|hr)\b[^>]*>")
_BEFORE_AN_OPENING: Final = "([{—–-/‘'“\"…"


def enclosing(html: str, place: int) -> str:
    """Say "double" or "single", the marks nearest around ``place``; nothing outside of all.

    Each paragraph of a long quotation opens again, so only the paragraph of ``place`` is read.
    """
    start = max((found.end() for found in _BLOCK.finditer(html, 0, place)), default=0)
    before = unescape(_TAG.sub("", html[start:place]))
    after = unescape(_TAG.sub("", _BLOCK.split(html[place:], maxsplit=1)[0]))
    opened: list[str] = []
    text = before + after
    for index, mark in enumerate(before):
        if mark in "“„":
            opened.append("double")
        elif mark == "”" and "double" in opened:
            _close(opened, "double")
        elif mark == '"':
            if "double" in opened and not _opens(before, index):
                _close(opened, "double")
            else:
                opened.append("double")
        elif mark == "‘":
            opened.append("single")
        elif mark == "’" and "single" in opened and _is_closer(text, index):
            _close(opened, "single")
    return opened[-1] if opened else ""


def _opens(text: str, index: int) -> bool:
    before = text[index - 1] if index else " "
    return before.isspace() or before in _BEFORE_AN_OPENING


def _close(opened: list[str], kind: str) -> None:
    """Close the innermost of a kind, and whatever was left open within it."""
    while opened.pop() != kind:
        pass


def _is_closer(text: str, index: int) -> bool:
    """Tell a closing mark from the apostrophe of “don’t” and of “the dancers’ room”."""
    after = text[index + 1 : index + 2]
    if after.isalnum():
        return False
    is_plural = text[index - 1 : index] == "s" and text[index + 1 : index + 3].strip().isalpha()
    if not is_plural:
        return True
    rest = text[index + 1 :].partition("‘")[0]
    return not re.search(r"’(?!\w)", rest)
