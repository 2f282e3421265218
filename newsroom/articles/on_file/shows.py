"""The key facts of the shows of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils import timezone
from django.utils.text import capfirst

from newsroom.articles.choices import USUAL_FACTS, KeyFact
from newsroom.articles.on_file.casts import CREDITS
from newsroom.articles.on_file.releases import HOME, RELEASES
from newsroom.articles.on_file.shelves import Shelf
from newsroom.articles.on_file.stories import RATINGS
from newsroom.articles.verdicts import Rating
from newsroom.kit.countries import country_name
from newsroom.kit.languages import language_name
from newsroom.prose.runtimes import say_runtimes
from shows.casts import billed
from shows.choices import AIRINGS, STANDING_STATES, Job
from shows.models import Season, Show, StatusEvent
from shows.models.course import Course

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from shows.models import Credit, Release

# As many as fit on a line or two; the cast list has the rest.
MOST_STARS: Final = 4


class Told(NamedTuple):
    """One thing a fact says, and the page it has."""

    text: str
    url: str = ""


class Fact(NamedTuple):
    label: str
    values: list[Told]


class ShowFile(NamedTuple):
    """A show with its small rows, seasons with episodes and status events."""

    show: Show
    seasons: list[Season]
    course: Course


def _load(shows: Collection[int]) -> dict[int, ShowFile]:
    """Nine queries."""
    asked = Show.objects.public().among(shows)
    found = asked.prefetch_related(
        "genres__genre", "countries", "languages", "companies__organisation"
    )
    seasons: dict[int, list[Season]] = {key: [] for key in shows}
    for season in Season.objects.public().filter(show__in=shows).with_episodes().order_by("number"):
        seasons[season.show_id].append(season)
    events: dict[int, list[StatusEvent]] = {key: [] for key in shows}
    for event in StatusEvent.objects.public().on_file_of_any(shows).with_source():
        events[event.show_id].append(event)
    return {show.pk: ShowFile(show, seasons[show.pk], Course(events[show.pk])) for show in found}


FILES: Shelf[int, ShowFile | None] = Shelf(_load, nothing=lambda: None)


def key_facts(show: int, chosen: Collection[str]) -> list[Fact]:
    """What is known of the chosen facts, in their order; what is unknown goes unsaid."""
    file = FILES.of(show)
    if file is None:
        return []
    wanted = chosen or USUAL_FACTS
    told = [Fact(*_SAYING[fact](file)) for fact in KeyFact if fact in wanted]
    return [fact for fact in told if fact.values]


def _plain(texts: Iterable[str]) -> list[Told]:
    return [Told(text) for text in texts if text]


def _current(file: ShowFile) -> list[Credit]:
    today = timezone.localdate()
    credited = CREDITS.of(file.show.pk)
    return [row for row in credited if row.state in STANDING_STATES and row.is_true_on(today)]


def _people(credited: Iterable[Credit]) -> list[Told]:
    named = {row.person_id: row for row in reversed(list(credited))}
    rows = sorted(named.values(), key=lambda row: (row.sort_order or 0, row.pk))
    return [Told(row.printed_name, row.person.get_absolute_url()) for row in rows]


def _form(file: ShowFile) -> tuple[str, list[Told]]:
    kind = str(file.show.get_kind_display())
    return "What it is", _plain([", ".join(filter(None, [kind, file.show.year_label]))])


def _genre(file: ShowFile) -> tuple[str, list[Told]]:
    names = [row.genre.name for row in file.show.genres.all()]
    return _label("Genre", names), _plain(names)


def _created_by(file: ShowFile) -> tuple[str, list[Told]]:
    return "Created by", _people(row for row in _current(file) if row.job == Job.CREATOR)


def _directed_by(file: ShowFile) -> tuple[str, list[Told]]:
    return "Directed by", _people(row for row in _current(file) if row.job == Job.DIRECTOR)


def _starring(file: ShowFile) -> tuple[str, list[Told]]:
    cast = billed(_current(file))[:MOST_STARS]
    return "Starring", [Told(row.printed_name, row.person.get_absolute_url()) for row in cast]


def _first_home(releases: list[Release]) -> Release | None:
    """The first release at home, else anywhere; festivals come before anyone is let in."""
    for group in (
        [row for row in releases if row.in_region(HOME) and row.event in AIRINGS],
        [row for row in releases if row.in_region(HOME)],
        releases,
    ):
        if group:
            return group[0]
    return None


def _premiere(file: ShowFile) -> tuple[str, list[Told]]:
    release = _first_home(RELEASES.of(file.show.pk))
    if release is None:
        return "Premiere", []
    label = "Premiered" if release.is_out(timezone.now()) else "Premieres"
    return label, _plain([capfirst(release.when)])


def _platform(file: ShowFile) -> tuple[str, list[Told]]:
    rows = [row for row in RELEASES.of(file.show.pk) if row.platform is not None]
    home = [row for row in rows if row.in_region(HOME)] or rows
    told = {
        row.platform_id: Told(row.platform_name(), row.platform.get_absolute_url())
        for row in home
        if row.platform is not None
    }
    return "Where to watch", list(told.values())


def _seasons(file: ShowFile) -> tuple[str, list[Told]]:
    return "Seasons", _plain([str(len(file.seasons))] if file.seasons else [])


def _episodes(file: ShowFile) -> tuple[str, list[Told]]:
    counts = [
        max(season.episode_count or 0, len(season.public_episodes)) for season in file.seasons
    ]
    return "Episodes", _plain([str(sum(counts))] if counts and all(counts) else [])


def _runtime(file: ShowFile) -> tuple[str, list[Told]]:
    minutes = [row.runtime for season in file.seasons for row in season.public_episodes]
    return "Running time", _plain([say_runtimes([length for length in minutes if length])])


def _status(file: ShowFile) -> tuple[str, list[Told]]:
    today = timezone.localdate()
    aired = [row for row in RELEASES.of(file.show.pk) if row.event in AIRINGS]
    out = [row.season_id for row in aired if row.local_date and row.local_date <= today]
    seasons_out = len(set(filter(None, out))) or int(bool(out))
    line = file.course.line_on(today, seasons_out=seasons_out)
    return "Status", _plain([str(line) if line else ""])


def _rating(file: ShowFile) -> tuple[str, list[Told]]:
    review = RATINGS.of(file.show.pk)
    if review is None or review.rating is None:
        return "Our rating", []
    rating = Rating(review.rating, review.rating_out_of)
    return "Our rating", [Told(rating.words, review.url)]


def _companies(file: ShowFile) -> tuple[str, list[Told]]:
    known = [row.organisation for row in file.show.companies.all() if row.organisation.is_public()]
    told = {company.pk: Told(company.name, company.get_absolute_url()) for company in known}
    return "Made by", list(told.values())


def _countries(file: ShowFile) -> tuple[str, list[Told]]:
    names = [country_name(row.country) for row in file.show.countries.all()]
    return _label("Country", names, "Countries"), _plain(names)


def _languages(file: ShowFile) -> tuple[str, list[Told]]:
    names = [language_name(row.language) for row in file.show.languages.all()]
    return _label("Language", names), _plain(names)


def _setting(file: ShowFile) -> tuple[str, list[Told]]:
    return "Set in", _plain([file.show.setting])


def _original_title(file: ShowFile) -> tuple[str, list[Told]]:
    title = file.show.original_title
    return "Original title", _plain([title if title != file.show.title else ""])


def _label(one: str, values: list[str], many: str = "") -> str:
    return one if len(values) == 1 else many or f"{one}s"


_SAYING: Final[dict[KeyFact, Callable[[ShowFile], tuple[str, list[Told]]]]] = {
    KeyFact.FORM: _form,
    KeyFact.GENRE: _genre,
    KeyFact.CREATED_BY: _created_by,
    KeyFact.DIRECTED_BY: _directed_by,
    KeyFact.STARRING: _starring,
    KeyFact.PREMIERE: _premiere,
    KeyFact.PLATFORM: _platform,
    KeyFact.SEASONS: _seasons,
    KeyFact.EPISODES: _episodes,
    KeyFact.RUNTIME: _runtime,
    KeyFact.STATUS: _status,
    KeyFact.RATING: _rating,
    KeyFact.COMPANIES: _companies,
    KeyFact.COUNTRIES: _countries,
    KeyFact.LANGUAGES: _languages,
    KeyFact.SETTING: _setting,
    KeyFact.ORIGINAL_TITLE: _original_title,
}
