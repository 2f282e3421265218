"""A field of a record in running text, as it is stored.

`<a linktype="fact" kind="show" id="3" fact="premiere" region="US" fallback="this spring">April
24</a>`: the words are what the desk saw last, `fallback` is what stands there while no reader may
be told. With `frozen` it prints what was true on the day `as-of`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.utils.html import strip_tags
from wagtail.rich_text.rewriters import FIND_ATTRS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LINK_TYPE: Final = "fact"
CHIP: Final = re.compile(
    r'<a\b(?P<attrs>[^>]*\blinktype="fact"[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)
LONGEST_WORDS: Final = 200
LONGEST_NAME: Final = 40
LARGEST_SEASON: Final = 32767


class Question(NamedTuple):
    """What a chip asks of the records, whatever it is called in the text."""

    kind: str
    id: int
    fact: str
    region: str = ""
    season: int | None = None
    show: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A question, how its answer is said, and the words for when there is none."""

    question: Question
    form: str = ""
    fallback: str = ""
    as_of: datetime.date | None = None
    frozen: str = ""
    words: str = ""

    @classmethod
    def read(cls, attrs: Mapping[str, Any], words: str = "") -> Chip:
        """From stored attributes, or those of the editor; what makes no sense asks nothing."""
        day = _day(attrs.get("as-of"))
        return cls(
            question=Question(
                kind=_name(attrs.get("kind")),
                id=_number(attrs.get("id")) or 0,
                fact=_name(attrs.get("fact")),
                region=_region(attrs.get("region")),
                season=_number(attrs.get("season"), largest=LARGEST_SEASON),
                show=_number(attrs.get("show")),
            ),
            form=_name(attrs.get("form")),
            fallback=_line(attrs.get("fallback")),
            as_of=day,
            frozen=_line(attrs.get("frozen")) if day else "",
            words=words,
        )

    @property
    def is_frozen(self) -> bool:
        return bool(self.frozen)

    def attributes(self) -> dict[str, str]:
        """As they are stored, in a fixed order, without those that say nothing."""
        asked = self.question
        told: dict[str, Any] = {
            "linktype": LINK_TYPE,
            "kind": asked.kind,
            "id": asked.id,
            "fact": asked.fact,
            "form": self.form,
            "region": asked.region,
            "season": asked.season,
            "show": asked.show,
            "fallback": self.fallback,
            "as-of": self.as_of.isoformat() if self.as_of and self.frozen else "",
            "frozen": self.frozen,
        }
        return {name: str(value) for name, value in told.items() if value not in ("", None)}


def chip_of(match: re.Match[str]) -> Chip:
    """The chip that ``CHIP`` found."""
    words = unescape(strip_tags(match["words"]))
    # Wagtail's own reading leaves an apostrophe as it is escaped.
    attrs = {name: unescape(value) for name, value in FIND_ATTRS.findall(match["attrs"])}
    return Chip.read(attrs, words)


def chips_in(source: str) -> list[Chip]:
    """Every chip of a text, in its order."""
    return [chip_of(match) for match in CHIP.finditer(source)]


def chips_of(sources: Iterable[str]) -> Iterator[Chip]:
    for source in sources:
        yield from chips_in(source)


def _number(value: Any, *, largest: int = 10**18) -> int | None:
    told = str(value or "")
    sound = told.isascii() and told.isdigit() and len(told) < 19
    return int(told) if sound and 0 < int(told) <= largest else None


def _name(value: Any) -> str:
    told = str(value or "")
    return told if told.isascii() and told.isidentifier() and len(told) <= LONGEST_NAME else ""


def _region(value: Any) -> str:
    told = str(value or "").upper()
    return told if told.isascii() and told.isalpha() and len(told) == 2 else ""


def _line(value: Any) -> str:
    """Plain words in one line; brackets of tags would end the tag they stand in."""
    told = " ".join(str(value or "").translate({ord("<"): None, ord(">"): None}).split())
    return told[:LONGEST_WORDS]


def _day(value: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(value or ""))
    except ValueError:
        return None
