"""Feeds of stories, in Atom: who subscribes is told what a card tells, and who made it."""

from __future__ import annotations

import datetime
import re
from io import StringIO
from typing import TYPE_CHECKING, Any, Final
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest
    from django.utils.xmlutils import SimplerXMLGenerator

    from newsroom.articles.sharing import Entry

NEVER: Final = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"
# What XML cannot hold, whoever pasted it.
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


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
            # Readers of feeds take a summary for HTML.
            description=escape(_plain(entry.summary)),
            unique_id=entry.key,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[entry.section, entry.kind],
            picture=entry.picture,
            people=[("author", entry.authors), ("contributor", entry.contributors)],
        )
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode()


class StoryFeed(Atom1Feed):
    """Names every author of a story; Django's own knows of one."""

    def latest_post_date(self) -> datetime.datetime:
        """When its newest entry changed; a feed without any says the same whenever it is read."""
        moments = [item[key] for item in self.items for key in ("updateddate", "pubdate")]
        return max(filter(None, moments), default=NEVER)

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["picture"]:
            link = {"rel": "enclosure", "type": "image/jpeg", "href": item["picture"]}
            handler.addQuickElement("link", "", link)
        for part, people in item["people"]:
            for person in people:
                handler.startElement(part, AttributesImpl({}))
                handler.addQuickElement("name", _plain(person.name))
                handler.addQuickElement("uri", person.url)
                handler.endElement(part)


def _plain(text: str) -> str:
    return _UNSPEAKABLE.sub("", text)
