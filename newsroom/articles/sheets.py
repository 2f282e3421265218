"""The records beside the text: what the desk knows of what a story is about, and how surely."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.lookups import describe
from newsroom.articles.mentions import KINDS, records_of
from people.models import Person
from shows.choices import STANDING_STATES
from shows.models import Credit, Release, Show, StatusEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.mentions import Key
    from newsroom.articles.models import ArticlePage
    from newsroom.users.models import User
    from shows.models import Fact

STATUS_EVENTS_SHOWN = 2


@dataclass(frozen=True, kw_only=True)
class Line:
    """One fact as the desk holds it; a warning says why no reader may be told it."""

    text: str
    note: str = ""
    source: str = ""
    source_url: str = ""
    warning: str = ""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One record with the facts a writer looks up."""

    kind: str
    name: str
    told: str
    edit_url: str | None
    warning: str = ""
    groups: list[tuple[str, list[Line]]] = field(default_factory=list)

    @property
    def warnings(self) -> int:
        lines = sum(bool(line.warning) for _, lines in self.groups for line in lines)
        return lines + bool(self.warning)


def warn_of(fact: Fact) -> str:
    """Why a fact must not be printed as it stands; empty where it may."""
    told = [] if fact.state in STANDING_STATES else [str(fact.get_state_display())]
    if fact.embargo_until and fact.is_embargoed():
        told.append(f"Embargoed until {_clock(fact.embargo_until)}")
    return ", ".join(told)


def warn_of_record(record: Person | Show) -> str:
    """Why no reader sees the record itself; empty where they do."""
    if record.embargo_until and record.is_embargoed():
        return f"Embargoed until {_clock(record.embargo_until)}"
    return "" if record.is_public() else "Draft: no reader sees it yet"


def sheets_for(story: ArticlePage, user: User) -> list[Sheet]:
    """A sheet for each show and person the story is about, in its order; up to eleven queries.

    A record that has gone since the draft was saved has no sheet.
    """
    keys = subject_keys(story)
    shows = Show.objects.among([number for kind, number in keys if kind == "show"])
    people = Person.objects.among([number for kind, number in keys if kind == "person"])
    url_of = AdminURLFinder(user).get_edit_url
    sheets = {("show", show.pk): sheet for show, sheet in _of_shows(shows, url_of)}
    sheets |= {("person", person.pk): sheet for person, sheet in _of_people(people, url_of)}
    return [sheets[key] for key in keys if key in sheets]


def subject_keys(story: ArticlePage) -> list[Key]:
    """Which records the story is about, in its order, each once."""
    keys = [
        ("show", subject.show_id) if subject.show_id else ("person", subject.person_id)
        for subject in story.subjects.all()
    ]
    return list(dict.fromkeys((kind, number) for kind, number in keys if number is not None))


def mentioned_in(story: ArticlePage, user: User) -> list[Sheet]:
    """What else the running text mentions, in a line each; up to six queries."""
    keys = story.body.stream_block.mentioned(story.body)
    about = set(subject_keys(story))
    url_of = AdminURLFinder(user).get_edit_url
    found: list[Sheet] = []
    for kind in KINDS:
        numbers = [number for asked, number in keys - about if asked == kind]
        records = sorted(records_of(kind).filter(pk__in=numbers), key=str) if numbers else []
        found += [
            Sheet(
                kind=option.kind_label,
                name=str(record),
                told=option.facts,
                edit_url=url_of(record),
                warning=warn_of_record(record),
            )
            for record, option in zip(records, describe(kind, records), strict=True)
        ]
    return found


def _of_shows(shows: Iterable[Show], url_of: Any) -> list[tuple[Show, Sheet]]:
    shows = list(shows)
    keys = [show.pk for show in shows]
    releases = _by_show(
        Release.objects.filter(show__in=keys)
        .in_order()
        .select_related("platform", "season", "source")
    )
    credited = _by_show(
        Credit.objects.filter(show__in=keys)
        .in_billing_order()
        .select_related("person", "source")
        .prefetch_related("characters__character")
    )
    events = _by_show(
        StatusEvent.objects.filter(show__in=keys).latest_first().select_related("source")
    )
    options = {option.id: option for option in describe("show", shows)}
    return [
        (
            show,
            Sheet(
                kind="Show",
                name=str(show),
                told=options[show.pk].facts,
                edit_url=url_of(show),
                warning=warn_of_record(show),
                groups=_filled(
                    ("When and where", [_release_line(row) for row in releases[show.pk]]),
                    (
                        "Status",
                        [_line(row, str(row)) for row in events[show.pk][:STATUS_EVENTS_SHOWN]],
                    ),
                    ("Cast and credits", [_credit_line(row) for row in credited[show.pk]]),
                ),
            ),
        )
        for show in shows
    ]


def _of_people(people: Iterable[Person], url_of: Any) -> list[tuple[Person, Sheet]]:
    people = list(people)
    options = {option.id: option for option in describe("person", people)}
    return [
        (
            person,
            Sheet(
                kind="Person",
                name=str(person),
                told=options[person.pk].facts,
                edit_url=url_of(person),
                warning=warn_of_record(person),
                groups=_filled(
                    ("Second mention", _words(person.second_mention)),
                    ("Known for", _words(options[person.pk].works)),
                ),
            ),
        )
        for person in people
    ]


def _by_show(rows: Iterable[Any]) -> dict[int, list[Any]]:
    sorted_out: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        sorted_out[row.show_id].append(row)
    return sorted_out


def _filled(*groups: tuple[str, list[Line]]) -> list[tuple[str, list[Line]]]:
    return [(heading, lines) for heading, lines in groups if lines]


def _words(text: str) -> list[Line]:
    return [Line(text=text)] if text else []


def _release_line(release: Release) -> Line:
    where = f" on {release.platform}" if release.platform else ""
    told = ", ".join(
        filter(None, [release.regions or "Worldwide", release.season and release.season.name])
    )
    return _line(release, f"{release.when}{where}", f"{release.get_event_display()}, {told}")


def _credit_line(credit: Credit) -> Line:
    parts = ", ".join(str(played.character.name) for played in credit.characters.all())
    doing = f"as {parts}" if parts else str(credit.get_job_display()).lower()
    note = ", ".join(filter(None, [credit.get_tier_display(), credit.note]))
    return _line(credit, f"{credit.printed_name}, {doing}", note)


def _line(fact: Any, text: str, note: str = "") -> Line:
    source = " ".join(filter(None, [str(fact.source or ""), fact.source_note]))
    as_of = f"as of {date_format(fact.as_of, 'M j, Y')}" if fact.as_of else ""
    return Line(
        text=text,
        note=note,
        source=", ".join(filter(None, [source, as_of])),
        source_url=fact.source_url,
        warning=warn_of(fact),
    )


def _clock(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "M j, Y, g:i a")
