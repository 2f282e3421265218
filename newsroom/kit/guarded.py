"""Pages of the desk for those who may do one thing; what that thing is, each app says itself."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    Allowed = Callable[[Any], bool]

P = ParamSpec("P")


def posted_by(
    allowed: Allowed,
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponseBase]],
    Callable[Concatenate[HttpRequest, P], HttpResponseBase],
]:
    """Let only users of whom ``allowed`` is true send something to a view."""

    def guard(
        view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not allowed(request.user):
                raise PermissionDenied
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            return view(request, *args, **kwargs)

        return guarded

    return guard


class GuardedPage(WagtailAdminTemplateMixin, TemplateView):
    """A page that only some users see, below the pages of ``crumbs``."""

    header_icon = "download"
    _show_breadcrumbs = True
    crumbs: tuple[tuple[str, str], ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not self.is_allowed():
            raise PermissionDenied
        self.find(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self) -> bool:
        """Whether who is signed in may see it."""
        raise NotImplementedError

    def find(self, **kwargs: Any) -> None:
        """Load what the address names, once it is known who asks."""

    @property
    def person(self) -> Any:
        """Who is signed in; nobody else gets this far."""
        return self.request.user

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [{"url": reverse(name), "label": label} for name, label in self.crumbs]
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), *above, here]
