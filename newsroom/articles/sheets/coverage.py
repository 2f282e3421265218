from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from django.utils.formats import date_format

from newsroom.articles.models import Subject
from newsroom.articles.sheets.sheet import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.mentions import Key

NEWEST_SHOWN: Final = 4


def newest_about(keys: Iterable[Key], *, besides: int | None, url_of: Any) -> dict[Key, list[Line]]:
    """Our newest stories on the site about each record; one query."""
    numbers = sort_out(keys)
    rows = Subject.objects.newest_of_each(
        NEWEST_SHOWN, shows=numbers["show"], people=numbers["person"], besides=besides
    )
    told: dict[Key, list[Line]] = defaultdict(list)
    for row in rows.only("show", "person", "article__title", "article__kind", "article__dated_on"):
        story = row.article
        key = ("show", row.show_id) if row.show_id else ("person", row.person_id)
        day = date_format(story.dated_on, "M j, Y")
        told[key].append(
            Line(text=story.title, note=f"{story.get_kind_display()}, {day}", url=url_of(story))
        )
    return told


def sort_out(keys: Iterable[Key]) -> dict[str, list[int]]:
    """The numbers among the keys of records, by kind."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in keys:
        numbers[kind].append(number)
    return numbers
