"""What may keep a story from going live.

A rule looks at a story as it would be read at a moment and gives its reasons to refuse. Other
apps add rules with ``register``; ``ArticlePage.save`` asks all of them, whatever the way there.
"""

from __future__ import annotations

from newsroom.articles.gate import body, pictures, reviews, spoilers, story, subjects
from newsroom.articles.gate.asking import (
    PublishVeto,
    Reason,
    Rule,
    check,
    clock,
    reasons,
    register,
)

__all__ = [
    "PublishVeto",
    "Reason",
    "Rule",
    "body",
    "check",
    "clock",
    "pictures",
    "reasons",
    "register",
    "reviews",
    "spoilers",
    "story",
    "subjects",
]
