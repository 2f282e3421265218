from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from newsroom.articles.lookups import About, card_of, find_records
from newsroom.articles.lookups.linking import Text, as_data, find_links
from newsroom.articles.mentions import key_of
from newsroom.articles.sheets import sheet_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def mentions(request: HttpRequest) -> JsonResponse:
    """The records the typed words may mean, for the list that opens under "@"."""
    about = About.of(request.GET.getlist("show"), request.GET.getlist("person"))
    options = find_records(request.GET.get("q", ""), about)
    return JsonResponse({"results": [option.as_data() for option in options]})


@require_safe
def mention_card(request: HttpRequest) -> JsonResponse:
    """Who or what one mention means, for the card that opens on it."""
    key = key_of(request.GET)
    card = card_of(key, request.user) if key else None
    return JsonResponse(card or {}, status=200 if card else 404)


@require_POST
def unlinked(request: HttpRequest) -> JsonResponse:
    """The names in the open editor that are no mentions yet; posted for its length, writes nothing.

    The body is ``{"texts": [{"text", "taken": [[start, end]], "mentioned": [[kind, id]]}], "show":
    [id], "person": [id]}``.
    """
    try:
        asked = json.loads(request.body)
        texts = [_text(one) for one in asked["texts"]]
        about = About.of(map(str, asked.get("show", [])), map(str, asked.get("person", [])))
    except (ValueError, TypeError, KeyError, AttributeError):
        return JsonResponse({"error": "Send the texts as JSON."}, status=400)
    return JsonResponse({"links": as_data(find_links(texts, about), texts)})


def _text(sent: Any) -> Text:
    keys = [key_of({"kind": kind, "id": number}) for kind, number in sent.get("mentioned", [])]
    return Text(
        text=str(sent["text"]),
        taken=[(int(start), int(end)) for start, end in sent.get("taken", [])],
        mentioned=[key for key in keys if key is not None],
    )


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The facts of one record, for whoever looks it up beside a story; asked for by a script."""
    key = key_of(request.GET)
    story = request.GET.get("besides", "")
    besides = int(story) if story.isascii() and story.isdigit() and len(story) < 19 else None
    found = sheet_of(*key, besides=besides, user=request.user) if key else None
    return render(request, "wagtailadmin/side_panels/found.html", {"sheet": found})
