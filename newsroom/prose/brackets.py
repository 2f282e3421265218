from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.prose.characters import reads_as_character, role_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.billing import Billed
    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run


def with_brackets_read(reading: Reading, items: Sequence[Billed], titles: Cover) -> list[Billed]:
    """Decide for a whole list what its brackets hold: characters, or where a face is known from.

    One list is written one way, so the brackets vote.
    """
    votes = 0
    for item in items:
        run = _bare_bracket(reading, item)
        if run is not None:
            is_title = titles.over(run.start, run.end) is not None or run.article
            if reads_as_character(run) and not is_title:
                votes += 1
            elif is_title or len(run.words) > 1:
                votes -= 1
    return [_bracket_read(reading, item, as_character=votes > 0) for item in items]


def _bare_bracket(reading: Reading, item: Billed) -> Run | None:
    """The run that a bracket holds and nothing else, quotation marks aside."""
    if item.bracket is None:
        return None
    inside = reading.runs_within(item.bracket.start, item.bracket.end)
    if not inside or inside[0].start - item.bracket.start > 1:
        return None
    if len(inside) > 1 or reading.text[inside[0].end : item.bracket.end][:1] == ",":
        return inside[0] if reading.text[inside[0].end] in ",/" else None
    around = item.bracket.of(reading.text).replace(
        reading.text[inside[0].start : inside[0].end], ""
    )
    return inside[0] if not around.strip(" “”\"‘’'") else None


def _bracket_read(reading: Reading, item: Billed, *, as_character: bool) -> Billed:
    if item.bracket is None:
        return item
    match = re.match(r"(?:as|plays|playing|voicing)\s", item.bracket.of(reading.text))
    if match:
        role = role_at(reading, item.bracket.start + match.end(), item.bracket.end)
        return replace(item, character=role.name, character_span=role.span, note=role.description)
    run = _bare_bracket(reading, item)
    if run is None or not as_character or item.character:
        return item
    return replace(item, character=reading.words(run), character_span=run.span, note="")
