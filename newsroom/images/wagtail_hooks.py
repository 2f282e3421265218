from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path
from wagtail import hooks
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from newsroom.images import views

if TYPE_CHECKING:
    from django.urls import URLPattern
    from wagtail.images.models import ImageQuerySet


class NoDocuments(ImagesAdminAPIViewSet):
    """The empty list behind an address that every page of Wagtail's admin insists on.

    We hold no documents: Wagtail's would be files of any kind, under names one can guess.
    """

    name = "documents"

    def get_queryset(self) -> ImageQuerySet:
        return super().get_queryset().none()


@hooks.register("construct_admin_api")
def register_documents_address(router: Any) -> None:
    router.register_endpoint("documents", NoDocuments)


@hooks.register("register_admin_urls")
def register_originals() -> list[URLPattern]:
    return [path("originals/<path:name>", views.original, name="original_picture")]
