from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS: Final = re.compile(r"</(?:p|li|h\d|td|tr)>|<br\s*/?>")
_TAG: Final = re.compile(r"<[^>]*>")


def words_of(value: Any) -> str:
    """The bare words of a stored block, whatever its shape; links and emphasis do not count."""
    return " ".join(" ".join(_strings(value)).split())


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        spaced = _BREAKS.sub(" ", value)
        yield unescape(_TAG.sub("", spaced)) if "<" in value else unescape(value)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
