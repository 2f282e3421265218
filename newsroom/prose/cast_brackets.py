from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.billing import BRACKET
from newsroom.prose.credits import Crediting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.spans import Span


def in_plot(reading: Reading, plot: Span, cover: Cover) -> Iterator[Crediting]:
    """Performers that a plot puts in brackets: "widow Mara Quill (Ada Lorne)"."""
    for match in BRACKET.finditer(reading.text, plot.start, plot.end):
        inside = reading.runs_within(match.start(1), match.end(1))
        if len(inside) != 1 or not names.is_name_shaped(inside[0]):
            continue
        lead = reading.text[match.start(1) : inside[0].start]
        if lead.strip() not in {"", "played by", "voiced by"}:
            continue
        if inside[0].end != match.end(1) or cover.over(inside[0].start, inside[0].end):
            continue
        role = next(
            (
                run
                for run in reading.runs_within(max(plot.start, match.start() - 60), match.start())
                if run.end == match.start() and not cover.over(run.start, run.end)
            ),
            None,
        )
        yield Crediting(
            inside[0].start,
            inside[0].end,
            reading.words(inside[0]),
            "actor",
            0.85 if role else 0.7,
            character=reading.words(role) if role else "",
            character_span=role.span if role else None,
        )
