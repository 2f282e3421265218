"""What the records say about a name somebody wrote. Where two would do, nobody is linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

State = Literal["new", "existing", "choose"]


@dataclass(frozen=True, slots=True)
class Match:
    """Nobody yet, one record, or several to choose from."""

    state: State
    candidates: tuple[Any, ...] = ()

    @property
    def record(self) -> Any:
        return self.candidates[0] if self.state == "existing" else None


NOBODY: Final = Match("new")


def one_or_several(found: Iterable[Any]) -> Match:
    records = tuple(found)
    if not records:
        return NOBODY
    return Match("existing" if len(records) == 1 else "choose", records)
