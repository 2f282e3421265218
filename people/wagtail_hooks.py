from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.search import SearchArea

if TYPE_CHECKING:
    from django.http import HttpRequest


@hooks.register("register_admin_urls")
def people_urls() -> list[URLResolver]:
    return [path("people/", include("people.urls"))]


class PeopleSearch(SearchArea):
    """Leads what was typed into the desk's search on to the list of people."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(
            request.user.has_perm(f"people.{act}_person") for act in ("add", "change", "view")
        )


@hooks.register("register_admin_search_area")
def people_search() -> SearchArea:
    address = reverse("wagtailsnippets_people_person:list")
    return PeopleSearch("People", address, name="people", icon_name="user", order=150)
