from __future__ import annotations


class IntakeError(Exception):
    """A file that cannot be taken in; the message names it, the fault and the way out."""
