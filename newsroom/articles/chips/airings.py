"""When and where a show comes out: premiere, finale, platform, original network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.chips.registry import Answer, ContradictionError, FactKind, Form
from newsroom.articles.chips.wording import Day, say_event, say_names, say_short, say_whole
from newsroom.kit.choices import DatePrecision
from newsroom.kit.zones import zone_of
from shows.choices import AIRINGS, EVENT_VERBS, ReleaseEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles.chips.chip import Question
    from newsroom.articles.chips.shelves import Shelves
    from shows.models import Release

# A first night at a festival or a disc in a shop is no premiere of a show.
PREMIERES: Final = (
    *AIRINGS,
    ReleaseEvent.THEATRICAL,
    ReleaseEvent.THEATRICAL_LIMITED,
    ReleaseEvent.STAGE,
)


def _audience_of(question: Question, rows: Sequence[Release]) -> list[Release]:
    """The releases that bring the first episode asked for to the region asked for."""
    found = [row for row in rows if row.event in PREMIERES and (row.part or 1) == 1]
    found = [row for row in found if row.episode in ("", "1")]
    if question.region:
        found = [row for row in found if row.in_region(question.region)]
    if question.season is not None:
        return [row for row in found if _season_of(row) == question.season]
    # Of the show as a whole: what came first of what came first.
    return [row for row in found if _season_of(row) == 1]


def _season_of(row: Release) -> int:
    """A release of no season in particular is that of the first."""
    return row.season.number if row.season else 1


def _day_of(row: Release, question: Question, shelves: Shelves) -> Day | None:
    zone = (zone_of(question.region) if question.region else "") or row.zone
    date = row.day_in(zone)
    if date is None:
        return None
    verbs = EVENT_VERBS[ReleaseEvent(row.event)]
    return Day(date, row.precision, verbs, row.is_out(shelves.at))


def _dated(shelves: Shelves, question: Question) -> list[tuple[Day, Release]]:
    """The releases asked for with their days, the first one first.

    "Spring 2025" gives way to the day in that spring which another entry knows.
    """
    rows = _audience_of(question, shelves.rows("releases", question))
    days = [(_day_of(row, question, shelves), row) for row in rows]
    dated = [(day, row) for day, row in days if day is not None]
    exact = [(day, row) for day, row in dated if day.is_exact]
    known = [
        (day, row)
        for day, row in dated
        if day.is_exact or not any(_is_same(row, other) and day.holds(it) for it, other in exact)
    ]
    return sorted(known, key=lambda pair: (pair[0].date, pair[1].pk or 0))


def _is_same(one: Release, other: Release) -> bool:
    """Whether both speak of one release: the same event at the same place, for somebody alike."""
    if (one.event, one.platform_id) != (other.event, other.platform_id):
        return False
    here, there = set(one.region_codes), set(other.region_codes)
    return not here or not there or bool(here & there)


def premiere(shelves: Shelves, question: Question) -> Answer | None:
    dated = _dated(shelves, question)
    if not dated:
        return None
    first, row = dated[0]
    others = [(day, it) for day, it in dated[1:] if _is_same(row, it) and day.date != first.date]
    if others and _says_the_same_thing(row, [it for _, it in others]):
        raise ContradictionError(Answer(first, (row,)), *(Answer(day, (it,)) for day, it in others))
    return Answer(first, (row,))


def _says_the_same_thing(row: Release, others: Sequence[Release]) -> bool:
    """Whether an audience would get the same thing from the same place on two days."""
    here = set(row.region_codes)
    return any(set(other.region_codes) == here for other in others)


def platform(shelves: Shelves, question: Question) -> Answer | None:
    """Where it comes out first, by the name of that day; two of one day are both named."""
    dated = [(day, row) for day, row in _dated(shelves, question) if row.platform]
    if not dated:
        return None
    first = dated[0][0].date
    rows = [row for day, row in dated if day.date == first]
    return Answer(list(dict.fromkeys(row.platform_name() for row in rows)), tuple(rows))


def network(shelves: Shelves, question: Question) -> Answer | None:
    """Who had it first, anywhere, by the name of that day."""
    asked = question._replace(season=None, region="")
    dated = [pair for pair in _dated(shelves, asked) if pair[1].event in AIRINGS]
    rows = [row for _, row in dated if row.platform]
    return Answer([rows[0].platform_name()], (rows[0],)) if rows else None


def finale(shelves: Shelves, question: Question) -> Answer | None:
    """The day of the last episode of a season; the latest season on file if none is named."""
    seasons = [row for row in shelves.rows("seasons", question) if row.episode_count]
    if question.season is not None:
        seasons = [row for row in seasons if row.number == question.season]
    if not seasons:
        return None
    season = seasons[-1]
    rows: list[Any] = [
        row
        for row in shelves.rows("episode_releases", question)
        if row.season_id == season.pk
        and row.place == season.episode_count
        and (not question.region or row.release.in_region(question.region))
    ]
    zone = zone_of(question.region) if question.region else ""
    days = {row.day_in(zone or row.release.zone): row for row in reversed(rows)}
    known = sorted((day, row.pk) for day, row in days.items() if day)
    if not known:
        return None
    date = known[0][0]
    row = days[date]
    ends = ("ends", "ended")
    day = Day(date, DatePrecision.DATE, ends, row.is_out(shelves.at))
    return Answer(day, (row.release,))


_A_DATE = "a date to be announced"

PREMIERE = FactKind(
    record="show",
    name="premiere",
    label="Premiere",
    forms=(
        Form("day", "Day", say_short, _A_DATE),
        Form("date", "Date with its year", say_whole, _A_DATE),
        Form("event", "As a verb", say_event, f"premieres on {_A_DATE}"),
    ),
    ask=premiere,
    needs=("releases",),
    narrowed_by=("season", "region"),
)
PLATFORM = FactKind(
    record="show",
    name="platform",
    label="Platform",
    forms=(Form("name", "Name", say_names, "a platform to be announced"),),
    ask=platform,
    needs=("releases",),
    narrowed_by=("season", "region"),
)
FINALE = FactKind(
    record="show",
    name="finale",
    label="Finale",
    forms=(
        Form("day", "Day", say_short, _A_DATE),
        Form("date", "Date with its year", say_whole, _A_DATE),
        Form("event", "As a verb", say_event, f"ends on {_A_DATE}"),
    ),
    ask=finale,
    needs=("seasons", "episode_releases"),
    narrowed_by=("season", "region"),
)
NETWORK = FactKind(
    record="show",
    name="network",
    label="Original network",
    forms=(Form("name", "Name", say_names, "its first home"),),
    ask=network,
    needs=("releases",),
)

AIRING_FACTS = (PREMIERE, PLATFORM, FINALE, NETWORK)
