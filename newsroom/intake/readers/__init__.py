"""Files in: plain text, Markdown, HTML and Word documents become one kind of value."""

from __future__ import annotations

from newsroom.intake.readers.reading import read, read_bytes

__all__ = ["read", "read_bytes"]
