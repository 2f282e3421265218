"""The checks beside a story: what is found in the open form, and what an editor decides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from newsroom.articles.models import ArticlePage
from newsroom.checks import actions
from newsroom.checks.choices import DismissReason
from newsroom.checks.looking import look_at
from newsroom.checks.told import as_told

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.checks.looking import Look, Looked


@require_POST
def look(request: HttpRequest, pk: int) -> JsonResponse:
    """What is found in what stands in the form; posted whole, and nothing of it is kept."""
    story = _story(request, pk)
    looked = _in_form(request, story)
    if looked is None:
        return JsonResponse({"error": "The form cannot be read as it stands."}, status=422)
    return JsonResponse(as_told(looked, story, _user(request)))


@require_POST
def report(request: HttpRequest, pk: int) -> JsonResponse:
    """What is found in the version that was saved last, kept with it."""
    story = _story(request, pk)
    revision = story.latest_revision
    if revision is None:
        return JsonResponse(as_told(look_at(story), story, _user(request)))
    _, looked = actions.report_on(story, revision=revision)
    return JsonResponse(as_told(looked, story, _user(request)))


@require_POST
def dismiss(request: HttpRequest, pk: int) -> JsonResponse:
    """Wave one finding through; it is looked for in the form that came along."""
    story = _story(request, pk)
    found = _named(request, _in_form(request, story))
    if found is None:
        message = "It is not found any more. The text may have changed meanwhile."
        return JsonResponse({"error": message}, status=409)
    reason = request.POST.get("checks-reason", "")
    if reason not in DismissReason.values:
        return JsonResponse({"error": "Choose a reason."}, status=400)
    try:
        actions.dismiss(
            story,
            found,
            user=_user(request),
            reason=DismissReason(reason),
            note=request.POST.get("checks-note", "").strip(),
        )
    except PermissionDenied as refused:
        return JsonResponse({"error": str(refused)}, status=403)
    return JsonResponse({"dismissed": found.mark})


@require_POST
def take_back(request: HttpRequest, pk: int) -> JsonResponse:
    """Have a finding that was waved through found again."""
    story = _story(request, pk)
    mark = request.POST.get("checks-mark", "")
    if not actions.take_back(story, mark=mark, user=_user(request)):
        return JsonResponse({"error": "It was taken back already."}, status=409)
    return JsonResponse({"taken_back": mark})


def _user(request: HttpRequest) -> Any:
    return request.user


def _story(request: HttpRequest, pk: int) -> ArticlePage:
    """The draft, for whoever may change it."""
    page: Any = get_object_or_404(ArticlePage.objects.select_related("latest_revision"), pk=pk)
    story: ArticlePage = page.get_latest_revision_as_object()
    if not story.permissions_for_user(_user(request)).can_edit():
        raise PermissionDenied
    return story


def _in_form(request: HttpRequest, story: ArticlePage) -> Looked | None:
    """What is found in ``story`` with the values of the form; None where they cannot be read.

    As a preview reads them: what a draft lacks is no matter.
    """
    form_class = story.get_edit_handler().get_form_class()
    parent = story.get_parent().specific
    form = form_class(request.POST, instance=story, parent_page=parent, for_user=_user(request))
    form.defer_required_fields()
    try:
        is_valid = form.is_valid()
    except (KeyError, ValueError):
        return None
    # A form with a fault in one field still holds all the others.
    form.instance.body = form.cleaned_data.get("body", form.instance.body)
    if is_valid:
        form.save(commit=False)
    return look_at(form.instance)


def _named(request: HttpRequest, looked: Looked | None) -> Look | None:
    mark = request.POST.get("checks-mark", "")
    looks = looked.looks if looked is not None else ()
    return next((one for one in looks if one.mark == mark), None)
