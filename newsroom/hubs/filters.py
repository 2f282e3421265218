from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import django_filters
from django import forms
from django.db.models import TextChoices
from django.utils import timezone

from newsroom.articles.models import Subject
from newsroom.kit.countries import country_name
from people.choices import Trade
from people.models import Person
from shows.choices import OrganisationKind, ShowKind
from shows.models import Genre, Organisation, Show, ShowCountry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.querysets import PersonQuerySet
    from shows.querysets import OrganisationQuerySet, ShowQuerySet

NAME_LENGTH = 100
MONTH = datetime.timedelta(days=30)


class Premiere(TextChoices):
    """Spans of time a reader thinks in."""

    AHEAD = "ahead", "Coming up"
    NEXT_MONTH = "next-month", "In the next 30 days"
    LAST_MONTH = "last-month", "In the last 30 days"
    THIS_YEAR = "this-year", "This year"
    LAST_YEAR = "last-year", "Last year"
    EARLIER = "earlier", "Earlier"

    def days(self, today: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
        """First and last day of the span; None where it has no end."""
        new_year = today.replace(month=1, day=1)
        day = datetime.timedelta(days=1)
        last_new_year = new_year.replace(year=today.year - 1)
        spans: dict[str, tuple[datetime.date | None, datetime.date | None]] = {
            self.AHEAD: (today + day, None),
            self.NEXT_MONTH: (today, today + MONTH),
            self.LAST_MONTH: (today - MONTH, today),
            self.THIS_YEAR: (new_year, today.replace(month=12, day=31)),
            self.LAST_YEAR: (last_new_year, new_year - day),
            self.EARLIER: (None, last_new_year - day),
        }
        return spans[self.value]


def countries() -> Iterator[tuple[str, str]]:
    """Countries that public shows come from, by their names; asked anew for every form."""
    named = [(code, country_name(code)) for code in ShowCountry.objects.public().codes()]
    yield from sorted(named, key=lambda pair: pair[1])


def search_box(label: str, method: str) -> django_filters.CharFilter:
    return django_filters.CharFilter(
        label=label,
        method=method,
        max_length=NAME_LENGTH,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
    )


class RecordFilterSet(django_filters.FilterSet):
    """What a list of shows and one of people have in common."""

    @property
    def is_selective(self) -> bool:
        """Whether all that is found must be gathered anyhow before the first page can be told."""
        asked = self.form.cleaned_data
        return bool(asked.get("name") or asked.get("covered"))


class ShowFilterSet(RecordFilterSet):
    """How a reader narrows the list of shows; plain GET parameters."""

    name = search_box("Title", "titled_like")
    kind = django_filters.ChoiceFilter(label="Kind", choices=ShowKind.choices, empty_label="Any")
    platform = django_filters.ModelChoiceFilter(
        label="Platform",
        queryset=lambda _: Organisation.objects.public().with_releases().alphabetical(),
        to_field_name="slug",
        empty_label="Any",
        method="on_platform",
    )
    genre = django_filters.ModelChoiceFilter(
        label="Genre",
        queryset=lambda _: Genre.objects.public(),
        to_field_name="slug",
        empty_label="Any",
        method="of_genre",
    )
    country = django_filters.ChoiceFilter(
        label="Country", choices=countries, empty_label="Any", method="from_country"
    )
    premiere = django_filters.ChoiceFilter(
        label="Premiere", choices=Premiere.choices, empty_label="Any time", method="premiering"
    )
    covered = django_filters.BooleanFilter(
        label="With stories", widget=forms.CheckboxInput, method="with_stories"
    )

    class Meta:
        model = Show
        fields: list[str] = []

    def titled_like(self, shows: ShowQuerySet, _: str, words: str) -> ShowQuerySet:
        return shows.publicly_titled_like(words)

    def on_platform(self, shows: ShowQuerySet, _: str, platform: Organisation) -> ShowQuerySet:
        return shows.on(platform)

    def of_genre(self, shows: ShowQuerySet, _: str, genre: Genre) -> ShowQuerySet:
        return shows.of_genre(genre)

    def from_country(self, shows: ShowQuerySet, _: str, code: str) -> ShowQuerySet:
        return shows.from_country(code)

    def premiering(self, shows: ShowQuerySet, _: str, span: str) -> ShowQuerySet:
        first, last = Premiere(span).days(timezone.localdate())
        return shows.premiering(first, last)

    def with_stories(self, shows: ShowQuerySet, _: str, wanted: bool) -> ShowQuerySet:  # noqa: FBT001 - django-filter's signature
        told = Subject.objects.public().shows()
        return shows.among(told) if wanted else shows


class PersonFilterSet(RecordFilterSet):
    """How a reader narrows the list of people; plain GET parameters."""

    name = search_box("Name", "named_like")
    trade = django_filters.ChoiceFilter(
        label="Trade", choices=Trade.choices, empty_label="Any", method="trading_as"
    )
    covered = django_filters.BooleanFilter(
        label="With stories", widget=forms.CheckboxInput, method="with_stories"
    )
    letter = django_filters.CharFilter(max_length=1, widget=forms.HiddenInput, method="filed_under")

    class Meta:
        model = Person
        fields: list[str] = []

    def named_like(self, people: PersonQuerySet, _: str, words: str) -> PersonQuerySet:
        return people.publicly_named_like(words)

    def trading_as(self, people: PersonQuerySet, _: str, trade: str) -> PersonQuerySet:
        return people.trading_as(trade)

    def filed_under(self, people: PersonQuerySet, _: str, letter: str) -> PersonQuerySet:
        return people.filed_under(letter)

    def with_stories(self, people: PersonQuerySet, _: str, wanted: bool) -> PersonQuerySet:  # noqa: FBT001 - django-filter's signature
        told = Subject.objects.public().people()
        return people.among(told) if wanted else people


class OrganisationFilterSet(RecordFilterSet):
    """How a reader narrows the list of platforms and companies; plain GET parameters."""

    name = search_box("Name", "named_like")
    kind = django_filters.ChoiceFilter(
        label="Kind", choices=OrganisationKind.choices, empty_label="Any", method="of_kind"
    )

    class Meta:
        model = Organisation
        fields: list[str] = []

    def named_like(
        self, organisations: OrganisationQuerySet, _: str, words: str
    ) -> OrganisationQuerySet:
        return organisations.named_like(words)

    def of_kind(
        self, organisations: OrganisationQuerySet, _: str, kind: str
    ) -> OrganisationQuerySet:
        return organisations.of_kind(kind)
