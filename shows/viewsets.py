from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from newsroom.kit.listings import RecordViewSet, StandingColumn
from shows.choosers import (
    CharacterChooserViewSet,
    GenreChooserViewSet,
    OrganisationChooserViewSet,
    SeasonChooserViewSet,
    ShowChooserViewSet,
)
from shows.filters import (
    CharacterFilterSet,
    OrganisationFilterSet,
    SeasonFilterSet,
    ShowFilterSet,
)
from shows.models import Character, Genre, Organisation, Season, Show
from shows.panels import CHARACTER, GENRE, ORGANISATION, SEASON, SHOW

if TYPE_CHECKING:
    from django.http import HttpRequest

    from shows.querysets import (
        CharacterQuerySet,
        GenreQuerySet,
        OrganisationQuerySet,
        SeasonQuerySet,
        ShowQuerySet,
    )


def platforms(show: Show) -> str:
    """Where it can be seen; the releases and their platforms must be loaded."""
    names = [release.platform.name for release in show.releases.all() if release.platform]
    return ", ".join(dict.fromkeys(names))


class ShowViewSet(RecordViewSet):
    model = Show
    icon = "media"
    menu_label = "Shows"
    edit_handler = SHOW
    filterset_class = ShowFilterSet
    chooser_viewset_class = ShowChooserViewSet
    list_display = [
        "title",
        "kind",
        "year_label",
        Column("platforms", label="Platform", accessor=platforms),
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = [
        "title",
        "kind",
        "year_label",
        "original_title",
        "original_language",
        "logline",
        "setting",
        "slug",
        "live",
    ]
    inspect_view_fields = [
        "title",
        "kind",
        "year_label",
        "original_title",
        "titles",
        "logline",
        "setting",
        "genres",
        "countries",
        "companies",
        "credits",
        "plots",
        "releases",
        "status_events",
        "key_art",
        "poster",
        "external_ids",
        "slug",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> ShowQuerySet:
        return Show.objects.alphabetical().with_schedule().prefetch_related("releases__platform")


class SeasonViewSet(RecordViewSet):
    model = Season
    icon = "list-ol"
    menu_label = "Seasons"
    edit_handler = SEASON
    filterset_class = SeasonFilterSet
    chooser_viewset_class = SeasonChooserViewSet
    list_display = [
        "__str__",
        "number",
        "episode_count",
        "pattern",
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["show", "number", "label", "episode_count", "pattern", "live"]
    inspect_view_fields = [
        "show",
        "number",
        "label",
        "episode_count",
        "pattern",
        "episodes",
        "embargo_until",
    ]

    def get_queryset(self, request: HttpRequest) -> SeasonQuerySet:
        return Season.objects.alphabetical().with_schedule()


class CharacterViewSet(RecordViewSet):
    model = Character
    icon = "group"
    menu_label = "Characters"
    edit_handler = CHARACTER
    filterset_class = CharacterFilterSet
    chooser_viewset_class = CharacterChooserViewSet
    list_display = [
        "name",
        Column("show", label="Show", sort_key="show__sort_folded"),
        "kind",
        "description",
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["name", "show", "kind", "description", "live"]
    inspect_view_fields = ["show", "name", "kind", "description", "embargo_until"]

    def get_queryset(self, request: HttpRequest) -> CharacterQuerySet:
        return Character.objects.alphabetical().with_schedule()


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "site"
    menu_label = "Organisations"
    edit_handler = ORGANISATION
    filterset_class = OrganisationFilterSet
    chooser_viewset_class = OrganisationChooserViewSet
    list_display = [
        "name",
        "kind",
        "website",
        UpdatedAtColumn(),
        StandingColumn(sort_key="live"),
    ]
    list_export = ["name", "kind", "website", "slug", "live"]
    inspect_view_fields = ["name", "kind", "names", "website", "slug", "embargo_until"]

    def get_queryset(self, request: HttpRequest) -> OrganisationQuerySet:
        return Organisation.objects.alphabetical().with_schedule()


class GenreViewSet(RecordViewSet):
    model = Genre
    icon = "tag"
    menu_label = "Genres"
    edit_handler = GENRE
    chooser_viewset_class = GenreChooserViewSet
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> GenreQuerySet:
        return Genre.objects.alphabetical()
