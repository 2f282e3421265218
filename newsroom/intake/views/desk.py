"""What all pages of intake share: who may take pieces in, and where these may go."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from newsroom.articles.models import SectionPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from newsroom.users.models import User

P = ParamSpec("P")


def sections_of(user: Any) -> list[SectionPage]:
    """The sections in which ``user`` may write a story, in the order of the menu."""
    sections = SectionPage.objects.in_menu_order()
    return [one for one in sections if one.permissions_for_user(user).can_add_subpage()]


def may_take_in(user: Any) -> bool:
    return bool(user.is_active and sections_of(user))


def takers_post(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only those who may write stories send something here."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_take_in(request.user):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        return view(request, *args, **kwargs)

    return guarded


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


class IntakePage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the desk for those who may write stories."""

    header_icon = "download"
    _show_breadcrumbs = True
    crumbs: tuple[tuple[str, str], ...] = (("intake:index", "Intake"),)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_take_in(request.user):
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
