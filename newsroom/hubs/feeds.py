"""Calendars to subscribe to. They hold what the page beside them shows, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from newsroom.kit import ics

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from django.http import HttpRequest

    from newsroom.hubs.dossiers import CalendarMonth, SeasonDossier
    from newsroom.hubs.dossiers.releases import Drop
    from shows.models import Release, Season, Show


def season_calendar(request: HttpRequest, dossier: SeasonDossier) -> HttpResponse:
    season = dossier.season
    name = f"{season.show.title}, {season.name}"
    return _file(ics.calendar(name, _of_season(request, dossier)), f"{season.show.slug}.ics")


def month_calendar(request: HttpRequest, month: CalendarMonth) -> HttpResponse:
    name = f"Premieres, {month.name}"
    return _file(
        ics.calendar(name, _of_month(request, month)), f"premieres-{month.first:%Y-%m}.ics"
    )


def _of_season(request: HttpRequest, dossier: SeasonDossier) -> Iterator[ics.Entry]:
    season = dossier.season
    handed_out = set()
    for schedule in dossier.schedules:
        handed_out.add(schedule.release.pk)
        for drop in schedule.drops:
            first = drop is schedule.drops[0]
            yield ics.Entry(
                uid=_uid(request, schedule.release, "" if first else drop.rows[0].episode),
                when=drop.rows[0].instant or drop.day,
                summary=f"{season.show.title}, {season.name}: {drop.label}",
                description=_told(drop, dossier),
                location=schedule.release.platform_name(),
                url=request.build_absolute_uri(season.get_absolute_url()),
                changed=_changed(season.show, season),
            )
    for release in dossier.releases:
        day = release.local_date
        if release.pk not in handed_out and release.is_known_to_the_day and day is not None:
            yield ics.Entry(
                uid=_uid(request, release),
                when=release.instant or day,
                summary=f"{season.show.title}, {season.name}",
                description=release.get_event_display(),
                location=release.platform_name(),
                url=request.build_absolute_uri(season.get_absolute_url()),
                changed=_changed(season.show, season),
            )


def _of_month(request: HttpRequest, month: CalendarMonth) -> Iterator[ics.Entry]:
    for day in month.days:
        for premiere in day.premieres:
            release = premiere.release
            told = [premiere.show.title, premiere.season.name if premiere.season else ""]
            # A second part keeps the hour of its release but has a day of its own.
            exact = None if premiere.part == "Part 2" else release.instant
            yield ics.Entry(
                uid=_uid(request, release, premiere.part),
                when=exact or premiere.day,
                summary=", ".join(filter(None, [*told, premiere.part])),
                description=release.get_event_display(),
                location=release.platform_name(),
                url=request.build_absolute_uri(premiere.show.get_absolute_url()),
                changed=_changed(premiere.show, premiere.season),
            )


def _told(drop: Drop, dossier: SeasonDossier) -> str:
    """The titles of what comes out, as far as a reader may know them."""
    titles = {line.episode.number: line.title for line in dossier.lines}
    named = [f"{number}. {titles[number]}" for number in drop.episodes if titles.get(number)]
    return "\n".join(named)


def _uid(request: HttpRequest, release: Release, part: str = "") -> str:
    """The same for as long as the row lives, whatever day it moves to."""
    suffix = f"-{part.lower().replace(' ', '-')}" if part else ""
    return f"release-{release.pk}{suffix}@{request.get_host().partition(':')[0]}"


def _changed(show: Show, season: Season | None) -> datetime.datetime | None:
    moments = [record.last_published_at for record in (show, season) if record is not None]
    return max((moment for moment in moments if moment is not None), default=None)


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=ics.MEDIA_TYPE)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
