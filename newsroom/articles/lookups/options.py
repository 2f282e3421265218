"""A record as a choice: what it is called, and what tells it from its namesakes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst

from newsroom.kit.choosers import Summary
from people.summaries import describe_people
from shows.summaries import (
    describe_characters,
    describe_organisations,
    describe_seasons,
    describe_shows,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

    from shows.models import Character, Episode, Season, Show


def describe_episodes(episodes: Iterable[Episode]) -> dict[int, Summary]:
    return {episode.pk: Summary(episode.logline[:80]) for episode in episodes}


_DESCRIBE: Final[dict[str, Callable[[Iterable[Any]], dict[int, Summary]]]] = {
    "person": describe_people,
    "show": describe_shows,
    "season": describe_seasons,
    "episode": describe_episodes,
    "character": describe_characters,
    "organisation": describe_organisations,
}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One record an editor may mean, with what tells it from its namesakes.

    ``words`` is what choosing it writes into the text; ``state`` why no reader is led to it yet,
    empty where readers are; ``note`` what an editor must mind even so; ``is_near`` says that it
    belongs to what the story is about.
    """

    kind: str
    kind_label: str
    id: int
    name: str
    words: str
    told_apart_by: str
    facts: str
    works: str
    state: str
    note: str
    is_live: bool
    is_near: bool = False

    @property
    def label(self) -> str:
        """Who it is, in one line."""
        name = f"{self.name} ({self.told_apart_by})" if self.told_apart_by else self.name
        return " · ".join(filter(None, [name, self.facts, self.works, self.state, self.note]))

    def as_data(self) -> dict[str, Any]:
        """For the editor's scripts."""
        return asdict(self) | {"label": self.label}


def describe(kind: str, records: Iterable[Any]) -> list[Option]:
    """Each record as an option, in the order given; up to three queries more.

    What a record stands on must be loaded.
    """
    records = list(records)
    summaries = _DESCRIBE[kind](records)
    told = [_TOLD[kind](record) for record in records]
    return [
        Option(
            kind=kind,
            kind_label=capfirst(record._meta.verbose_name),
            id=record.pk,
            name=name,
            words=words,
            told_apart_by=apart,
            facts=summaries[record.pk].facts,
            works=summaries[record.pk].works,
            state=state_of(record),
            note=_note(kind, record),
            is_live=all(one.live for one in _lineage(record) if hasattr(one, "live")),
        )
        for record, (name, words, apart) in zip(records, told, strict=True)
    ]


def state_of(record: Any, at: datetime.datetime | None = None) -> str:
    """Why a reader is not led to it: “draft”, “show is a draft”, “embargoed until …”; else ""."""
    moment = at or timezone.now()
    for one in _lineage(record):
        who = "" if one is record else f"{one._meta.verbose_name} "
        if not getattr(one, "live", True):
            return f"{who}is a draft" if who else "draft"
        if one.is_embargoed(moment):
            return f"{who}embargoed until {_clock(one.embargo_until)}"
        if (ends := getattr(one, "expire_at", None)) is not None and ends <= moment:
            return f"{who}expired"
    return ""


def _lineage(record: Any) -> list[Any]:
    """The record, and what it stands on, nearest first."""
    found = [record]
    for name in ("season", "show"):
        above = getattr(found[-1], name, None)
        if above is not None:
            found.append(above)
    return found


def _note(kind: str, record: Any) -> str:
    if kind == "character" and not record.is_safe_to_tease:
        return f"spoils season {record.spoils_season}, so no link"
    return "its title is a spoiler" if kind == "episode" and record.title_spoils else ""


def _clock(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment), "M j, Y, g:i a")


def _person(person: Any) -> tuple[str, str, str]:
    return person.name, person.name, person.disambiguator


def _show(show: Show) -> tuple[str, str, str]:
    return show.title, show.title, show.year_label


def _season(season: Season) -> tuple[str, str, str]:
    return season.name, season.label or f"season {season.number}", str(season.show)


def _episode(episode: Episode) -> tuple[str, str, str]:
    number = f"episode {episode.number}" if episode.number[:1].isdigit() else episode.number
    name = episode.title or capfirst(number)
    apart = f"{episode.season.show}, {episode.season.name}"
    return name, episode.title or number, f"{apart}, {number}" if episode.title else apart


def _character(character: Character) -> tuple[str, str, str]:
    return character.name, character.name, str(character.show)


def _organisation(organisation: Any) -> tuple[str, str, str]:
    return organisation.name, organisation.name, ""


_TOLD: Final[dict[str, Callable[[Any], tuple[str, str, str]]]] = {
    "person": _person,
    "show": _show,
    "season": _season,
    "episode": _episode,
    "character": _character,
    "organisation": _organisation,
}
