"""One row of a table turned into a credit, or into what is wrong with it and the way out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from newsroom.imports.proposals import Reference
from newsroom.kit.folding import fold
from shows.choices import FactState, Job, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.imports.sheets.lookups import Lookups
    from people.models import Person
    from shows.models import Season, Show

SHOWN: Final = 6
_JOBS: Final = {"cast": "actor", "actress": "actor", "created by": "creator", "ep": ""}
_TIERS: Final = {"main": "regular", "series regular": "regular", "lead": "regular"}
_LENGTHS: Final = {"first_episode": 10, "last_episode": 10, "credited_as": 200, "note": 200}


@cache
def _known(choices: Any) -> dict[str, str]:
    """A choice by its folded label and by its code."""
    labels = {fold(label): value for value, label in choices.choices}
    return labels | {fold(value): value for value in choices.values}


def cell_of(cells: list[str], columns: Mapping[str, int], column: str) -> str:
    """What stands in one of our columns; empty where the table has no such column."""
    place = columns.get(column)
    return cells[place] if place is not None and place < len(cells) else ""


@dataclass
class Problem:
    """What is wrong with a row, in one column, with the way out."""

    column: str
    text: str
    candidates: list[tuple[int, str]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {"column": self.column, "text": self.text, "candidates": self.candidates}


@dataclass
class CreditRow:
    """What a row says, as records and choices of ours."""

    number: int
    show: Show | None = None
    person: Person | None = None
    new_person: str = ""
    season: Season | None = None
    job: str = Job.ACTOR.value
    tier: str = ""
    state: str = FactState.CONFIRMED.value
    characters: str = ""
    source: str = ""
    source_url: str = ""
    as_of: datetime.date | None = None
    episode_count: int | None = None
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def key(self) -> tuple[Any, ...]:
        """What may stand on a show only once."""
        person = self.person.pk if self.person else fold(self.new_person)
        season = self.season.pk if self.season else None
        first = self.texts.get("first_episode", "")
        return person, self.job, season, self.tier, self.state, first

    @property
    def source_said(self) -> Reference:
        return Reference(self.source, kind="publication")


class RowReader:
    """Reads rows against what is on file."""

    def __init__(self, columns: Mapping[str, int], lookups: Lookups, *, makes_people: bool) -> None:
        self._columns = columns
        self._lookups = lookups
        self._makes_people = makes_people

    def cell(self, cells: list[str], column: str) -> str:
        return cell_of(cells, self._columns, column)

    def read(self, number: int, cells: list[str], chosen: int | None) -> CreditRow:
        row = CreditRow(number)
        self._read_show(row, cells)
        self._read_person(row, cells, chosen)
        self._read_choices(row, cells)
        self._read_season(row, cells)
        self._read_rest(row, cells)
        return row

    def _read_show(self, row: CreditRow, cells: list[str]) -> None:
        title, year = self.cell(cells, "show"), self.cell(cells, "year")
        if not title:
            row.problems.append(Problem("show", "No show is named. Fill the cell."))
            return
        found = self._lookups.shows(title)
        of_year = [one for one in found if one.year_label.startswith(year)] if year else found
        if len(of_year) == 1:
            row.show = of_year[0]
        elif not found:
            why = f"No show is called “{title}”. Correct the title, or add the show first."
            row.problems.append(Problem("show", why))
        elif not of_year:
            years = ", ".join(one.year_label or "no year" for one in found[:SHOWN])
            why = f"“{title}” is on file with {years}, not {year}. Correct the year."
            row.problems.append(Problem("show", why))
        else:
            years = ", ".join(str(one) for one in of_year[:SHOWN])
            why = f"“{title}” may be {years}. Give the year in a column of its own."
            row.problems.append(Problem("show", why))

    def _read_person(self, row: CreditRow, cells: list[str], chosen: int | None) -> None:
        name = self.cell(cells, "person")
        if not name:
            row.problems.append(Problem("person", "Nobody is named. Fill the cell."))
            return
        number, apart = self.cell(cells, "number"), fold(self.cell(cells, "apart"))
        found = self._lookups.people(name)
        by_number = self._lookups.numbered(number) if number else []
        told = [one for one in found if apart and fold(one.disambiguator) == apart]
        picked = [one for one in found if one.pk == chosen]
        sure = picked or by_number or told or (found if not apart else [])
        if len(sure) == 1:
            row.person = sure[0]
        elif not found and not apart and self._makes_people:
            row.new_person = name
        elif not found:
            why = f"Nobody is called “{name}”. Correct the name, or have new people made as drafts."
            row.problems.append(Problem("person", why))
        else:
            several = [(one.pk, self._lookups.say(one)) for one in found]
            why = (
                f"“{name}” may be {len(found)} people."
                if len(found) > 1
                else (f"“{name}” is told apart otherwise on file.")
            )
            row.problems.append(Problem("person", f"{why} Choose who is meant.", several))

    def _read_choices(self, row: CreditRow, cells: list[str]) -> None:
        row.job = self._chosen(row, cells, "job", Job, _JOBS) or Job.ACTOR.value
        row.tier = self._chosen(row, cells, "tier", Tier, _TIERS)
        state = self._chosen(row, cells, "state", FactState, {})
        row.state = state or FactState.CONFIRMED.value
        parts = self.cell(cells, "characters").replace(";", "/").split("/")
        row.characters = " / ".join(part.strip() for part in parts if part.strip())
        if any(len(part) > 200 for part in parts):
            row.problems.append(Problem("characters", "A character’s name is longer than 200."))

    def _chosen(
        self, row: CreditRow, cells: list[str], column: str, choices: Any, also: Mapping[str, str]
    ) -> str:
        words = self.cell(cells, column)
        if not words:
            return ""
        said = fold(words)
        value = _known(choices).get(said) or also.get(said, "")
        if not value:
            names = ", ".join(label.lower() for label in choices.labels)
            row.problems.append(Problem(column, f"“{words}” is none of: {names}."))
        return str(value)

    def _read_season(self, row: CreditRow, cells: list[str]) -> None:
        words = self.cell(cells, "season")
        for column in ("first_episode", "last_episode"):
            row.texts[column] = self.cell(cells, column)
        if row.texts["last_episode"] and not row.texts["first_episode"]:
            row.problems.append(Problem("first_episode", "Say with which episode it begins."))
        if not words:
            if row.texts["first_episode"]:
                row.problems.append(Problem("season", "Say which season these episodes are of."))
            return
        if row.show is None:
            return
        number = words.lower().removeprefix("season").removeprefix("s").strip()
        row.season = self._lookups.season(row.show, number.lstrip("0"))
        if row.season is None:
            why = f"“{row.show}” has no season “{words}” on file. Add the season first."
            row.problems.append(Problem("season", why))

    def _read_rest(self, row: CreditRow, cells: list[str]) -> None:
        for column in ("credited_as", "note"):
            row.texts[column] = self.cell(cells, column)
        for column, longest in _LENGTHS.items():
            if len(row.texts[column]) > longest:
                why = f"“{row.texts[column][:20]}…” is longer than {longest} characters. Cut it."
                row.problems.append(Problem(column, why))
        row.source, row.source_url = self.cell(cells, "source"), self.cell(cells, "source_url")
        if row.source_url and not row.source_url.startswith(("https://", "http://")):
            why = f"“{row.source_url[:60]}” is no address. Begin it with https://."
            row.problems.append(Problem("source_url", why))
        self._read_day(row, self.cell(cells, "as_of"))
        count = self.cell(cells, "episode_count")
        if count.isascii() and count.isdigit() and int(count) < 2**15:
            row.episode_count = int(count)
        elif count:
            row.problems.append(Problem("episode_count", f"“{count}” is no number. Give digits."))

    def _read_day(self, row: CreditRow, day: str) -> None:
        if not day:
            return
        try:
            row.as_of = datetime.date.fromisoformat(day)
        except ValueError:
            why = f"“{day}” is no date. Give it as 2025-04-24."
            row.problems.append(Problem("as_of", why))
