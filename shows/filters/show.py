from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django_filters import ChoiceFilter, ModelChoiceFilter, NumberFilter

from newsroom.kit.filters import ONLY, RecordFilterSet
from shows.choices import OUTLETS, STANDING_STATES, FactState
from shows.models import Credit, Genre, Organisation, Release, Show

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import OrganisationQuerySet, ShowQuerySet


UNSETTLED = [(state.value, state.label) for state in FactState if state not in STANDING_STATES]


def outlets(request: HttpRequest | None) -> OrganisationQuerySet:
    return Organisation.objects.of_kind(*OUTLETS).alphabetical()


class ShowFilterSet(RecordFilterSet):
    gaps = {
        "poster": ("a poster", Q(poster__isnull=True)),
        "key_art": ("key art", Q(key_art__isnull=True)),
        "logline": ("a logline", Q(logline="")),
        "external_id": ("an identifier elsewhere", Q(external_ids__isnull=True)),
        "genre": ("a genre", Q(genres__isnull=True)),
        "credit": ("a credit", Q(credits__isnull=True)),
        "release": ("a release", Q(releases__isnull=True)),
    }
    genre = ModelChoiceFilter(queryset=Genre.objects.alphabetical(), method="by_genre")
    platform = ModelChoiceFilter(queryset=outlets, method="by_platform")
    year = NumberFilter(
        method="by_year", label="Premieres in the year", min_value=1880, max_value=2200
    )
    unsettled = ChoiceFilter(
        choices=UNSETTLED, method="by_unsettled_credit", label="With a credit that is"
    )

    unverified = ChoiceFilter(
        choices=ONLY, method="by_unverified", label="With a credit nobody has checked"
    )

    class Meta:
        model = Show
        fields = ["kind"]

    def by_genre(self, shows: ShowQuerySet, name: str, genre: Genre) -> ShowQuerySet:
        return shows.filter(genres__genre=genre).distinct()

    def by_platform(self, shows: ShowQuerySet, name: str, outlet: Organisation) -> ShowQuerySet:
        return shows.filter(pk__in=Release.objects.filter(platform=outlet).values("show"))

    def by_year(self, shows: ShowQuerySet, name: str, year: Any) -> ShowQuerySet:
        first, last = datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31)
        return shows.filter(pk__in=Release.objects.between(first, last).values("show"))

    def by_unsettled_credit(self, shows: ShowQuerySet, name: str, state: str) -> ShowQuerySet:
        return shows.filter(pk__in=Credit.objects.filter(state=state).values("show"))

    def by_unverified(self, shows: ShowQuerySet, name: str, only: str) -> ShowQuerySet:
        unchecked = Credit.objects.filter(verified_at__isnull=True, state__in=STANDING_STATES)
        return shows.filter(pk__in=unchecked.values("show"))
