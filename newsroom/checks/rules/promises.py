"""What headline and dek say, and whether the story says it, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.sightings import sightings_within
from newsroom.prose.facts import PersonFacts, Records, ShowFacts
from newsroom.prose.marked_titles import SMALL
from newsroom.prose.pieces import RUNNING, ListedPart
from newsroom.prose.verbatim import stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import Passage, Piece

_FIGURES: Final = tuple(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
    """.split()  # noqa: SIM905 - read as words, in their order
)
_ORDINALS: Final = tuple(
    """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth
    """.split()  # noqa: SIM905 - read as words, in their order
)
_COUNTED: Final = (
    r"episodes?|seasons?|parts?|films?|movies|years?|awards?|nominations?|Emmys?|Oscars?|million|"
    r"billion|percent|minutes?|weeks?|days?|months?|installments?|chapters?"
)
# “10 shows to watch”: the count of a list is kept by the list.
_LISTED: Final = re.compile(
    r"\s(?:\w+\s){0,2}(?:best|new|great|shows?|movies|things|ways|reasons|moments|questions|"
    r"takeaways|stars|to\s(?:watch|know|see))\b",
    re.IGNORECASE,
)
DAY: Final = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(\d{1,2})\b(?!:)"
    r"|\b(\d{1,2})\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_NUMBER: Final = re.compile(
    rf"\b(\d[\d,]*(?:\.\d+)?|{'|'.join(_FIGURES[2:])})(?=[\s-](?:[\w’-]+\s)?(?:{_COUNTED})\b)"
    r"|(?<=[$£€])(\d[\d,]*(?:\.\d+)?)"
    r"|\b(?:[Ss]eason|[Ss]eries|[Ee]pisode|[Pp]art)\s(\d+|[A-Z][a-z]+)\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[“‘\"]([^“”‘\"]{8,}?)[”’\"](?!\w)")
_ANN: Final = PersonFacts(id=1, name="Ann Ray", said_again="Ray")
_SHOWN: Final = Records(people=(_ANN,), shows=(ShowFacts(id=1, title="Lights Up"),))


@rule(
    "headline-not-in-body",
    number=43,
    level="warn",
    name="Headline says more",
    purpose="Finds names, dates, counts and quotes of headline and dek that the story lacks.",
    bad=[
        Example("# *Lights Up* returns with eight episodes\n\nThe show is back.", ("eight",)),
        Example("# Back on May 8\n\nThe show is back on May 9.", ("May 8",)),
        Example("! Ann Ray joins the cast.\n\nThe show is back.", ("Ann Ray",), records=_SHOWN),
        Example("# ‘It was a real gift’\n\n“It was a gift,” she said.", ("It was a real gift",)),
        Example("# Lights Up ordered for season 3\n\nThe show is back for more.", ("3",)),
    ],
    good=[
        Example("# Back with 8 episodes\n\nThere are eight episodes of it."),
        Example("# Back on May 8\n\nOn Thursday, 8 May, the show is back."),
        Example("# Ray joins the cast\n\nAnn Ray is in it.", records=_SHOWN),
        Example("# ‘It was a gift’: she tells all\n\n“It was a gift, I think,” she said."),
        Example("# What season 3 brings\n\nIt is a lot.", sheet={"season": 3}),
        Example("# 10 shows to watch in 2025\n\nHere they are."),
        Example("# Ray in season two\n\nAnn Ray is in the second season.", records=_SHOWN),
        Example(
            "# *Lights Up* premieres on May 8\n\nAll about it.",
            sheet={"parts": (ListedPart(kind="when_and_where", at=0),)},
        ),
    ],
)
def headline_not_in_body(piece: Piece) -> Iterator[Hit]:
    if not any(True for _ in piece.running()):
        return
    told = piece.once(body_text)
    for passage in piece.of_kind("headline", "dek"):
        yield from _names(piece, passage)
        yield from _quotes(piece, passage, told)
        yield from _dates(piece, passage)
        yield from _numbers(piece, passage)


