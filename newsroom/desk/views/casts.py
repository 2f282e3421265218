"""Many credits at once, as rows for the form of a show: from a pasted list, from another season."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from newsroom.desk.actions.casting import copy_cast, make_cast
from newsroom.desk.casts import characters_called, read_cast
from newsroom.desk.forms import NEW, CastLineForm, CopiedCastForm, PastedCastForm
from newsroom.desk.views.rows import rows_panel
from newsroom.kit.folding import fold
from newsroom.kit.row_forms import learn_choices
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from django.http import HttpRequest, HttpResponse

    from newsroom.desk.casts import MatchedLine
    from newsroom.users.models import User
    from shows.models import Credit

MAY_NOT_MAKE = "You may not add {things}. Choose one that is on file, or leave the line out."


@require_http_methods(["GET", "POST"])
def paste_cast(request: HttpRequest) -> HttpResponse:
    """A cast list as text: shown as read first, then handed back as rows for the form."""
    show = _show(request)
    if request.method == "GET":
        return _paste_page(request, PastedCastForm(show=show), show)
    form = PastedCastForm(request.POST, show=show)
    if not form.is_valid():
        return _paste_page(request, form, show)
    if "add" in request.POST:
        return _add(request, form, show)
    return _paste_page(request, form, show, _fresh(read_cast(form.cleaned_data["text"], show=show)))


@require_http_methods(["GET", "POST"])
def copy_season(request: HttpRequest) -> HttpResponse:
    """The cast of one season as rows of another."""
    show = _show(request)
    if request.method == "GET":
        form = CopiedCastForm(show=show)
        return _page(request, "copy", {"form": form, "show": show})
    form = CopiedCastForm(request.POST, show=show)
    if not form.is_valid():
        return _page(request, "copy", {"form": form, "show": show})
    copied = copy_cast(show, **form.cleaned_data)
    told = [_count(copied.credits, "copied")]
    if copied.already_there:
        told.append(f"Already there: {', '.join(copied.already_there)}.")
    if copied.gone:
        told.append(f"Left out, since they are no longer part of it: {', '.join(copied.gone)}.")
    return JsonResponse({"rows": _rows(copied.credits), "told": " ".join(told)})


def _show(request: HttpRequest) -> Show:
    key = request.POST.get("show") or request.GET.get("show") or ""
    if not request.user.has_perm("shows.change_show"):
        raise PermissionDenied
    return get_object_or_404(Show, pk=key if key.isascii() and key.isdigit() else 0)


def _fresh(lines: Sequence[MatchedLine]) -> list[dict[str, Any]]:
    """Each line with its decisions as they are proposed."""
    return [
        {"matched": one, "form": _proposal(one, f"line-{index}")} for index, one in enumerate(lines)
    ]


def _proposal(matched: MatchedLine, prefix: str) -> CastLineForm:
    line = matched.line
    settled = {"new": NEW, "several": ""}
    person = settled.get(matched.state) if matched.state in settled else matched.candidates[0].key
    return CastLineForm(
        prefix=prefix,
        initial={
            "include": not matched.is_listed,
            "number": line.number,
            "name": line.person,
            "person": person,
            "characters": " / ".join(line.characters),
            "tier": line.tier,
            "job": line.job,
            "note": line.note[:200],
        },
    )


def _add(request: HttpRequest, form: PastedCastForm, show: Show) -> HttpResponse:
    lines = _decided(request, read_cast(form.cleaned_data["text"], show=show))
    bound = [line["form"] for line in lines if line["form"].is_bound]
    decided = [one for one in bound if one.is_valid() and one.cleaned_data["include"]]
    keys = {one.cleaned_data["person"] for one in decided} - {NEW}
    numbers = [int(key) for key in keys if key.isascii() and key.isdigit()]
    people = {str(key): person for key, person in Person.objects.in_bulk(numbers).items()}
    characters = characters_called(show)
    for one in decided:
        _check(one, people, characters, request)
    if any(one.errors for one in bound):
        return _paste_page(request, form, show, lines)
    accepted = [one.accepted(people) for one in decided]
    try:
        with transaction.atomic():
            made = make_cast(accepted, show=show, user=cast("User", request.user), **form.shared)
    except ValidationError as error:
        form.add_error(None, error)
        return _paste_page(request, form, show, lines)
    return JsonResponse({"rows": _rows(made), "told": _count(made, "added")})


def _decided(request: HttpRequest, lines: Sequence[MatchedLine]) -> list[dict[str, Any]]:
    """Each line with what the editor decided; a list pasted anew has its proposals."""
    shown: list[dict[str, Any]] = []
    for index, one in enumerate(lines):
        prefix = f"line-{index}"
        is_same = request.POST.get(f"{prefix}-name") == one.line.person
        decided = CastLineForm(request.POST, prefix=prefix) if is_same else _proposal(one, prefix)
        shown.append({"matched": one, "form": decided})
    return shown


def _check(
    line: CastLineForm, people: Container[str], characters: Container[str], request: HttpRequest
) -> None:
    """Refuse what cannot be made or found, at the line it concerns."""
    chosen = line.cleaned_data["person"]
    if chosen == NEW and not request.user.has_perm("people.add_person"):
        line.add_error("person", MAY_NOT_MAKE.format(things="people"))
    elif chosen != NEW and chosen not in people:
        line.add_error("person", "This person is no longer on file. Read the list again.")
    is_new = any(fold(name) not in characters for name in line.named_characters)
    if is_new and not request.user.has_perm("shows.add_character"):
        line.add_error("characters", MAY_NOT_MAKE.format(things="characters"))


def _paste_page(
    request: HttpRequest,
    form: PastedCastForm,
    show: Show,
    lines: Sequence[dict[str, Any]] = (),
) -> HttpResponse:
    read = [line for line in lines if line["matched"].line.kind == "credit"]
    unread = [line["matched"].line for line in lines if line["matched"].line.kind == "unread"]
    drawn = {"form": form, "show": show, "lines": read, "unread": unread, "is_read": bool(lines)}
    return _page(request, "paste", drawn)


def _page(request: HttpRequest, name: str, drawn: dict[str, Any]) -> HttpResponse:
    html = render_to_string(f"wagtailadmin/casts/{name}.html", drawn, request)
    return JsonResponse({"html": html})


def _count(rows: Sequence[Any], done: str) -> str:
    number = len(rows)
    return f"{number} {'credit' if number == 1 else 'credits'} {done}. Save to keep them."


def _rows(made: Sequence[Credit]) -> list[str]:
    """Each credit as a closed row that the form numbers and takes in."""
    panel = rows_panel("shows", "show", "credits")
    form_class = panel.model.snippet_viewset._edit_handler.get_form_class()
    formset = form_class.formsets["credits"](instance=Show(), prefix="credits")
    forms = []
    for credit in made:
        form = formset.form(instance=credit, prefix="credits-__prefix__")
        formset.add_fields(form, None)
        forms.append(form)
    learn_choices(forms)
    return [
        render_to_string(
            "wagtailadmin/panels/row.html",
            {"row": panel.closed_row(form, "__prefix__"), "self": panel},
        )
        for form in forms
    ]
