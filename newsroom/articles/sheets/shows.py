from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles.lookups import describe
from newsroom.articles.sheets import facts, inserts
from newsroom.articles.sheets.sheet import (
    MOST_OF_A_GROUP,
    Line,
    Sheet,
    filled,
    line_of,
    warn_of_record,
)
from shows.choices import ON_SCREEN
from shows.models import Credit, Plot, Release, Season, StatusEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsroom.articles.chips import Question
    from newsroom.articles.sheets.context import Beside
    from shows.models import Show

STATUS_EVENTS_SHOWN: Final = 2
EXCERPT: Final = 160


def sheets_of_shows(shows: Iterable[Show], beside: Beside) -> dict[int, Sheet]:
    """The sheet of each show by its key; up to seven queries, however many there are."""
    shows = list(shows)
    keys = [show.pk for show in shows]
    if not keys:
        return {}
    options = {option.id: option for option in describe("show", shows)}
    rows = _rows_of(keys)
    looks = _looks_of(shows, rows)
    sheets = {}
    for show in shows:
        lines = {name: held[show.pk] for name, held in rows.items()}
        sheets[show.pk] = Sheet(
            kind="Show",
            name=str(show),
            told=options[show.pk].facts,
            edit_url=beside.url_of(show),
            key=("show", show.pk),
            warning=warn_of_record(show),
            is_subject=("show", show.pk) in beside.subjects,
            inserts=[*inserts.mention(options[show.pk]), *inserts.blocks_of(show)],
            groups=filled(
                ("When and where", [_release_line(row, looks) for row in lines["releases"]]),
                ("Facts that follow the record", facts.lines_of(_questions_of(show), looks)),
                ("Status", [_status_line(row) for row in lines["events"][:STATUS_EVENTS_SHOWN]]),
                ("Plot", [_plot_line(row, show) for row in lines["plots"]]),
                ("Seasons", [_season_line(row) for row in lines["seasons"]]),
                ("Cast and credits", [_credit_line(row, looks) for row in lines["credits"]]),
                ("Quotes", beside.quotes["show", show.pk]),
                ("Latest changes", beside.changes["show", show.pk]),
                ("Coverage", beside.coverage["show", show.pk]),
            ),
        )
    return sheets


def _rows_of(keys: list[int]) -> Mapping[str, Mapping[int, list[Any]]]:
    releases = Release.objects.filter(show__in=keys).in_order()
    events = StatusEvent.objects.filter(show__in=keys).latest_first()
    credited = Credit.objects.filter(show__in=keys).in_billing_order()
    return {
        "releases": _by_show(releases.select_related("platform", "season", "source")),
        "events": _by_show(events.with_source()),
        "plots": _by_show(Plot.objects.filter(show__in=keys).from_the_top()),
        "seasons": _by_show(Season.objects.filter(show__in=keys).order_by("show", "number")),
        "credits": _by_show(
            credited.select_related("person", "source").prefetch_related(
                "characters__character", "person__names"
            )
        ),
    }


def _by_show(rows: Iterable[Any]) -> dict[int, list[Any]]:
    sorted_out: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        sorted_out[row.show_id].append(row)
    return sorted_out


def _questions_of(show: Show) -> list[Question]:
    return facts.questions_of("show", show.pk)


def _looks_of(shows: list[Show], rows: Mapping[str, Mapping[int, list[Any]]]) -> facts.Looks:
    asked = [question for show in shows for question in _questions_of(show)]
    asked += [facts.premiere_of(row) for held in rows["releases"].values() for row in held]
    asked += [
        facts.role_of(row)
        for held in rows["credits"].values()
        for row in held[:MOST_OF_A_GROUP]
        if row.job in ON_SCREEN
    ]
    return facts.look_up(asked)


def _release_line(release: Release, looks: facts.Looks) -> Line:
    where = f" on {release.platform}" if release.platform else ""
    told = ", ".join(
        filter(None, [release.regions or "Worldwide", release.season and release.season.name])
    )
    named = (
        inserts.mention_of("organisation", release.platform.pk, release.platform.name)
        if release.platform
        else []
    )
    return line_of(
        release,
        f"{release.when}{where}",
        f"{release.get_event_display()}, {told}",
        [*facts.chip(looks.get(facts.premiere_of(release)), label="Date"), *named],
    )


def _status_line(event: StatusEvent) -> Line:
    return line_of(event, str(event))


def _plot_line(plot: Plot, show: Show) -> Line:
    told = plot.text if len(plot.text) <= EXCERPT else f"{plot.text[:EXCERPT].rstrip()} …"
    note = ", ".join(filter(None, [plot.get_level_display(), plot.season and plot.season.name]))
    return line_of(plot, told, note, inserts.plot_block(show, plot.level))


def _season_line(season: Season) -> Line:
    count = f"{season.episode_count} episodes ordered" if season.episode_count else ""
    ways = inserts.mention_of("season", season.pk, season.name)
    return Line(
        text=season.name,
        note=count,
        warning=warn_of_record(season),
        inserts=ways,
    )


def _credit_line(credit: Credit, looks: facts.Looks) -> Line:
    played = [row.character for row in credit.characters.all()]
    parts = ", ".join(character.name for character in played)
    doing = f"as {parts}" if parts else str(credit.get_job_display()).lower()
    note = ", ".join(filter(None, [credit.get_tier_display(), credit.note]))
    ways = inserts.mention_of("person", credit.person_id, credit.printed_name)
    for character in played:
        ways += inserts.mention_of("character", character.pk, character.name, label=character.name)
    return line_of(
        credit,
        f"{credit.printed_name}, {doing}",
        note,
        [*ways, *facts.chip(looks.get(facts.role_of(credit)), label="Role")],
    )
