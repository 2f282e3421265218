from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from wagtail import hooks

from shows.summaries import known_works
from shows.viewsets.category import CategoryChooserViewSet

if TYPE_CHECKING:
    from django.db.models import QuerySet

hooks.register("known_works", known_works)


@hooks.register("register_permissions")
def register_verifying() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="shows", codename="verify_show")


@hooks.register("register_admin_viewset")
def register_categories() -> CategoryChooserViewSet:
    return CategoryChooserViewSet("award_categories")
