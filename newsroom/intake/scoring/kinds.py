"""The kinds of proposals that are scored: what of an analysis is held against which answers.

A kind is scored only where the answers of a piece tell of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsroom.intake.proposals import Analysis

    Answers = dict[str, Any]
    Told = tuple[str, ...]

# How much of a date its precision vouches for.
KNOWN_TO: Final = {"date": 10, "year": 4}
TO_THE_MONTH: Final = 7
AWARD_WORDS: Final = frozenset({"the", "award", "awards", "prize", "prizes"})


@dataclass(frozen=True, slots=True)
class Kind:
    """``needs`` are the keys that answers must have for the kind to be scored."""

    name: str
    needs: tuple[str, ...]
    found: Callable[[Analysis], Iterable[Told]]
    expected: Callable[[Answers], Iterable[Told]]


def _told(*words: str | None) -> Told:
    """Words as they are compared: apostrophes of one shape, no space at the ends."""
    return tuple((word or "").replace("’", "'").strip() for word in words)


def _subjects(analysis: Analysis) -> list[Told]:
    return [_told(one.title) for one in analysis.works if one.role == "subject"]


def _works(answers: Answers) -> set[Told]:
    return {_told(title) for title in (*answers["subjects"], *answers["mentioned"])}


def _characters(analysis: Analysis) -> list[Told]:
    return [_told(one.person, one.character) for one in analysis.credits if one.character]


def _platforms(rows: Iterable[tuple[str, str]]) -> set[Told]:
    return {_told(work, platform) for work, platform in rows if platform}


def _dates(rows: Iterable[tuple[str, str | None, str]]) -> set[Told]:
    """Dates as far as they are known, once for each work."""
    return {
        _told(work, date[: KNOWN_TO.get(precision, TO_THE_MONTH)], precision)
        for work, date, precision in rows
        if date
    }


def _outlets(rows: Iterable[tuple[str, str]]) -> list[Told]:
    return [_told(speaker, outlet) for speaker, outlet in rows if outlet]


def _awards(analysis: Analysis) -> set[Told]:
    return {
        _told(named, _prize(one.award), one.result)
        for one in analysis.awards
        for named in (one.person or one.work,)
    }


def _prize(name: str) -> str:
    """The words that tell a prize from others: "the Emmy Awards" and "Emmy" are one."""
    words = [word for word in fold(name).split() if word not in AWARD_WORDS]
    return " ".join(word.removesuffix("s") for word in words)


def _story_kind(analysis: Analysis) -> list[Told]:
    return [_told(analysis.story.kind.value)]


KINDS: Final = (
    Kind(
        "people",
        ("people",),
        lambda read: [_told(one.name) for one in read.people],
        lambda told: [_told(name) for name in told["people"]],
    ),
    Kind(
        "credits",
        ("credits",),
        lambda read: [_told(one.person, one.job) for one in read.credits],
        lambda told: [_told(person, job) for person, job, _ in told["credits"]],
    ),
    Kind(
        "characters",
        ("credits",),
        _characters,
        lambda told: [_told(person, role) for person, _, role in told["credits"] if role],
    ),
    Kind(
        "subjects",
        ("subjects",),
        _subjects,
        lambda told: [_told(title) for title in told["subjects"]],
    ),
    Kind(
        "works",
        ("subjects", "mentioned"),
        lambda read: {_told(one.title) for one in read.works},
        _works,
    ),
    Kind(
        "organisations",
        ("organisations",),
        lambda read: {_told(one.name) for one in read.organisations},
        lambda told: {_told(name) for name in told["organisations"]},
    ),
    Kind(
        "platforms",
        ("releases",),
        lambda read: _platforms((one.work, one.platform) for one in read.releases),
        lambda told: _platforms((row[0], row[3]) for row in told["releases"]),
    ),
    Kind(
        "dates",
        ("releases",),
        lambda read: _dates((one.work, one.date, one.precision) for one in read.releases),
        lambda told: _dates((row[0], row[1], row[2]) for row in told["releases"]),
    ),
    Kind(
        "speakers",
        ("quotes",),
        lambda read: [_told(one.speaker) for one in read.quotes],
        lambda told: [_told(speaker) for speaker, _ in told["quotes"]],
    ),
    Kind(
        "outlets",
        ("quotes",),
        lambda read: _outlets((one.speaker, one.outlet) for one in read.quotes),
        lambda told: _outlets((speaker, outlet) for speaker, outlet in told["quotes"]),
    ),
    Kind(
        "status",
        ("status",),
        lambda read: {_told(one.work, one.status) for one in read.status},
        lambda told: {_told(work, status) for work, status in told["status"]},
    ),
    Kind(
        "awards",
        ("awards",),
        _awards,
        lambda told: {_told(row[0], _prize(row[1]), row[3]) for row in told["awards"]},
    ),
    Kind("kind", ("kind",), _story_kind, lambda told: [_told(told["kind"])]),
)
