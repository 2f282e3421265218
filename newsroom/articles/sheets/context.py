from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.sheets.coverage import newest_about, sort_out
from newsroom.articles.sheets.quotes import quotes_of
from newsroom.articles.sheets.sheet import Line, clock
from shows.histories import changes_of_any
from shows.models import Credit

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.mentions import Key
    from newsroom.articles.models import ArticlePage, Quote
    from newsroom.users.models import User

CHANGES_SHOWN: Final = 5
# Of someone with more credits, the latest tell what changed of late.
MOST_CREDITS: Final = 60

Lines = dict["Key", list[Line]]


@dataclass(kw_only=True)
class Beside:
    """What the sheets of several records share, asked for once for all of them."""

    subjects: set[Key]
    url_of: Any
    credits: dict[int, list[Credit]] = field(default_factory=dict)
    quotes: Lines = field(default_factory=lambda: defaultdict(list))
    quoted: dict[Quote, list[Key]] = field(default_factory=dict)
    changes: Lines = field(default_factory=lambda: defaultdict(list))
    coverage: Lines = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(
        cls,
        keys: Collection[Key],
        *,
        story: int | None,
        subjects: set[Key],
        user: User | AnonymousUser,
    ) -> Beside:
        """What is beside these records, for ``story`` and this editor; up to fourteen queries."""
        numbers = sort_out(keys)
        beside = cls(subjects=subjects, url_of=cls.url_finder(user))
        beside.credits = _credits_of(numbers["person"])
        beside.coverage |= newest_about(keys, besides=story, url_of=_address_of)
        beside._learn_quotes(numbers["show"], numbers["person"])
        beside._learn_changes(numbers["show"])
        return beside

    @staticmethod
    def url_finder(user: User | AnonymousUser) -> Any:
        """Says where this editor may change a record; None for what they may not."""
        return AdminURLFinder(user).get_edit_url

    def _learn_quotes(self, shows: list[int], people: list[int]) -> None:
        latest, self.quoted = quotes_of(shows=shows, people=people)
        self.quotes |= latest

    def _learn_changes(self, shows: list[int]) -> None:
        rows = [row for held in self.credits.values() for row in held]
        people = {row.pk: row.person_id for row in rows}
        if not (shows or rows or self.quoted):
            return
        for change in changes_of_any(shows, rows, besides=self.quoted):
            said = Line(
                text=f"{change.subject}: {'; '.join(change.sentences)}", note=clock(change.at)
            )
            keys: list[Key] = list(self.quoted.get(change.row, []))
            if change.show_id is not None:
                keys.append(("show", change.show_id))
            if isinstance(change.row, Credit) and change.row.pk in people:
                keys.append(("person", people[change.row.pk]))
            for key in keys:
                if len(self.changes[key]) < CHANGES_SHOWN:
                    self.changes[key].append(said)


def _credits_of(people: list[int]) -> dict[int, list[Credit]]:
    """The latest credits of each person, with drafts of shows; three queries."""
    held: dict[int, list[Credit]] = defaultdict(list)
    if people:
        latest = Credit.objects.filter(person__in=people).order_by("-show__year_label", "-pk")
        loaded = latest.select_related("show", "season", "source", "person")
        for row in loaded.prefetch_related("characters__character", "person__names"):
            if len(held[row.person_id]) < MOST_CREDITS:
                held[row.person_id].append(row)
    return held


def _address_of(story: ArticlePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[story.pk])
