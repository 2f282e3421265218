"""What stands in and beside the words of a story: blocks, pictures, its sheet, the style."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.title_style import TitleStyle

if TYPE_CHECKING:
    from newsroom.prose.facts import Key

MAGAZINE_TITLES: Final = {"show": "italics", "film": "italics", "episode": "quotes"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where words are put right: a field of the form, or a block of the body.

    ``path`` leads on inside the block: "text", "items.0.text".
    """

    field: str = "body"
    block: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class ChipUse:
    """A fact that is drawn from the records; its printed words stand in the text.

    ``state`` and ``message`` are what `articles.chips.findings` says of it.
    """

    start: int
    end: int
    state: str = "stands"
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation or pull-quote block: the span of its words and what it rests on.

    ``stands_in_text``: of a pull quote, whether the body has these words.
    """

    start: int
    end: int
    is_pull_quote: bool = False
    entry: int | None = None
    speaker: str = ""
    outlet: str = ""
    url: str = ""
    stands_in_text: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureUse:
    """A picture of the story; ``at`` is an offset in the text where it stands.

    ``fault`` says why it may not be shown now (rights, embargo, gone), empty where it may.
    ``people`` are the records tagged on it, from left to right. ``credit_form`` is the form that
    a credit must have, blanks or fields in braces for what differs: “Photo: {name}/{agency}”.
    """

    at: int
    place: Place
    title: str
    file_name: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    wants_credit: bool = True
    credit_form: str = ""
    is_decorative: bool = False
    fault: str = ""
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPart:
    """A block that draws a cast, a plot or releases of a show where it stands."""

    kind: Literal["cast_list", "plot", "when_and_where", "trailer", "key_facts", "timeline"]
    at: int
    show: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a story says of itself, beside its words."""

    kind: str = "preview"
    dated_on: datetime.date = datetime.date(2025, 4, 19)
    now: datetime.datetime = datetime.datetime(2025, 4, 19, 12, tzinfo=datetime.UTC)
    region: str = "US"
    subjects: tuple[Key, ...] = ()
    season: int | None = None
    spoils: tuple[int, int] | None = None
    spoils_everything: bool = False
    seen_as: str = ""
    episodes_seen: int | None = None
    episodes_in_all: int | None = None
    has_disclosed: bool = False
    rating: float | None = None
    is_live: bool = False
    # Headlines of live stories that are very like this one, with the share of words they share.
    alike: tuple[tuple[str, float], ...] = ()
    # What a stored crawl says of a link, by its address: "gone", "redirected", "unpublished" ...
    links: tuple[tuple[str, str], ...] = ()

    @property
    def today(self) -> datetime.date:
        return self.now.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStyle:
    """What a house style asks of words; ``titles`` sets the marks of titles.

    ``house_words`` are pairs (not this, but that); with nothing for the second it is banned.
    """

    titles: TitleStyle = field(default_factory=lambda: TitleStyle(MAGAZINE_TITLES))
    quote_marks: Literal["double", "single"] = "double"
    spelling: Literal["american", "british", ""] = "american"
    dates: str = "long"
    seasons: str = "lower"
    is_ascii: bool = False
    spaces_before_points: bool = False
    house_words: tuple[tuple[str, str], ...] = ()
    most_from_one_outlet: int = 40
    most_full_names: int = 3
    longest_description: int = 160
