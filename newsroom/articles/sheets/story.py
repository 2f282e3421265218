from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.articles.lookups import describe
from newsroom.articles.mentions import KINDS, records_of
from newsroom.articles.sheets import inserts
from newsroom.articles.sheets.context import Beside
from newsroom.articles.sheets.coverage import sort_out
from newsroom.articles.sheets.people import sheets_of_people
from newsroom.articles.sheets.sheet import Sheet, warn_of_record
from newsroom.articles.sheets.shows import sheets_of_shows
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.mentions import Key
    from newsroom.articles.models import ArticlePage
    from newsroom.users.models import User


def subject_keys(story: ArticlePage) -> list[Key]:
    """Which records the story is about, in its order, each once."""
    keys = [
        ("show", subject.show_id) if subject.show_id else ("person", subject.person_id)
        for subject in story.subjects.all()
    ]
    return list(dict.fromkeys((kind, number) for kind, number in keys if number is not None))


def sheets_for(story: ArticlePage, user: User | AnonymousUser) -> list[Sheet]:
    """A sheet for each show and person the story is about, in its order; constant queries.

    A record that has gone since the draft was saved has no sheet.
    """
    keys = subject_keys(story)
    sheets = _full_sheets(keys, besides=story.pk, subjects=set(keys), user=user)
    return [sheets[key] for key in keys if key in sheets]


def mentioned_in(story: ArticlePage, user: User | AnonymousUser) -> list[Sheet]:
    """What else the running text mentions, in a line each; four queries a kind at most."""
    about = set(subject_keys(story))
    others = story.body.stream_block.mentioned(story.body) - about
    return lines_of(others, url_of=Beside.url_finder(user))


def sheet_of(
    kind: str, number: int, *, besides: int | None, user: User | AnonymousUser
) -> Sheet | None:
    """The sheet of any one record, looked up beside a story; None where it is gone."""
    key = (kind, number)
    if kind in ("show", "person"):
        return _full_sheets([key], besides=besides, subjects=set(), user=user).get(key)
    found = lines_of([key], url_of=Beside.url_finder(user))
    return found[0] if found else None


def _full_sheets(
    keys: Collection[Key], *, besides: int | None, subjects: set[Key], user: User | AnonymousUser
) -> dict[Key, Sheet]:
    numbers = sort_out(keys)
    beside = Beside.of(keys, story=besides, subjects=subjects, user=user)
    shows = Show.objects.among(numbers["show"]) if numbers["show"] else []
    people = Person.objects.among(numbers["person"]) if numbers["person"] else []
    sheets: dict[Key, Sheet] = {}
    for kind, found in (
        ("show", sheets_of_shows(shows, beside)),
        ("person", sheets_of_people(people, beside)),
    ):
        sheets |= {(kind, number): sheet for number, sheet in found.items()}
    return sheets


def lines_of(keys: Iterable[Key], *, url_of: Any) -> list[Sheet]:
    """Records of any kind in a line each, kind by kind in the order of the alphabet."""
    numbers = sort_out(keys)
    found: list[Sheet] = []
    for kind in KINDS:
        records = list(records_of(kind).filter(pk__in=numbers[kind])) if numbers[kind] else []
        lines = [
            Sheet(
                kind=option.kind_label,
                name=str(record),
                told=option.facts,
                edit_url=url_of(record),
                key=(kind, record.pk),
                warning=warn_of_record(record),
                inserts=inserts.mention(option),
            )
            for record, option in zip(records, describe(kind, records), strict=True)
        ]
        found += sorted(lines, key=lambda sheet: sheet.name.casefold())
    return found
