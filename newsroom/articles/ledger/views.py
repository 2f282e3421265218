from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.ledger.actions import file_quote
from newsroom.articles.ledger.forms import CheckForm, FilingForm
from newsroom.articles.ledger.standing import notes, shortcomings, warnings
from newsroom.kit.choosers import say_with_state

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def check(request: HttpRequest) -> JsonResponse:
    """What the form of a quotation tells while one types: the entry, and where the words differ."""
    form = CheckForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"message": "That entry is gone."}, status=404)
    quote = form.cleaned_data["quote"]
    return JsonResponse(
        {
            "said": quote.text,
            "language": quote.language,
            "translation": quote.translation if quote.is_translated else "",
            "line": form.line,
            "warnings": [*warnings(quote), *shortcomings(quote)],
            "notes": [*notes(quote)],
            "differences": [one.sentence for one in form.differences],
        }
    )


@require_POST
def file(request: HttpRequest) -> JsonResponse:
    """Make the typed quotation an entry of the ledger, or find the one that it is."""
    if not request.user.is_authenticated or not request.user.has_perm("articles.add_quote"):
        raise PermissionDenied
    form = FilingForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": form.first_error}, status=400)
    try:
        quote, is_new = file_quote(**form.cleaned_data, user=request.user)
    except ValidationError as error:
        return JsonResponse({"message": " ".join(error.messages)}, status=400)
    return JsonResponse(
        {
            "id": quote.pk,
            "string": say_with_state(quote),
            "edit_url": AdminURLFinder(request.user).get_edit_url(quote),
            "is_new": is_new,
        }
    )
