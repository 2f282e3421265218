"""The picture that stands for a story where its link is shared."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.articles.models import ArticlePage, SectionPage
    from newsroom.images.models import Picture

# Goes up when the drawing changes, so that no old card is shown for long.
DRAWING: Final = 2


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What is drawn on the card of one story, and the address it has for as long as that holds."""

    section: str
    slug: str
    headline: str
    kicker: str
    accent: str
    masthead: str
    art: Picture | None

    @classmethod
    def of(cls, story: ArticlePage, *, section: SectionPage, masthead: str) -> ShareCard:
        pictured = story.lead_image is not None and story.lead_image.is_public()
        return cls(
            section=section.slug,
            slug=story.slug,
            headline=story.title,
            kicker=f"{section.title} — {story.get_kind_display()}",
            accent=section.accent,
            masthead=masthead,
            art=story.lead_image if pictured else None,
        )

    @property
    def digest(self) -> str:
        art = self.art.file.name if self.art else ""
        drawn = [DRAWING, self.masthead, self.headline, self.kicker, self.accent, art]
        return hashlib.sha256(json.dumps(drawn).encode()).hexdigest()[:16]

    @property
    def url(self) -> str:
        return reverse("hubs:share_card", args=[self.section, self.slug, self.digest])


# Who draws stands above; a preview needs the picture before there is an address to ask.
_drawing: list[Callable[[ShareCard], bytes]] = []
KEPT: Final = 600


def draw_with(drawing: Callable[[ShareCard], bytes]) -> None:
    """Draw the cards of previews with ``drawing``; a later call replaces an earlier one."""
    _drawing[:] = [drawing]


def draw(card: ShareCard) -> bytes:
    """The card as a PNG, published or not; kept a while, for previews are drawn at every pause."""
    if not _drawing:
        message = "Nothing draws share cards; call newsroom.articles.cards.draw_with in a ready()."
        raise ImproperlyConfigured(message)
    key = f"card-{card.digest}"
    png: bytes | None = cache.get(key)
    if png is None:
        png = _drawing[0](card)
        cache.set(key, png, KEPT)
    return png
