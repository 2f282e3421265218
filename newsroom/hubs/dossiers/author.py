from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import WRITERS, BylineRole
from newsroom.articles.models import Byline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles.models import Author

# What somebody did in stories, as its page parts them; the first has no word in the address.
_PARTS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("", "Written", WRITERS),
    ("reporting", "Reported", (BylineRole.REPORTING,)),
    ("translation", "Translated", (BylineRole.TRANSLATION,)),
    ("editing", "Edited", (BylineRole.EDITING,)),
    ("photography", "Photographed", (BylineRole.PHOTOGRAPHY,)),
    ("illustration", "Illustrated", (BylineRole.ILLUSTRATION,)),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One way in which an author took part in public stories, and how many there are."""

    key: str
    label: str
    roles: Sequence[str]
    stories: int


@dataclass(frozen=True, slots=True)
class AuthorDossier:
    """An author with what they did in stories that readers may see; one query."""

    author: Author
    parts: Sequence[Part]

    @classmethod
    def of(cls, author: Author) -> AuthorDossier:
        counted = Byline.objects.public().of(author).counted_by_role() if author.pk else {}
        parts = [
            Part(key, label, roles, sum(counted.get(role, 0) for role in roles))
            for key, label, roles in _PARTS
        ]
        return cls(author, [part for part in parts if part.stories])

    def part(self, key: str) -> Part | None:
        """The part that was asked for, or else the first there is."""
        asked = [part for part in self.parts if part.key == key]
        return next(iter([*asked, *self.parts]), None)
