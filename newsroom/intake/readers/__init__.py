"""Files in: plain text, Markdown, HTML, Word documents and e-mails become one kind of value."""

from __future__ import annotations

from newsroom.intake.readers.reading import read, read_bytes, unpack

__all__ = ["read", "read_bytes", "unpack"]
