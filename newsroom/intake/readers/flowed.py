"""Plain text as mail programs send it: flowed lines joined, marks of quoting taken off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from email.message import Message

QUOTED: Final = re.compile(r"^[ ]?((?:>[ ]?)+)")
MOSTLY: Final = 0.6


def unflowed(text: str, *, drops_space: bool = False) -> str:
    """Lines that end in a space belong to one paragraph (RFC 3676); a signature's mark does not."""
    lines: list[str] = []
    depth_before, flows = 0, False
    for line in text.replace("\r\n", "\n").split("\n"):
        marks = re.match(r">*", line)
        depth = marks.end() if marks else 0
        words = line[depth:].removeprefix(" ")
        flowed = words.endswith(" ") and words != "-- "
        if flows and depth == depth_before and words != "-- " and lines:
            lines[-1] += words
        else:
            lines.append(f"{'>' * depth} {words}" if depth else words)
        if flowed and drops_space:
            lines[-1] = lines[-1][:-1]
        depth_before, flows = depth, flowed
    return "\n".join(lines)


def unquoted(text: str) -> str:
    """Without the marks of quoting, where most of a text is quoted: the piece was sent back."""
    lines = text.split("\n")
    told = [line for line in lines if line.strip()]
    quoted = sum(QUOTED.match(line) is not None for line in told)
    if quoted < MOSTLY * max(1, len(told)):
        return text
    return "\n".join(QUOTED.sub("", line, count=1) for line in lines)


def as_sent(part: Message[str, str], text: str) -> str:
    """The words of a plain part as their writer saw them."""
    told = str(part.get_param("format") or "").lower()
    if told == "flowed":
        drops = str(part.get_param("delsp") or "").lower() == "yes"
        text = unflowed(text, drops_space=drops)
    return unquoted(text.replace("\r\n", "\n"))
