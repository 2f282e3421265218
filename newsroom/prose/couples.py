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


def with_surnames(reading: Reading, credits: Iterable[Crediting]) -> Iterator[Crediting]:
    """Give a bare given name the surname of the name that is joined to it."""
    for credit in credits:
        if " " in credit.name:
            yield credit
            continue
        join = _AND.match(reading.text, credit.end)
        beside = reading.runs_within(join.end(), join.end() + 1) if join else ()
        alone = reading.runs_within(credit.start, credit.start + 1)
        if _CALLED.search(reading.text[max(0, credit.start - 30) : credit.start]):
            yield replace(credit, confidence=0.96)
        elif (
            beside and alone and names.has_given_name(alone[0]) and names.is_name_shaped(beside[0])
        ):
            surname = names.surname(reading.words(beside[0]))
            yield replace(credit, name=f"{credit.name} {surname}")
        else:
            yield credit
