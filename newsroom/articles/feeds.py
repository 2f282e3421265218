"""Feeds of stories, in Atom: who subscribes is told what a card tells, and who made it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any, Final
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed, Enclosure

from newsroom.articles.choices import BylineRole
from newsroom.articles.sharing import byline_of, writers_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest
    from django.utils.xmlutils import SimplerXMLGenerator

    from newsroom.articles.models import ArticlePage, Author, Byline
    from newsroom.images.models import Picture

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"
ART: Final = "format-jpeg|fill-960x540"
# What XML cannot hold, whoever pasted it.
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


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
        others = [row.author for row in rows if row.role not in (BylineRole.BY, BylineRole.WITH)]
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
            picture=picture_of(story, request),
        )


def picture_of(story: ArticlePage, request: HttpRequest) -> str:
    """Where the picture is, cropped as in a feed; nothing where no reader may see it."""
    art: Picture | None = story.lead_image
    if art is None or not art.is_public():
        return ""
    return request.build_absolute_uri(art.get_rendition(ART).url)


def atom(
    request: HttpRequest, entries: Iterable[Entry], *, title: str, link: str, subtitle: str = ""
) -> bytes:
    """A feed of ``entries``, the newest first; ``link`` is the page they are also listed on."""
    feed = StoryFeed(
        title=_plain(title),
        link=request.build_absolute_uri(link),
        description=_plain(subtitle),
        feed_url=request.build_absolute_uri(),
        language=settings.LANGUAGE_CODE,
    )
    for entry in entries:
        feed.add_item(
            title=_plain(entry.title),
            link=entry.url,
            description=_plain(entry.summary),
            unique_id=entry.key,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[entry.section, entry.kind],
            enclosures=[Enclosure(entry.picture, "", "image/jpeg")] if entry.picture else [],
            people=[("author", entry.authors), ("contributor", entry.contributors)],
        )
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode()


class StoryFeed(Atom1Feed):
    """Names every author of a story; Django's own knows of one."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for part, people in item["people"]:
            for person in people:
                handler.startElement(part, AttributesImpl({}))
                handler.addQuickElement("name", _plain(person.name))
                handler.addQuickElement("uri", person.url)
                handler.endElement(part)


def _person(request: HttpRequest, author: Author) -> Person:
    return Person(author.name, request.build_absolute_uri(author.get_absolute_url()))


def _plain(text: str) -> str:
    return _UNSPEAKABLE.sub("", text)
