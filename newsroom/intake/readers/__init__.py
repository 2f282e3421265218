"""Files in: plain text, Markdown, HTML, Word documents and e-mails become one kind of value."""

from __future__ import annotations

from newsroom.intake.readers.reading import held_by, read, read_bytes, sayable, unpack

__all__ = ["held_by", "read", "read_bytes", "sayable", "unpack"]
