from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.choose_parent import ChooseParentView, GenericChooseParentView
from wagtail.admin.views.pages.create import AddSubpageView

from newsroom.articles.models import ArticlePage
from newsroom.articles.outlines.forms import StartForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.articles.models import Outline
    from newsroom.users.models import User


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to start: the radio button and what it brings."""

    button: Any
    outline: Outline | None


class StartView(WagtailAdminTemplateMixin, TemplateView):
    """“What are you writing?”: the kind, by which outline, and about what.

    Asked and answered by GET alone; what is chosen goes on in the address of the form.
    """

    template_name = "wagtailadmin/outlines/start.html"
    page_title = "What are you writing?"
    header_icon = "edit"
    _show_breadcrumbs = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.story = self._story()
        asks = "start" in request.GET
        self.form = StartForm(
            request.GET if asks else None,
            user=cast("User", request.user),
            story=self.story,
            initial=self._suggested(),
        )
        if self.story is None and not self.form.has_sections:
            raise PermissionDenied
        if asks and self.form.is_valid():
            return HttpResponseRedirect(f"{self._form_url()}?{urlencode(self.form.asked)}")
        answer: HttpResponse = super().get(request, *args, **kwargs)
        return answer

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.page_title}
        return [
            *self.breadcrumbs_items,
            {"url": reverse("stories:index"), "label": "Stories"},
            here,
        ]

    def _story(self) -> ArticlePage | None:
        """The empty draft that is to start, if there is one already."""
        key = self.request.GET.get("story", "")
        if not key:
            return None
        if not (key.isascii() and key.isdigit() and len(key) < 19):
            raise PermissionDenied
        story: ArticlePage = get_object_or_404(ArticlePage, pk=int(key))
        if not story.permissions_for_user(cast("User", self.request.user)).can_edit():
            raise PermissionDenied
        return story.get_latest_revision_as_object()

    def _suggested(self) -> dict[str, Any]:
        """What the way here knows already."""
        asked = {
            name: self.request.GET[name]
            for name in ("section", "show", "season", "person", "episodes")
            if self.request.GET.get(name)
        }
        kind = self.request.GET.get("kind", "")
        if self.story is not None and not kind:
            kind = self.story.kind
            for row in list(self.story.subjects.all())[:1]:
                told = {"show": row.show_id, "season": row.season_id, "person": row.person_id}
                asked = {key: value for key, value in told.items() if value} | asked
        return asked | {"kind": kind}

    def _form_url(self) -> str:
        if self.story is not None:
            return reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        section = self.form.cleaned_data["section"].pk
        return reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "form": self.form,
            "story": self.story,
            "offers": self._offers(),
            "about": [
                self.form[name]
                for name in ("section", "show", "season", "episodes", "person")
                if name in self.form.fields
            ],
        }

    def _offers(self) -> list[Offer]:
        outlines = self.form.outlines
        return [
            Offer(button, outlines.get(button.data["value"])) for button in self.form["outline"]
        ]


class StartBelowView(AddSubpageView):
    """Adding to a section begins with what is being written."""

    def dispatch(
        self, request: HttpRequest, parent_page_id: int, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        answer: HttpResponse = super().dispatch(request, parent_page_id, *args, **kwargs)
        if answer.status_code != HttpResponseRedirect.status_code:
            return answer
        return HttpResponseRedirect(f"{reverse('outlines:start')}?section={parent_page_id}")


class AsksFirst:
    """Adding from a list of stories begins so, too; the section is asked there."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        view: Any = self
        if view.get_valid_parent_pages(request.user).exists():
            return HttpResponseRedirect(reverse("outlines:start"))
        parent: Any = super()
        answer: HttpResponse = parent.get(request, *args, **kwargs)
        return answer


class StartFromUsesView(AsksFirst, GenericChooseParentView):
    pass


class StartFromListView(AsksFirst, ChooseParentView):
    pass
