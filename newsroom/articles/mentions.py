"""Names and titles in prose that hold the identity of a record.

Stored as `<a linktype="mention" kind="person" id="5">de Laâge</a>`: the words stay as typed, the
record is found by its id. A reader gets a link while the record is public, and otherwise the
words alone. How either is drawn says `drawing.py`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from wagtail.rich_text import LinkHandler, RichText
from wagtail.rich_text.rewriters import extract_attrs

from newsroom.articles import chips, styles
from newsroom.articles.drawing import draw_mention, mark_titles, opening_tag
from people.models import Person
from shows.models import Character, Episode, Organisation, Season, Show

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from django.db.models import QuerySet

Key = tuple[str, int]
Attributes = dict[str, str]
Mentionable = Person | Show | Season | Episode | Character | Organisation

KINDS: Final[dict[str, Any]] = {
    "person": Person,
    "show": Show,
    "season": Season,
    "episode": Episode,
    "character": Character,
    "organisation": Organisation,
}
# What has its address under that of another record.
_STANDS_ON: Final = {"season": "show", "episode": "season__show", "character": "show"}

_MENTION: Final = re.compile(
    r'<a\b(?P<attrs>[^>]*\blinktype="mention"[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)

# The public records among those that the text being drawn mentions; None outside `loaded`.
_public: ContextVar[Mapping[Key, Mentionable] | None] = ContextVar("mentions", default=None)


def key_of(attrs: Mapping[str, Any]) -> Key | None:
    """Which record a mention means; None where the attributes make no sense."""
    kind, number = attrs.get("kind", ""), str(attrs.get("id", ""))
    sound = kind in KINDS and number.isascii() and number.isdigit() and len(number) < 19
    return (kind, int(number)) if sound else None


def keys_in(source: str) -> set[Key]:
    found = (key_of(extract_attrs(match["attrs"])) for match in _MENTION.finditer(source))
    return {key for key in found if key is not None}


def records_of(kind: str) -> QuerySet[Any]:
    """All of a kind that the desk has, each with what it stands on; drafts too."""
    above = _STANDS_ON.get(kind)
    records: QuerySet[Any] = KINDS[kind].objects.all()
    return records.select_related(above) if above else records


def public_of(kind: str) -> QuerySet[Any]:
    """What of a kind a reader may be led to; a character that spoils is kept from them."""
    public: Any = records_of(kind)
    public = public.public()
    return public.safe_to_tease() if kind == "character" else public


def public_records(keys: Iterable[Key]) -> dict[Key, Mentionable]:
    """The public ones among the records; one query for each kind asked for."""
    asked: dict[str, list[int]] = defaultdict(list)
    for kind, number in keys:
        asked[kind].append(number)
    return {
        (kind, record.pk): record
        for kind, numbers in asked.items()
        for record in public_of(kind).filter(pk__in=numbers)
    }


@contextmanager
def loaded(keys: Iterable[Key]) -> Iterator[None]:
    """Look these records up at once for all the prose drawn inside; no mention asks again.

    The house style is asked for once, too.
    """
    token = _public.set(public_records(keys))
    try:
        with styles.kept():
            yield
    finally:
        _public.reset(token)


def find_public(keys: Sequence[Key | None]) -> list[Mentionable | None]:
    """The public record behind each key, from what is loaded or else in a query a kind."""
    known = _public.get()
    if known is None:
        known = public_records(key for key in keys if key is not None)
    return [known.get(key) if key is not None else None for key in keys]


class MentionLinkHandler(LinkHandler):
    """Draws a mention as a link to the record's page, and tells who mentions what."""

    identifier = "mention"

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[Attributes]) -> list[str]:
        records = find_public([key_of(attrs) for attrs in attrs_list])
        return [opening_tag(record) if record is not None else "<a>" for record in records]

    @classmethod
    def extract_references(cls, attrs: Attributes) -> Iterator[tuple[Any, str, str, str]]:
        key = key_of(attrs)
        if key is not None:
            yield KINDS[key[0]], str(key[1]), "", ""


class Prose(RichText):
    """Running text; a mention of a record that no reader may see is drawn as words alone.

    Wagtail's link handlers can only rewrite an opening tag, which would leave an empty link.
    """

    def __html__(self) -> str:
        with loaded(keys_in(self.source)) if _public.get() is None else nullcontext():
            return str(RichText(_MENTION.sub(_drawn, _titled(chips.draw(self.source)))))


def _titled(source: str) -> str:
    """The text with the titles that it mentions set in house style."""
    matches = list(_MENTION.finditer(source))
    keys = [key_of(extract_attrs(match["attrs"])) for match in matches]
    found = zip(matches, keys, find_public(keys), strict=True)
    return mark_titles(source, [(match, key[0], record) for match, key, record in found if key])


def _drawn(match: re.Match[str]) -> str:
    [record] = find_public([key_of(extract_attrs(match["attrs"]))])
    return draw_mention(match, record)