def body_text(piece: Piece) -> str:
    kinds = RUNNING | {"quotation", "heading", "caption", "question"}
    return "\n".join(piece.words(it) for it in piece.passages if it.kind in kinds)


def _names(piece: Piece, passage: Passage) -> Iterator[Hit]:
    if any(part.kind in {"cast_list", "key_facts"} for part in piece.parts):
        return
    have = piece.once(_named_below)
    for one in sightings_within(piece, passage.start, passage.end):
        is_record = one.key[0] in {"person", "show"} and one.form != "again"
        if is_record and not have & {one.key, *one.rivals}:
            yield _more(one.start, one.end)


def _named_below(piece: Piece) -> frozenset[Key]:
    kinds = RUNNING | {"quotation", "heading"}
    return frozenset(
        key
        for passage in piece.passages
        if passage.kind in kinds
        for one in sightings_within(piece, passage.start, passage.end)
        for key in (one.key, *one.rivals)
    )


def _quotes(piece: Piece, passage: Passage, told: str) -> Iterator[Hit]:
    for match in _QUOTED.finditer(piece.text, passage.start, passage.end):
        words = match[1].strip(",.")
        is_title = all(word[0].isupper() or word in SMALL for word in words.split())
        if " " in words and not is_title and not stands_in(words, told):
            start = match.start(1)
            message = "The story does not quote these words."
            yield Hit(start=start, end=start + len(match[1]), message=message)


def _dates(piece: Piece, passage: Passage) -> Iterator[Hit]:
    if any(part.kind in {"when_and_where", "key_facts"} for part in piece.parts):
        return
    days = piece.once(_days_of_body)
    for match in DAY.finditer(piece.text, passage.start, passage.end):
        if _day(match) not in days and piece.chip_over(*match.span()) is None:
            yield _more(match.start(), match.end())


def _days_of_body(piece: Piece) -> frozenset[tuple[str, int]]:
    return frozenset(_day(match) for match in DAY.finditer(piece.once(body_text)))


def _day(match: re.Match[str]) -> tuple[str, int]:
    month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    return month[:3].casefold(), int(day)


def _numbers(piece: Piece, passage: Passage) -> Iterator[Hit]:
    have = piece.once(_values_of_body)
    for match in _NUMBER.finditer(piece.text, passage.start, passage.end):
        group = next(number for number in (1, 2, 3) if match[number])
        value = _value(match[group])
        if value is None or value in have or _is_free(piece, match, group):
            continue
        yield _more(*match.span(group))


def _values_of_body(piece: Piece) -> frozenset[str]:
    return _values(piece.once(body_text))


def _is_free(piece: Piece, match: re.Match[str], group: int) -> bool:
    start, end = match.span(group)
    if group == 1 and _LISTED.match(piece.text, end):
        return True
    passage = piece.passage_at(start)
    here = sightings_within(piece, passage.start, passage.end) if passage else ()
    is_title = any(one.key[0] == "show" and one.start <= start < one.end for one in here)
    is_own = group == 3 and _value(match[3]) == str(piece.sheet.season)
    is_year = match[group].isdigit() and 1900 <= int(match[group]) <= 2100
    return is_title or is_own or is_year or piece.chip_over(start, end) is not None


def _value(word: str) -> str | None:
    small = word.casefold()
    if small in _FIGURES:
        return str(_FIGURES.index(small))
    if small in _ORDINALS:
        return str(_ORDINALS.index(small))
    return small.replace(",", "") if small[0].isdigit() else None


def _values(text: str) -> frozenset[str]:
    found = re.findall(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+", text)
    known = (_value(re.sub(r"(?:st|nd|rd|th)$", "", word)) or _value(word) for word in found)
    return frozenset(value.rstrip(",") for value in known if value)


def _more(start: int, end: int) -> Hit:
    return Hit(start=start, end=end, message="The story below does not say this.")
