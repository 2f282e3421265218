"""What a page tells machines, in the words of schema.org. Nothing a reader of it may not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.kit.countries import country_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from newsroom.hubs.dossiers import SeasonDossier
    from newsroom.hubs.dossiers.season import EpisodeLine
    from shows.models import EpisodeRelease, Release

Node = dict[str, Any]


def season_markup(request: HttpRequest, dossier: SeasonDossier) -> Node:
    """A TVSeason with its episodes and each publication of them, region by region."""
    season = dossier.season
    told: Node = {
        "@context": "https://schema.org",
        "@type": "TVSeason",
        "name": season.name,
        "seasonNumber": season.number,
        "url": request.build_absolute_uri(season.get_absolute_url()),
        "partOfSeries": {
            "@type": "TVSeries",
            "name": season.show.title,
            "url": request.build_absolute_uri(season.show.get_absolute_url()),
        },
    }
    if season.episode_count:
        told["numberOfEpisodes"] = season.episode_count
    events = [event for release in dossier.releases for event in _events(release)]
    if events:
        told["releasedEvent"] = events
    if dossier.lines:
        told["episode"] = [_episode(line, dossier) for line in dossier.lines]
    return told


def _episode(line: EpisodeLine, dossier: SeasonDossier) -> Node:
    told: Node = {"@type": "TVEpisode", "episodeNumber": line.episode.number}
    if line.title:
        told["name"] = line.title
    if line.episode.runtime:
        told["timeRequired"] = f"PT{line.episode.runtime}M"
    rows = [
        row
        for schedule in dossier.schedules
        for drop in schedule.drops
        for row in drop.rows
        if row.episode == line.episode.number
    ]
    events = [event for row in rows for event in _events(row.release, row)]
    if events:
        told["releasedEvent"] = events
    return told


def _events(release: Release, row: EpisodeRelease | None = None) -> Iterator[Node]:
    """One for each region, or one without a place where it is worldwide.

    A mere date is told as a date; only what was announced to the minute has one.
    """
    started = _start(row or release)
    if not started or not release.is_known_to_the_day:
        return
    told: Node = {"@type": "PublicationEvent", "startDate": started}
    if release.platform:
        told["publishedBy"] = {"@type": "Organization", "name": release.platform_name()}
    for code in release.region_codes or [""]:
        place = {"@type": "Country", "name": country_name(code), "identifier": code}
        yield told | ({"location": place} if code else {})


def _start(dated: Release | EpisodeRelease) -> str:
    moment = dated.instant or dated.date
    return moment.isoformat() if moment else ""
