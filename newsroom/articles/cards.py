"""The picture that stands for a story where its link is shared."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage, SectionPage
    from newsroom.images.models import Picture

# Goes up when the drawing changes, so that no old card is shown for long.
DRAWING: Final = 1


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
