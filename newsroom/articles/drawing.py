"""How a mention stands in running text: the words as typed, and a link where a reader may follow.

``match["words"]`` is the HTML between the tags of the mention, ``match.string`` the prose it
stands in; ``record`` is the record behind it, or None where no reader may know of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.html import format_html

from newsroom.articles.styles import current_style
from newsroom.prose.title_style import Mention
from shows.choices import FILMS
from shows.models import Episode, Season, Show

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from newsroom.articles.mentions import Mentionable
    from newsroom.prose.title_style import Work

# What has a title to be marked; of a work no reader may know of, not even whether it is a film.
_WORKS: Final[dict[str, Work]] = {"show": "show", "season": "season", "episode": "episode"}


def draw_mention(match: re.Match[str], record: Mentionable | None) -> str:
    """The final HTML of one mention; its words are trusted HTML from the editor."""
    words = match["words"]
    if record is None:
        return words
    return f"{opening_tag(record)}{words}</a>"


def opening_tag(record: Mentionable) -> str:
    return format_html('<a class="mention" href="{}">', record.get_absolute_url())


def mark_titles(
    source: str, mentions: Iterable[tuple[re.Match[str], str, Mentionable | None]]
) -> str:
    """``source`` with the titles in these mentions, each of a kind, set in house style."""
    works = [
        Mention(
            match.start(),
            match.start("words"),
            match.end("words"),
            match.end(),
            _work_of(kind, record),
            _titles_of(record),
        )
        for match, kind, record in mentions
        if kind in _WORKS
    ]
    return current_style().titles.set(source, works) if works else source


def _work_of(kind: str, record: Mentionable | None) -> Work:
    return "film" if isinstance(record, Show) and record.kind in FILMS else _WORKS[kind]


def _titles_of(record: Mentionable | None) -> tuple[str, ...]:
    show = record.show if isinstance(record, Season) else record
    if isinstance(show, Show | Episode):
        return (show.title, show.original_title)
    return ()
