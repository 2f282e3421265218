from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from django.forms import CheckboxSelectMultiple
from django_filters import (
    ChoiceFilter,
    DateFromToRangeFilter,
    ModelChoiceFilter,
    MultipleChoiceFilter,
)
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from newsroom.articles.choices import StoryKind
from newsroom.articles.models import ArticlePage, Quote, SectionPage
from newsroom.kit.filters import RecordFilterSet
from shows.choices import OrganisationKind
from shows.models import Organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from newsroom.articles.querysets import ArticleQuerySet
    from shows.querysets import OrganisationQuerySet


class Standing(NamedTuple):
    """How far a story has come, and which stories have come so far."""

    label: str
    narrow: Callable[[ArticleQuerySet], ArticleQuerySet]


STANDINGS: Final = {
    "draft": Standing("Draft", lambda stories: stories.drafts()),
    "review": Standing("In review", lambda stories: stories.in_review()),
    "scheduled": Standing("Scheduled", lambda stories: stories.scheduled()),
    "published": Standing("Published", lambda stories: stories.on_the_site()),
    "changed": Standing("Published, with changes", lambda stories: stories.with_changes()),
}
STANDING_CHOICES: Final = [(name, standing.label) for name, standing in STANDINGS.items()]


class StoryFilterSet(WagtailFilterSet):
    """What any list of stories can be narrowed by."""

    section = ModelChoiceFilter(
        queryset=lambda request: SectionPage.objects.order_by("title"),
        method="by_section",
        label="Section",
    )
    kind = MultipleChoiceFilter(
        choices=StoryKind.choices, widget=CheckboxSelectMultiple, label="Kind"
    )
    standing = ChoiceFilter(
        choices=[(name, standing.label) for name, standing in STANDINGS.items()],
        method="by_standing",
        label="Standing",
    )
    dated_on = DateFromToRangeFilter(label="Dated", widget=DateRangePickerWidget)

    class Meta:
        model = ArticlePage
        fields: list[str] = []

    def by_section(
        self, stories: ArticleQuerySet, name: str, section: SectionPage
    ) -> ArticleQuerySet:
        return stories.in_section(section)

    def by_standing(self, stories: ArticleQuerySet, name: str, standing: str) -> ArticleQuerySet:
        return STANDINGS[standing].narrow(stories)


def outlets(request: HttpRequest | None) -> OrganisationQuerySet:
    return Organisation.objects.of_kind(OrganisationKind.PUBLICATION).alphabetical()


class QuoteFilterSet(RecordFilterSet):
    source = ModelChoiceFilter(queryset=outlets, label="Outlet")
    said_on = DateFromToRangeFilter(label="Said", widget=DateRangePickerWidget)

    class Meta:
        model = Quote
        fields = ["obtained", "state", "source", "said_on"]
