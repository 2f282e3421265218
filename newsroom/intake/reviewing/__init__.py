"""A document under review: its proposals as lines, each compared with what is on file."""

from __future__ import annotations

from newsroom.intake.reviewing.decided import Decided, decide_all
from newsroom.intake.reviewing.line import Line, Review
from newsroom.intake.reviewing.lines import review

__all__ = ["Decided", "Line", "Review", "decide_all", "review"]
