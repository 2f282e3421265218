from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from wagtail.models import Page

if TYPE_CHECKING:
    from django.http import HttpRequest


class PubliclyRouted(Page):
    """A page whose address answers 404 until, and as soon as no longer, a reader may see it.

    Routing comes before Wagtail asks for a password or a login, so an embargoed, an expired and
    a restricted page look the same from outside as one that never was. A preview is not routed.
    """

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        if path_components:
            return super().route(request, path_components)
        if not type(self).objects.public().filter(pk=self.pk).exists():
            raise Http404
        return super().route(request, path_components)
