"""A document is read once and everything it proposes comes out as one value."""

from __future__ import annotations

from newsroom.intake.analysis.analyse import analyse

__all__ = ["analyse"]
