from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.imports.matching import Matcher
from newsroom.kit.revisions import newest_version
from shows.models import Season

if TYPE_CHECKING:
    from people.models import Person
    from shows.models import Show


class Drafts:
    """The newest version of every record that a document speaks of, each loaded once."""

    def __init__(self, subject: Person | Show) -> None:
        self.matcher = Matcher()
        self._drafts: dict[tuple[type[Any], int], Any] = {}
        self._seasons: dict[int, dict[str, Any]] = {}
        self.subject: Any = self.of(subject)

    def of(self, record: Any) -> Any:
        """The newest version, which may be a draft; a record that is not saved is its own."""
        if record.pk is None:
            return record
        key = (type(record), record.pk)
        if key not in self._drafts:
            self._drafts[key] = newest_version(record)
        return self._drafts[key]

    def season(self, show: Any, number: str) -> Any:
        """The season of that number in its newest version, or None."""
        if show.pk is None:
            return None
        if show.pk not in self._seasons:
            held = Season.objects.filter(show_id=show.pk)
            self._seasons[show.pk] = {str(one.number): one for one in held}
        found = self._seasons[show.pk].get(number)
        return self.of(found) if found is not None else None

    def add_season(self, season: Season) -> None:
        self._seasons.setdefault(season.show_id, {})[str(season.number)] = season
        self._drafts[Season, season.pk] = season
