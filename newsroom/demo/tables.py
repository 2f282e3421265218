"""Reading one table of a content file, with complaints that name the file and the key."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

from newsroom.demo.dates import When

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

Plain = TypeVar("Plain", str, int, bool)


class ContentError(ValueError):
    """A content file says something the demo cannot use."""

    def __init__(self, where: str, complaint: str) -> None:
        super().__init__(f"{where}: {complaint}")


class Table:
    """One table of a file. What nobody has read by ``end`` is a misspelling."""

    def __init__(self, where: str, data: dict[str, Any]) -> None:
        self.where = where
        self.data = data
        self.read: set[str] = set()

    @classmethod
    def of_file(cls, path: Path) -> Table:
        return cls(path.name, parsed(path.name, path.read_text(encoding="utf-8")))

    def text(self, key: str, default: str | None = None, *, among: Collection[str] = ()) -> str:
        value = self._plain(key, str, default)
        if among and value and value not in among:
            raise ContentError(self.at(key), f"{value!r} is none of {', '.join(sorted(among))}.")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        return self._plain(key, int, default)

    def flag(self, key: str) -> bool:
        return self._plain(key, bool, default=False)

    def texts(self, key: str, *, among: Collection[str] = ()) -> tuple[str, ...]:
        """A list of texts; an absent one is empty."""
        values = self._taken(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise ContentError(self.at(key), "must be a list of texts.")
        for value in values:
            if among and value not in among:
                known = ", ".join(sorted(among))
                raise ContentError(self.at(key), f"{value!r} is none of {known}.")
        return tuple(values)

    def when(self, key: str) -> When:
        try:
            return When.read(self.text(key))
        except ValueError as error:
            if isinstance(error, ContentError):
                raise
            raise ContentError(self.at(key), str(error)) from error

    def perhaps_when(self, key: str) -> When | None:
        return self.when(key) if key in self.data else None

    def table(self, key: str) -> Table:
        return self._within(self.at(key), self._taken(key, None))

    def tables(self, key: str) -> list[Table]:
        """A list of tables; an absent one is empty."""
        values = self._taken(key, [])
        if not isinstance(values, list):
            raise ContentError(self.at(key), "must be a list of tables.")
        return [self._within(f"{self.at(key)}[{n}]", value) for n, value in enumerate(values)]

    def every_table(self) -> dict[str, Table]:
        """The tables of a file that holds nothing else, by their names."""
        self.read.update(self.data)
        return {key: self._within(self.at(key), value) for key, value in self.data.items()}

    def at(self, key: str) -> str:
        return f"{self.where}, {key}"

    def end(self) -> None:
        unknown = sorted(set(self.data) - self.read)
        if unknown:
            raise ContentError(self.at(unknown[0]), "is a key nobody reads; is it misspelt?")

    def _within(self, where: str, value: object) -> Table:
        if not isinstance(value, dict):
            raise ContentError(where, "must be a table.")
        return Table(where, value)

    def _plain(self, key: str, kind: type[Plain], default: Plain | None) -> Plain:
        value = self._taken(key, default)
        if not isinstance(value, kind):
            raise ContentError(self.at(key), f"must be a {kind.__name__}.")
        return value

    def _taken(self, key: str, default: Any) -> Any:
        self.read.add(key)
        if key not in self.data and default is None:
            raise ContentError(self.at(key), "is missing.")
        return self.data.get(key, default)


def parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, f"is no TOML: {error}.") from error
