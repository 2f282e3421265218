"""How a mention stands in running text: the words as typed, and a link where a reader may follow.

``match["words"]`` is the HTML between the tags of the mention, ``match.string`` the prose it
stands in; ``record`` is the record behind it, or None where no reader may know of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html

if TYPE_CHECKING:
    import re

    from newsroom.articles.mentions import Mentionable


def draw_mention(match: re.Match[str], record: Mentionable | None) -> str:
    """The final HTML of one mention; its words are trusted HTML from the editor."""
    words = match["words"]
    if record is None:
        return words
    return f"{opening_tag(record)}{words}</a>"


def opening_tag(record: Mentionable) -> str:
    return format_html('<a class="mention" href="{}">', record.get_absolute_url())
