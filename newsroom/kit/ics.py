"""Calendar files as RFC 5545 wants them: escaped, folded at 75 octets, the same each time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
_OCTETS: Final = 75
# What stamps an entry that was never published, so that the file is the same at every reading.
_LONG_AGO: Final = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on one day, or at one moment if ``when`` has a time.

    ``uid`` never changes; ``changed`` is when what it says last did, and orders its versions.
    """

    uid: str
    when: datetime.date | datetime.datetime
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    changed: datetime.datetime | None = None

    def lines(self) -> Iterator[str]:
        changed = self.changed or _LONG_AGO
        yield "BEGIN:VEVENT"
        yield f"UID:{_escaped(self.uid)}"
        yield f"DTSTAMP:{_utc(changed)}"
        yield f"LAST-MODIFIED:{_utc(changed)}"
        yield f"SEQUENCE:{max(int((changed - _LONG_AGO).total_seconds()), 0)}"
        if isinstance(self.when, datetime.datetime):
            yield f"DTSTART:{_utc(self.when)}"
        else:
            yield f"DTSTART;VALUE=DATE:{self.when:%Y%m%d}"
            yield f"DTEND;VALUE=DATE:{self.when + datetime.timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{_escaped(self.summary)}"
        if self.description:
            yield f"DESCRIPTION:{_escaped(self.description)}"
        if self.location:
            yield f"LOCATION:{_escaped(self.location)}"
        if self.url:
            yield f"URL:{_plain(self.url)}"
        # It is news, not an appointment: nobody is busy.
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"


def calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """The whole file, ``entries`` in the order given."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Newsroom//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(name)}",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for entry in entries:
        lines += entry.lines()
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _plain(text: str) -> str:
    """Without control characters, which would end a line or worse."""
    return "".join(letter for letter in text if letter == "\t" or ord(letter) >= 32)


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\\n".join(_plain(line) for line in text.split("\n"))


def _utc(moment: datetime.datetime) -> str:
    return f"{moment.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> str:
    """Broken before the 76th octet and never inside a character."""
    pieces: list[str] = []
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _OCTETS:
            pieces.append(piece)
            # The blank that marks a continuation counts too.
            piece, octets = "", 1
        piece += letter
        octets += size
    return "\r\n ".join([*pieces, piece])
