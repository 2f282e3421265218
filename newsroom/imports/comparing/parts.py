"""How each part of a record is found, named and described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.kit.folding import fold
from people.choices import IdScheme, NameKind, Trade
from people.models import Person, PersonExternalId, PersonName, PersonTrade
from shows.choices import (
    CompanyRole,
    Job,
    ProductionStatus,
    ReleaseEvent,
    Tier,
    TitleKind,
)
from shows.models import (
    Credit,
    Episode,
    Plot,
    Release,
    Season,
    Show,
    ShowCompany,
    ShowCountry,
    ShowExternalId,
    ShowLanguage,
    ShowTitle,
    StatusEvent,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.imports.comparing.drafts import Drafts
    from newsroom.imports.proposals import Kind, Part, Said

GROUPS: Final[dict[Part, str]] = {
    "record": "About it",
    "identifier": "Identifiers elsewhere",
    "title": "Other titles",
    "name": "Other names",
    "trade": "Trades",
    "country": "Countries of origin",
    "language": "Languages",
    "company": "Companies",
    "status": "Status",
    "release": "Releases",
    "season": "Seasons and episodes",
    "episode": "Seasons and episodes",
    "credit": "Credits",
    "plot": "Plot, in the words of the source",
}
_ROWS: Final[dict[Part, type[Any]]] = {
    "name": PersonName,
    "title": ShowTitle,
    "trade": PersonTrade,
    "country": ShowCountry,
    "language": ShowLanguage,
    "company": ShowCompany,
    "season": Season,
    "episode": Episode,
    "credit": Credit,
    "release": Release,
    "status": StatusEvent,
    "plot": Plot,
}


def model_of(part: Part, kind: Kind) -> type[Any]:
    if part == "record":
        return Person if kind == "person" else Show
    if part == "identifier":
        return PersonExternalId if kind == "person" else ShowExternalId
    return _ROWS[part]


def find(drafts: Drafts, said: Said) -> Any:
    """Our row that a source speaks of, or None where we have none."""
    subject = drafts.subject
    if said.part == "record":
        return subject
    if said.part == "season":
        return drafts.season(subject, said.identity[0])
    if said.part == "episode":
        season = drafts.season(subject, said.identity[0])
        return _first(season.episodes.all() if season else (), number=said.identity[1])
    if said.part == "credit":
        return _find_credit(drafts, said)
    return _FINDERS[said.part](drafts, said)


def _first(rows: Iterable[Any], **values: str) -> Any:
    for row in rows:
        if all(getattr(row, name) == value for name, value in values.items()):
            return row
    return None


def _find_name(drafts: Drafts, said: Said) -> Any:
    person, text = drafts.subject, fold(said.identity[1])
    if fold(person.name) == text:
        return person
    return next((row for row in person.names.all() if fold(row.text) == text), None)


def _find_title(drafts: Drafts, said: Said) -> Any:
    """A title that the show goes by anyway is no other title, wherever it does."""
    show, text = drafts.subject, fold(said.identity[2])
    if text in {fold(show.title), fold(show.original_title)}:
        return show
    return next((row for row in show.titles.all() if fold(row.text) == text), None)


def _find_company(drafts: Drafts, said: Said) -> Any:
    rows = drafts.subject.companies.all()
    role, name = said.identity[0], fold(said.who.name if said.who else "")
    found = drafts.matcher.organisation(said.who) if said.who else None
    keys = {one.pk for one in found.candidates} if found else set()
    for row in rows:
        is_it = row.organisation_id in keys or fold(row.organisation.name) == name
        if row.role == role and is_it:
            return row
    return None


def _find_release(drafts: Drafts, said: Said) -> Any:
    """A release of the same event, season and place; one without a place is taken for it."""
    event, number = said.identity
    place = drafts.matcher.organisation(said.who).record if said.who else None
    for row in drafts.subject.releases.all():
        season = str(row.season.number) if row.season_id else ""
        is_elsewhere = said.who and row.platform_id and (not place or row.platform_id != place.pk)
        if row.event == event and season == number and not row.episode and not is_elsewhere:
            return row
    return None


def _find_plot(drafts: Drafts, said: Said) -> Any:
    rows = drafts.subject.plots.all()
    text = fold(said.columns["text"])
    same = next((row for row in rows if fold(row.text) == text), None)
    return same or _first(rows, author=said.identity[1], level=said.identity[0])


def _find_credit(drafts: Drafts, said: Said) -> Any:
    """The credit of the same person in the same job; of several, the one that says the same."""
    if said.who is None:
        return None
    subject, job = drafts.subject, said.identity[0]
    if isinstance(subject, Person):
        show = drafts.matcher.show(said.who).record
        held = (
            [row for row in drafts.of(show).credits.all() if row.person_id == subject.pk]
            if (show)
            else []
        )
    else:
        person = drafts.matcher.person(said.who).record
        held = [row for row in subject.credits.all() if person and row.person_id == person.pk]
    rows = [row for row in held if row.job == job]
    tier = said.columns.get("tier", "")
    return next((row for row in rows if row.tier == tier), rows[0] if rows else None)


_FINDERS: Final[dict[str, Any]] = {
    "name": _find_name,
    "title": _find_title,
    "company": _find_company,
    "release": _find_release,
    "plot": _find_plot,
    "identifier": lambda d, s: _first(d.subject.external_ids.all(), scheme=s.identity[0]),
    "trade": lambda d, s: _first(d.subject.trades.all(), trade=s.identity[0]),
    "country": lambda d, s: _first(d.subject.countries.all(), country=s.identity[0]),
    "language": lambda d, s: _first(d.subject.languages.all(), language=s.identity[0]),
    "status": lambda d, s: _first(d.subject.status_events.all(), status=s.identity[0]),
}
_WORDS: Final[dict[str, Any]] = {
    "identifier": IdScheme,
    "trade": Trade,
    "status": ProductionStatus,
}


def name_row(said: Said) -> str:
    """What a row is called on the screen: “Lou Example, actor”."""
    naming = _NAMES.get(said.part)
    if naming is not None:
        return str(naming(said, said.who.name if said.who else ""))
    words = _WORDS.get(said.part)
    return str(words(said.identity[0]).label) if words and said.identity else GROUPS[said.part]


def _name_release(said: Said, who: str) -> str:
    season = f", season {said.identity[1]}" if said.identity[1] else ""
    place = f" on {who}" if who else ""
    return f"{ReleaseEvent(said.identity[0]).label}{place}{season}"


_NAMES: Final[dict[str, Any]] = {
    "credit": lambda said, who: f"{who}, {Job(said.identity[0]).label.lower()}",
    "company": lambda said, who: f"{who}, {CompanyRole(said.identity[0]).label.lower()}",
    "season": lambda said, _: f"Season {said.identity[0]}",
    "episode": lambda said, _: f"Season {said.identity[0]}, episode {said.identity[1]}",
    "release": _name_release,
    "plot": lambda said, _: f"Synopsis by {said.identity[1]}",
    "title": lambda said, _: TitleKind(said.identity[0]).label,
    "name": lambda said, _: NameKind(said.identity[0]).label,
}


def say_row(said: Said) -> str:
    """What a row as a whole would add."""
    if said.part in {"title", "name"}:
        return said.identity[-1]
    if said.part in {"country", "language"}:
        return said.identity[0]
    if said.part == "trade":
        return str(Trade(said.identity[0]).label)
    if said.part == "credit":
        tier = said.columns.get("tier", "")
        words = [said.columns.get("characters", "").replace(" / ", ", ")]
        words.append(Tier(tier).label.lower() if tier else "")
        return ", ".join(word for word in words if word) or "credited"
    if said.part == "episode":
        runtime = said.columns.get("runtime", "")
        minutes = f"{runtime} minutes" if runtime else ""
        return ", ".join(one for one in (said.columns.get("title", ""), minutes) if one)
    if said.part == "season":
        count = said.columns.get("episode_count", "")
        return f"{count} episodes" if count else "one season"
    if said.part == "company":
        return said.who.name if said.who else ""
    return said.columns.get("text") or said.columns.get("value", "")
