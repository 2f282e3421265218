from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Known:
    """Names and titles that the records already hold, folded for look-up.

    Built once and asked in constant time, so the size of the catalogue does not slow an analysis.
    """

    people: frozenset[str] = field(default_factory=frozenset)
    works: frozenset[str] = field(default_factory=frozenset)
    organisations: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(
        cls,
        *,
        people: Iterable[str] = (),
        works: Iterable[str] = (),
        organisations: Iterable[str] = (),
    ) -> Known:
        return cls(
            people=frozenset(filter(None, map(fold, people))),
            works=frozenset(filter(None, map(fold, works))),
            organisations=frozenset(filter(None, map(fold, organisations))),
        )

    def has_person(self, name: str) -> bool:
        return bool(self.people) and fold(name) in self.people

    def has_work(self, title: str) -> bool:
        return bool(self.works) and fold(title) in self.works

    def has_organisation(self, name: str) -> bool:
        return bool(self.organisations) and fold(name) in self.organisations
