"""Pictures drawn by the house: key art, portraits, stills and share cards.

Pure Pillow, no Django, and every drawing is the same for the same words.
"""

from __future__ import annotations

from newsroom.images.drawing.cards import draw_share_card
from newsroom.images.drawing.portraits import Look, draw_monogram, draw_portrait
from newsroom.images.drawing.posters import KeyArt, draw_key_art, draw_plain_art, titled
from newsroom.images.drawing.stills import draw_still

__all__ = [
    "KeyArt",
    "Look",
    "draw_key_art",
    "draw_monogram",
    "draw_plain_art",
    "draw_portrait",
    "draw_share_card",
    "draw_still",
    "titled",
]
