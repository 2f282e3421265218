from __future__ import annotations


class ImportRefusedError(Exception):
    """What cannot be brought in; the message names the value, what is wrong, and the way out."""


class BadDocumentError(ImportRefusedError):
    """A document that is not what its source sends."""


class FetchRefusedError(ImportRefusedError):
    """An address that is not fetched, or that gave nothing usable."""
