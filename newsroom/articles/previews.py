"""A story before it is published: as a page, and as its link will look elsewhere."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final

from newsroom.articles import cards
from newsroom.articles.sharing import Entry, picture_of
from newsroom.prose.snippets import DESCRIPTION, TITLE, cut

if TYPE_CHECKING:
    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage
    from newsroom.articles.sharing import SharedLink

CARD, FEED, SEARCH = "card", "feed", "search"
MODES: Final = [
    ("", "Page"),
    (CARD, "Share card"),
    (FEED, "Feed item"),
    (SEARCH, "Search result"),
]
TEMPLATES: Final = {
    CARD: "articles/previews/card.html",
    FEED: "articles/previews/feed.html",
    SEARCH: "articles/previews/search.html",
}
SCREENS: Final = ("desktop", "phone")
CRUMB: Final = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


def more_for(
    mode: str, story: ArticlePage, request: HttpRequest, context: dict[str, Any]
) -> dict[str, Any]:
    """What a mode draws, worked out from the same values as the published page."""
    link: SharedLink = context["link"]
    if mode == CARD:
        drawn = base64.b64encode(cards.draw(link.card)).decode()
        return {"host": request.get_host(), "drawn": f"data:image/png;base64,{drawn}"}
    if mode == FEED:
        entry = Entry.of(
            story,
            request,
            bylines=link.credits,
            section=link.section,
            path=link.path,
        )
        return {"entry": entry, "picture": picture_of(story)}
    if mode == SEARCH:
        return {"results": [_result(link, request, screen) for screen in SCREENS]}
    return {}


def _result(link: SharedLink, request: HttpRequest, screen: str) -> dict[str, Any]:
    """The link as a result page shows it on one kind of screen, and what it had to cut."""
    day = f"{link.dated_on:%b} {link.dated_on.day}, {link.dated_on.year} — "
    title = cut(link.full_title, TITLE[screen])
    told = cut(f"{day}{link.search_description}", DESCRIPTION[screen])
    steps = [step for step in link.path.split("/") if step]
    return {
        "screen": screen,
        "site": link.site,
        "crumbs": CRUMB.join([request.get_host(), *steps[:-1]]),
        "title": title,
        "day": day,
        "description": told.removeprefix(day),
        "cuts": [
            part
            for part, shown, whole in (
                ("title", title, link.full_title),
                ("description", told, f"{day}{link.search_description}"),
            )
            if shown != " ".join(whole.split())
        ],
    }
