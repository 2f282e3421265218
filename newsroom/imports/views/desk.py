"""What all pages of imports share: who may, and where they stand at the desk."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from newsroom.users.models import User

P = ParamSpec("P")
PERMISSION = "imports.import_records"


def may_import(user: Any) -> bool:
    return bool(user.has_perm(PERMISSION))


def importers_post(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let only those who may import send something here."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not may_import(request.user):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        return view(request, *args, **kwargs)

    return guarded


class ImportsPage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the desk that only those who may import see."""

    header_icon = "download"
    _show_breadcrumbs = True
    crumbs: tuple[tuple[str, str], ...] = (("imports:index", "Import"),)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_import(request.user):
            raise PermissionDenied
        self.find(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def find(self, **kwargs: Any) -> None:
        """Load what the address names, once it is known who asks."""

    @property
    def person(self) -> User:
        """Who is signed in; nobody else gets this far."""
        return cast("User", self.request.user)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [{"url": reverse(name), "label": label} for name, label in self.crumbs]
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), *above, here]
