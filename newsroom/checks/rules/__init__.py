"""Every rule that is held against a story, a file for each family.

A rule is a pure function from a `Piece` to hits. It declares itself with `rule`, tells its purpose
in a sentence, and brings examples that are its tests.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

from newsroom.checks.rules.registry import Example, Rule, all_rules, find_rule, rule

__all__ = ["FAMILIES", "Example", "Rule", "all_rules", "find_rule", "rule"]

# In the order in which they are listed at the desk.
FAMILIES: Final[tuple[str, ...]] = (
    "punctuation",
    "doubles",
    "titles",
    "title_spelling",
    "names",
    "naming",
    "roles",
    "release_dates",
    "figures",
    "outlets",
    "cast_sections",
    "quotations",
    "attribution",
    "placeholders",
    "house_words",
    "typography",
    "pictures",
    "captions",
    "links",
    "review",
    "promises",
    "sections",
    "search_fields",
    "spoilers",
    "embargoes",
    "embargoed_media",
)

for _family in FAMILIES:
    import_module(f"newsroom.checks.rules.{_family}")
