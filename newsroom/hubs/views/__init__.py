from __future__ import annotations

from newsroom.hubs.views.person import people, person, preview_person
from newsroom.hubs.views.record import draw_record
from newsroom.hubs.views.season import preview_season
from newsroom.hubs.views.share import share_card
from newsroom.hubs.views.show import preview_show, show, shows

__all__ = [
    "draw_record",
    "people",
    "person",
    "preview_person",
    "preview_season",
    "preview_show",
    "share_card",
    "show",
    "shows",
]
