"""A fact that changes leaves what it said before; a query that updates rows leaves nothing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tests.architecture.sources import PACKAGES, modules, short, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Who may change rows without saving each, and why no fact loses its history by it.
REVIEWED: Final = {
    "shows/models/history.py": "the history itself: a check that falls away",
    "shows/actions/episodes.py": "dates that a pattern made, from a release that has its history",
    "newsroom/checks": "findings and the queue of stale sentences, which are no facts",
    "newsroom/delivery": "the outbox and the schedule",
    "newsroom/demo": "a catalogue that is made, and never was otherwise",
    "newsroom/desk/forms.py": "the values a form begins with",
    "newsroom/identity": "mergers write down every row in their journal",
    "newsroom/intake/actions/arriving.py": "how far the reading of a file is",
    "newsroom/imports/actions/casting.py": "characters that are new",
    "newsroom/imports/actions/bringing.py": "documents on their way in",
    "newsroom/imports/actions/sourcing.py": "notes of where a value comes from",
    "newsroom/imports/sheets": "rows of a table on its way in",
    "newsroom/imports/views/sheets.py": "rows of a table on its way in",
}


def _calls(path: Path) -> Iterator[str]:
    """Each call that writes rows past ``save``; a dictionary is updated without keywords."""
    for node in ast.walk(ast.parse(text_of(path))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        name = node.func.attr
        if (name == "update" and node.keywords) or name == "bulk_update":
            yield f"{short(path)}:{node.lineno}"


def test_only_reviewed_code_changes_rows_past_their_history() -> None:
    found = [place for path in modules(*PACKAGES) for place in _calls(path)]

    assert [place for place in found if not place.startswith(tuple(REVIEWED))] == []


def test_the_review_names_nothing_that_is_gone() -> None:
    found = [place for path in modules(*PACKAGES) for place in _calls(path)]

    assert not [name for name in REVIEWED if not any(one.startswith(name) for one in found)]
