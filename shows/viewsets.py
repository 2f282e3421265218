from __future__ import annotations

from wagtail.snippets.views.snippets import SnippetViewSet

from shows.models import Character, Genre, Organisation, Season, Show


class ShowViewSet(SnippetViewSet):
    model = Show
    icon = "media"
    list_display = ["title", "kind", "year_label", "live"]


class SeasonViewSet(SnippetViewSet):
    model = Season
    icon = "list-ol"
    list_display = ["show", "number", "live"]


class CharacterViewSet(SnippetViewSet):
    model = Character
    icon = "user"
    list_display = ["name", "show", "live"]


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "site"
    list_display = ["name", "kind", "live"]


class GenreViewSet(SnippetViewSet):
    model = Genre
    icon = "tag"
    list_display = ["name"]
