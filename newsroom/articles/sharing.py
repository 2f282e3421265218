"""What a story tells of itself where its link is shown: searched for, shared, or subscribed to.

The page's own head, the feeds and the previews at the desk all print from here, with titles plain.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.articles.cards import ShareCard
from newsroom.articles.choices import WRITERS
from newsroom.prose.bylines import say, say_names

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from newsroom.articles.models import ArticlePage, Author, Byline, SectionPage


@dataclass(frozen=True, slots=True)
class SharedLink:
    """The link of one story; ``path`` is where it stands, or will once it is published."""

    site: str
    path: str
    headline: str
    dek: str
    search_title: str
    search_description: str
    section: str
    kind: str
    dated_on: datetime.date
    card: ShareCard
    credits: Sequence[Byline]

    @classmethod
    def of(
        cls,
        story: ArticlePage,
        *,
        section: SectionPage,
        bylines: Iterable[Byline],
        masthead: str,
        spoilers: str = "",
    ) -> SharedLink:
        """``spoilers`` stands in for the dek wherever the link goes without the page."""
        return cls(
            site=masthead,
            path=story.url or f"{section.url}{story.slug}/",
            headline=story.title,
            dek=spoilers or story.dek,
            search_title=story.seo_title or story.title,
            search_description=spoilers or story.search_description or story.dek,
            section=section.title,
            kind=str(story.get_kind_display()),
            dated_on=story.dated_on,
            card=ShareCard.of(story, section=section, masthead=masthead),
            credits=list(bylines),
        )

    @property
    def writers(self) -> list[Author]:
        return writers_of(self.credits)

    @property
    def author_line(self) -> str:
        """The writers alone: "Ana Ruiz and Ben Okri"."""
        return say_names(self.writers)

    @property
    def byline(self) -> str:
        return byline_of(self.credits)

    @property
    def full_title(self) -> str:
        """As the tab of a browser and a search engine show it."""
        return f"{self.search_title} — {self.site}"


def writers_of(bylines: Iterable[Byline]) -> list[Author]:
    """Who wrote it, in the order of the byline: those who signed, then those they wrote with."""
    rows = list(bylines)
    signed = [row.author for role in WRITERS for row in rows if row.role == role]
    return list(dict.fromkeys(signed))


def byline_of(bylines: Iterable[Byline]) -> str:
    """Everybody, with what they did: "By Ana Ruiz. Photography by Eli Fox"."""
    return say((row.role, row.author) for row in bylines)
