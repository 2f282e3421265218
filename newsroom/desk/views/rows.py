"""One row of a form: drawn with its fields once it is opened, and said in a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.forms.utils import ErrorDict
from django.http import Http404, HttpResponseBadRequest, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import get_snippet_models

from newsroom.kit.panels import RowsPanel
from newsroom.kit.row_forms import learn_choices, parts, say_row, state_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PREFIX = re.compile(r"[a-z_]+-(\d{1,6}|__prefix__)")


@require_POST
def row(request: HttpRequest, app: str, model: str, relation: str) -> HttpResponse:
    """The row that was sent, as its line and, if asked, with its fields to edit."""
    panel = rows_panel(app, model, relation)
    refuse_strangers(request, panel.model)
    prefix = request.POST.get("prefix", "")
    if not PREFIX.fullmatch(prefix) or not prefix.startswith(f"{relation}-"):
        return HttpResponseBadRequest(f"“{prefix}” is no row of {relation}.")
    form = row_form(panel, request, prefix)
    form.is_valid()
    answer = {
        "line": say_row(form, panel.child_edit_handler, panel.say),
        "state": state_of(form.instance),
    }
    forgive(form)
    if "fields" in request.POST:
        child = panel.child_edit_handler.get_bound_panel(
            instance=form.instance, request=request, form=form, prefix=f"panel-{prefix}"
        )
        drawn = {"child": child, "self": panel}
        answer["html"] = render_to_string("wagtailadmin/panels/row_fields.html", drawn, request)
    return JsonResponse(answer)


def rows_panel(app: str, model: str, relation: str) -> RowsPanel:
    try:
        found = apps.get_model(app, model)
    except LookupError as error:
        raise Http404 from error
    for part in parts(form_of(found)):
        if isinstance(part, RowsPanel) and part.relation_name == relation:
            return part
    raise Http404


def form_of(model: Any) -> Any:
    """The panels of a record's form, or of a story's."""
    if issubclass(model, Page):
        return model.get_edit_handler()
    if model in get_snippet_models():
        return model.snippet_viewset._edit_handler
    raise Http404


def refuse_strangers(request: HttpRequest, model: Any) -> None:
    """Only those who may see the form may ask for its rows."""
    is_page = issubclass(model, Page)
    policy = PagePermissionPolicy() if is_page else model.snippet_viewset.permission_policy
    if not policy.user_has_any_permission(request.user, ["add", "change", "view"]):
        raise PermissionDenied


def row_form(panel: RowsPanel, request: HttpRequest, prefix: str) -> Any:
    """The form of one row holding what was sent."""
    parent_form = form_of(panel.model).get_form_class()
    formset_class = parent_form.formsets[panel.relation_name]
    formset = formset_class(instance=panel.model(), prefix=panel.relation_name)
    key = request.POST.get(f"{prefix}-id", "")
    held = panel.db_field.related_model._default_manager
    stored = held.filter(pk=int(key)).first() if key.isascii() and key.isdigit() else None
    form = formset.form(data=request.POST, prefix=prefix, instance=stored, for_user=request.user)
    formset.add_fields(form, None)
    learn_choices([form])
    return form


def forgive(form: Any) -> None:
    """Say of nothing in the row that it is wrong: it is being looked at, not saved."""
    form._errors = ErrorDict()
    for formset in form.formsets.values() if hasattr(form, "formsets") else ():
        formset._errors = [{} for _ in formset.forms]
        for below in formset.forms:
            below._errors = ErrorDict()
