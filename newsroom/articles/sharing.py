"""What a story tells of itself where its link is shown: searched for, shared, or subscribed to.

The page's own head, the feeds and the previews at the desk all print from here, with titles plain.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.articles.cards import ShareCard
from newsroom.articles.choices import WRITERS
from newsroom.prose.bylines import say, say_names

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest

    from newsroom.articles.models import ArticlePage, Author, Byline, SectionPage
    from newsroom.images.models import Picture

ART: Final = "format-jpeg|fill-960x540"


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


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a feed, and where their page is."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One story as a reader of feeds gets it. Titles of works are plain."""

    key: str
    url: str
    title: str
    summary: str
    byline: str
    section: str
    kind: str
    published: datetime.datetime | None
    updated: datetime.datetime | None
    authors: Sequence[Person]
    contributors: Sequence[Person]
    picture: str

    @classmethod
    def of(
        cls,
        story: ArticlePage,
        request: HttpRequest,
        *,
        bylines: Iterable[Byline],
        section: str,
        path: str = "",
    ) -> Entry:
        """``path`` is asked for only of a story that has none yet."""
        rows = list(bylines)
        picture = picture_of(story)
        others = [row.author for row in rows if row.role not in WRITERS]
        writers = writers_of(rows)
        return cls(
            key=f"urn:uuid:{story.translation_key}",
            url=request.build_absolute_uri(story.url or path),
            title=story.title,
            summary=str(story.get_spoiler_scope_display()) if story.spoils else story.dek,
            byline=byline_of(rows),
            section=section,
            kind=str(story.get_kind_display()),
            published=story.first_published_at,
            updated=story.last_published_at or story.first_published_at,
            authors=[_person(request, author) for author in writers],
            contributors=[
                _person(request, author)
                for author in dict.fromkeys(others)
                if author not in writers
            ],
            picture=request.build_absolute_uri(picture) if picture else "",
        )


def picture_of(story: ArticlePage) -> str:
    """Where the picture is, cropped as in a feed; nothing where no reader may see it."""
    art: Picture | None = story.lead_image
    if art is None or not art.is_public():
        return ""
    return str(art.get_rendition(ART).url)


def _person(request: HttpRequest, author: Author) -> Person:
    return Person(author.name, request.build_absolute_uri(author.get_absolute_url()))
