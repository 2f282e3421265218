from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.chips.chip import Chip
from newsroom.articles.chips.findings import look_at
from newsroom.articles.chips.options import options_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.articles.chips.findings import Look
    from newsroom.articles.chips.options import Choice, Offer

# As many as one address holds; the editor asks several times for more.
MOST_AT_ONCE: Final = 50
LONGEST_CHIP: Final = 2000


@require_safe
def options(request: HttpRequest) -> JsonResponse:
    """The facts of a record with what they say now, for the form behind "Fact"."""
    found = options_for(request.GET)
    if found is None:
        return JsonResponse({"error": "That record is gone. Choose another."}, status=404)
    return JsonResponse(
        {
            "name": found.name,
            "facts": [_offer(offer) for offer in found.offers],
            "seasons": _choices(found.seasons),
            "regions": _choices(found.regions),
            "shows": _choices(found.shows),
            "show": found.show,
            "today": timezone.localdate().isoformat(),
        }
    )


@require_safe
def states(request: HttpRequest) -> JsonResponse:
    """How each of the chips in the text stands, in the order asked."""
    chips = []
    for told in request.GET.getlist("chip")[:MOST_AT_ONCE]:
        attrs = dict(parse_qsl(told[:LONGEST_CHIP]))
        chips.append(Chip.read(attrs, attrs.get("words", "")))
    url_of = AdminURLFinder(request.user).get_edit_url
    looks = [
        _look(look) | {"edit_url": (look.record and url_of(look.record)) or ""}
        for look in look_at(chips)
    ]
    return JsonResponse({"looks": looks, "today": timezone.localdate().isoformat()})


def _look(look: Look) -> dict[str, Any]:
    return {
        "state": look.state,
        "label": look.label,
        "is_mild": look.is_mild,
        "name": look.name,
        "message": look.message,
        "printed": look.printed,
        "value": look.value,
        "withheld": look.withheld,
        "told_by": look.told_by,
        "source_url": look.source_url,
    }


def _offer(offer: Offer) -> dict[str, Any]:
    state = _look(offer.state)
    forms = [
        {
            "form": form.name,
            "label": form.label,
            "value": look.value,
            "withheld": look.withheld,
            "otherwise": form.otherwise,
        }
        for form, look in zip(offer.fact.forms, offer.looks, strict=True)
    ]
    kept = ("state", "label", "message", "told_by")
    return {
        "fact": offer.fact.name,
        "name": offer.fact.label,
        "narrowed_by": list(offer.fact.narrowed_by),
        "forms": forms,
        **{name: state[name] for name in kept},
    }


def _choices(choices: list[Choice]) -> list[dict[str, str]]:
    return [{"value": choice.value, "label": choice.label} for choice in choices]
