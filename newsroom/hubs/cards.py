from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.crypto import salted_hmac
from PIL import Image

from newsroom.articles.choices import Accent
from newsroom.images.drawing.cards import draw_share_card
from newsroom.images.drawing.colour import hexed

if TYPE_CHECKING:
    from newsroom.articles.cards import ShareCard

# The fields of static/css/tokens.css.
INKS: Final[dict[str, str]] = {
    Accent.VERMILION: "c42d14",
    Accent.COBALT: "1d48cf",
    Accent.FOREST: "0e6a43",
    Accent.PLUM: "8b1d6c",
    Accent.OCHRE: "865800",
    Accent.TEAL: "0a6570",
}
# The rendition that a page has made already.
ART: Final = "format-jpeg|fill-960x540"


def png_of(card: ShareCard) -> bytes:
    """The card as it was drawn the first time somebody asked for it.

    Stored beside the renditions, under a name nobody can work out from the story.
    """
    storage = storages["renditions"]
    secret = salted_hmac("newsroom.hubs.cards", f"{card.section}/{card.slug}/{card.digest}")
    name = f"cards/{secret.hexdigest()}.png"
    if not storage.exists(name):
        storage.save(name, ContentFile(drawn(card)))
    with storage.open(name) as file:
        return bytes(file.read())


def drawn(card: ShareCard) -> bytes:
    """The card as a PNG, kept nowhere."""
    art = None
    if card.art is not None:
        with card.art.get_rendition(ART).file.open() as file:
            art = Image.open(file).convert("RGB")
    drawn = draw_share_card(
        card.headline,
        masthead=card.masthead,
        kicker=card.kicker,
        art=art,
        accent=hexed(INKS.get(card.accent, INKS[Accent.VERMILION])),
    )
    out = io.BytesIO()
    drawn.save(out, "PNG", optimize=True)
    return out.getvalue()
