from __future__ import annotations

from wagtail import hooks

from shows.summaries import known_works
from shows.viewsets.category import CategoryChooserViewSet

hooks.register("known_works", known_works)


@hooks.register("register_admin_viewset")
def register_categories() -> CategoryChooserViewSet:
    return CategoryChooserViewSet("award_categories")
