from __future__ import annotations


class ImportRefused(Exception):  # noqa: N818 - it is a refusal with a way out, not a fault
    """What cannot be brought in; the message names the value, what is wrong, and the way out."""


class BadDocumentError(ImportRefused):
    """A document that is not what its source sends."""


class FetchRefusedError(ImportRefused):
    """An address that is not fetched, or that gave nothing usable."""
