from __future__ import annotations

from newsroom.hubs.views.author import author, author_feed, authors, preview_author
from newsroom.hubs.views.award import (
    award,
    awards,
    ceremony,
    preview_award,
    preview_ceremony,
    preview_quote,
)
from newsroom.hubs.views.calendar import calendar, calendar_dates, calendar_month
from newsroom.hubs.views.character import character, preview_character
from newsroom.hubs.views.feed import feed
from newsroom.hubs.views.organisation import draw_organisation, organisation, organisations
from newsroom.hubs.views.person import people, person, preview_person
from newsroom.hubs.views.season import preview_season, season, season_dates
from newsroom.hubs.views.share import share_card
from newsroom.hubs.views.show import preview_show, show, shows

__all__ = [
    "author",
    "author_feed",
    "authors",
    "award",
    "awards",
    "calendar",
    "calendar_dates",
    "calendar_month",
    "ceremony",
    "character",
    "draw_organisation",
    "feed",
    "organisation",
    "organisations",
    "people",
    "person",
    "preview_author",
    "preview_award",
    "preview_ceremony",
    "preview_character",
    "preview_person",
    "preview_quote",
    "preview_season",
    "preview_show",
    "season",
    "season_dates",
    "share_card",
    "show",
    "shows",
]
