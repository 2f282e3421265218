"""Two people with one surname between them: "directed by Marcy and Bill Trautman"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.prose import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.prose.credits import Crediting
    from newsroom.prose.readings import Reading

# Who is announced like this needs no second name.
_CALLED: Final = re.compile(
    r"\b(?:singer|rapper|musician|pop\sstar|icon|comedian|idol|model|DJ|drag\squeen|[Vv]oices?\sof|newcomer)\s$"
)
_AND: Final = re.compile(r"\s(?:and|&)\s")


def with_surnames(reading: Reading, named: Iterable[Crediting]) -> Iterator[Crediting]:
    """Give a bare given name the surname of the name that is joined to it."""
    surnames = frozenset(run.words[-1].bare for run in reading.runs if len(run.words) > 1)
    for credit in named:
        if " " in credit.name:
            yield credit
        elif _CALLED.search(reading.text[max(0, credit.start - 30) : credit.start]):
            yield replace(credit, confidence=0.96)
        elif credit.name not in surnames and (surname := _surname_beside(reading, credit)):
            yield replace(credit, name=f"{credit.name} {surname}")
        else:
            yield credit


def _surname_beside(reading: Reading, credit: Crediting) -> str:
    join = _AND.match(reading.text, credit.end)
    beside = reading.runs_within(join.end(), join.end() + 1) if join else ()
    if not beside or not names.is_name_shaped(beside[0]):
        return ""
    return names.surname(reading.words(beside[0]))
