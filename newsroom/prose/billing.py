from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.prose import names
from newsroom.prose.characters import SELF, role_at, roles_at
from newsroom.prose.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run

_WORD = r"[a-zà-ÿ][\w’'-]*"
_NOT_IN_DESCRIPTION = (
    r"(?:is|was|are|were|has|have|had|will|would|can|who|that|which|when|while|where|if|but|because|"
    r"said|says|told|plays?|stars|follows|tells|joins|premieres|in|on|at|to|by|into|about|than|then|after|before|not|it|they|he|she)"
)
_DESCRIPTION = rf"(?:(?!{_NOT_IN_DESCRIPTION}\s)(?:{_WORD}|\d+)\s){{0,6}}"
_JOIN = (
    r"(?:and\salso|and|&|or|plus|as\swell\sas|along\swith|alongside|together\swith|with|also|both|"
    r"including|featuring|co-starring|joined\sby|not\sto\smention|as\swell)"
)
FIRST = re.compile(rf"\s*[:—–-]?\s*(?:{_JOIN}\s)?{_DESCRIPTION}(?:the\s)?[“\"]?")
NEXT = re.compile(
    rf"\s*(?:[,;]\s*(?:{_JOIN},?\s)*|(?:{_JOIN},?\s)+|\s{_JOIN},?\s)"
    rf"(?:(?:as|in)\s(?:the|an?|h(?:is|er)|their)\s[^,;.()]{{2,60}},\s)?{_DESCRIPTION}(?:the\s)?[“\"]?"
)
AFTER_LABEL = re.compile(rf"(?:['’]s|['’])?,?[”\"’]?\s(?:co-)?(?:stars\s)?{_DESCRIPTION}")
# Behind these a list of makers goes over to those who are seen.
ON_SCREEN = re.compile(r"\b(?:featuring|co-starring|starring|joined\sby|including)\b")
EPITHET = re.compile(r"\s(?:him|her|them)sel(?:f|ves),?\s(?=[^\W\d_])")
LABEL = re.compile(
    r"[”\"’]?(?:['’]s)?\s(?:co-)?(?:star|alum|alumna|alumnus|actor|actress|veteran|breakout|creator|"
    r"favorite|lead|regular|newcomer|scene-stealer|winner|nominee|champion|singer|writer|director)s?\s"
)
KIN = re.compile(
    r"\s*,?\s(?:and|with)\s(?:his|her|their)\s(?:\w+\s){0,2}?(?:husband|wife|partner|brother|sister|"
    r"daughter|son|spouse|twin|cousin|collaborator|father|mother|fianc[ée]e?)s?,?\s"
)
BRACKET = re.compile(r"\s?\(([^()\n]{1,160})\)")
AGE = re.compile(r",\s\d{1,2},")
ROLE = re.compile(
    r",?\s(?:(?:who|and)\s)?(?:(?:will\s|is\s|to\s)?(?:also\s)?(?:as(?!\swell\b)|plays?|playing|portrays|portraying|"
    r"voices|voicing|stars\sas|starring\sas|appears\sas|appearing\sas|in\sthe\s(?:lead\s|title\s)?role\sof|"
    r"takes\son\sthe\srole\sof|reprising\s(?:his|her|their)\srole\sas|reprises\s(?:his|her|their)\srole\sas|"
    r"returns\sas|returning\sas|recurs\sas|recurring\sas|guest-stars\sas|guest\sstars\sas|play|"
    r"making\s(?:his|her|their)\s(?:[\w-]+\s){0,3}debut\sas|reprising|co-stars\sas|leads\sas))\s"
)
ASIDE = re.compile(
    r",\s(?:an?|who|whose|her|his|their|one|best\sknown|known|last\sseen|seen|fresh|formerly|returning|"
    r"here|now|making|himself|herself)\s[^,;()\n]{1,140}"
)
# "…, who produces with Ada Lorne, Ben Roe": the names that follow are of another list.
RELATIVE_LIST = re.compile(
    r"^,\s(?:who|whose)\s.*\b(?:with|alongside|and)"
    r"(?:\s[A-ZÀ-Þ][\w’'-]*)+$"
)
TIERED = re.compile(
    r",?\s(?:(?:who\s)?(?:appears|has|pops\sup|turns\sup|shows\sup|recurs|guests)\s)?"
    r"(?:(?:in|with|making|for)\s)?(?:an?|his|her|their)\s(?:[\w-]+\s){0,3}?"
    r"(?:role|roles|part|cameo|appearance|turn|arc|bit)\b"
)
TIERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("special_guest", re.compile(r"special\sguest", re.IGNORECASE)),
    ("guest", re.compile(r"guest", re.IGNORECASE)),
    ("recurring", re.compile(r"recur", re.IGNORECASE)),
    ("cameo", re.compile(r"cameo|blink", re.IGNORECASE)),
    (
        "small_role",
        re.compile(
            r"(?:small|minor|bit|brief|tiny|supporting)\s(?:\w+\s)?(?:role|part|turn|appearance)",
            re.IGNORECASE,
        ),
    ),
    ("voice", re.compile(r"\bvoic(?:e|es|ing|ed)\b", re.IGNORECASE)),
    ("narrator", re.compile(r"narrat", re.IGNORECASE)),
    (
        "self",
        re.compile(r"\b(?:as|plays|playing)\s(?:him|her|them)sel(?:f|ves)|^self$", re.IGNORECASE),
    ),
    ("regular", re.compile(r"series\sregular|main\scast", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Billed:
    """One name of a cast list with what is printed about it."""

    start: int
    end: int
    name: str
    character: str = ""
    character_span: Span | None = None
    tier: str = ""
    note: str = ""
    bracket: Span | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """A list of names that reads on from ``start`` and stops at ``end``."""

    items: tuple[Billed, ...]
    end: int
    epithets: tuple[Span, ...] = ()


def tier_of(words: str) -> str:
    for tier, pattern in TIERS:
        if pattern.search(words):
            return tier
    return ""


def bill(
    reading: Reading,
    start: int,
    end: int,
    titles: Cover,
    *,
    roles: bool = True,
    surnames: bool = False,
) -> Bill:
    """Read a list of names that starts at ``start`` and goes on as long as it reads like one.

    With ``surnames`` a single word may be the whole list; the caller must know whose it is.
    """
    items: list[Billed] = []
    epithets: list[Span] = []
    cursor, expects = start, FIRST
    for run in reading.runs_within(start, end):
        if run.start < cursor:
            continue
        gap = reading.text[cursor : run.start]
        if not _reads_on(expects, gap, items, roles=roles):
            break
        label_end = _label_end(reading, run, end, titles)
        if label_end is not None:
            cursor, expects = label_end, AFTER_LABEL
            continue
        epithet = EPITHET.match(reading.text, run.end, end)
        if epithet:
            epithets.append(run.span)
            cursor, expects = epithet.end(), FIRST
            continue
        if not _may_be_billed(reading, run, items, gap, surnames=surnames):
            break
        item, cursor = _read_on(reading, run, end, roles=roles)
        items.append(replace(item, tier=item.tier or tier_of(gap)))
        expects = NEXT
    if roles and items and items[-1].character_span is not None:
        cursor = _share_roles(reading, items, end, cursor)
    return Bill(tuple(items), cursor if items else start, tuple(epithets))


def _reads_on(expects: re.Pattern[str], gap: str, items: Sequence[Billed], *, roles: bool) -> bool:
    """Whether the words between two names still belong to their list."""
    if not roles and (";" in gap or ON_SCREEN.search(gap)):
        return False
    return bool(expects.fullmatch(gap)) or bool(items and KIN.fullmatch(gap))


def _share_roles(reading: Reading, items: list[Billed], end: int, cursor: int) -> int:
    """Read "stars A and B as Kit and Sam": as many roles as there are names before them."""
    span = items[-1].character_span
    roles = roles_at(reading, span.start, end) if span else []
    count = len(roles)
    bare = items[-count:-1]
    if count < 2 or len(bare) != count - 1 or any(one.character or one.note for one in bare):
        return cursor
    for place, role in enumerate(roles, start=len(items) - count):
        items[place] = replace(items[place], character=role.name, character_span=role.span)
    return max(cursor, roles[-1].end)


def _label_end(reading: Reading, run: Run, end: int, titles: Cover) -> int | None:
    """Where a description such as "Emmy winner" or "Succession’s" ends, if the run opens one."""
    title = titles.over(run.start, run.end)
    if title is not None:
        return title.end
    if reading.text[run.end : run.end + 2] in {"’ ", "' "} and reading.text[run.end - 1] == "s":
        return run.end + 1
    owns_a_noun = reading.text[run.end + 3 : run.end + 4].islower()
    if run.is_possessive and (owns_a_noun or not names.has_given_name(run)):
        return run.end
    if run.entry is not None:
        return run.end
    return run.end if LABEL.match(reading.text, run.end, end) else None


def _may_be_billed(
    reading: Reading, run: Run, items: Sequence[Billed], gap: str, *, surnames: bool
) -> bool:
    if names.is_name_shaped(run):
        return True
    if not names.is_mononym_shaped(run):
        return False
    if surnames:
        return True
    return (
        bool(items)
        or bool(KIN.search(gap))
        or bool(ROLE.match(reading.text, run.end))
        or _opens_pair(reading, run)
    )


def _opens_pair(reading: Reading, run: Run) -> bool:
    return re.match(r",?\s(?:and|&)\s|,\s[A-ZÀ-Þ]", reading.text[run.end : run.end + 8]) is not None


def _read_on(reading: Reading, run: Run, end: int, *, roles: bool) -> tuple[Billed, int]:
    """Read what is printed behind a name: brackets, a role, the size of the part."""
    text = reading.text
    item = Billed(run.start, run.end, text[run.start : run.end])
    cursor = run.end
    for _ in range(4):
        step = _bracketed(text, item, cursor) or _tiered(text, item, cursor, end)
        if step is None and roles:
            step = _in_role(reading, item, cursor, end)
        if step is None:
            step = _aside(text, item, cursor, end)
        if step is None:
            break
        item, cursor = step
    return item, cursor


def _bracketed(text: str, item: Billed, cursor: int) -> tuple[Billed, int] | None:
    match = BRACKET.match(text, cursor)
    if match is None or item.bracket is not None:
        return None
    inside = Span(match.start(1), match.end(1))
    tier = item.tier or tier_of(match.group(1))
    return replace(item, bracket=inside, tier=tier, note=match.group(1).strip()), match.end()


def _tiered(text: str, item: Billed, cursor: int, end: int) -> tuple[Billed, int] | None:
    match = TIERED.match(text, cursor, end)
    if match is None:
        return None
    tier = tier_of(match.group())
    if not tier:
        return None
    note = match.group().lstrip(", ")
    return replace(item, tier=tier, note=_joined(item.note, note)), match.end()


def _in_role(reading: Reading, item: Billed, cursor: int, end: int) -> tuple[Billed, int] | None:
    match = ROLE.match(reading.text, cursor, end)
    if match is None or item.character:
        return None
    self_role = SELF.match(reading.text, match.end(), end)
    if self_role:
        return replace(item, tier="self"), self_role.end()
    role = role_at(reading, match.end(), end)
    tier = item.tier or tier_of(match.group())
    if role.name:
        named = replace(item, character=role.name, character_span=role.span, tier=tier)
        return named, role.end
    if not role.description:
        return None
    return replace(item, note=_joined(item.note, role.description), tier=tier), role.end


def _aside(text: str, item: Billed, cursor: int, end: int) -> tuple[Billed, int] | None:
    age = AGE.match(text, cursor, end)
    if age:
        return item, age.end() - 1
    match = ASIDE.match(text, cursor, end)
    if match is None or re.search(r"[.!?]$", match.group()):
        return None
    if RELATIVE_LIST.search(match.group()):
        return None
    stop = (
        None
        if match.group().startswith((", who ", ", whose "))
        else re.search(r"\s(?:and|with|as\swell\sas|plus|alongside)\s(?=[A-ZÀ-Þ])", match.group())
    )
    words = trimmed(text, cursor + 2, cursor + stop.start() if stop else match.end())
    note = words.of(text)
    return replace(item, note=_joined(item.note, note), tier=item.tier or tier_of(note)), words.end


def _joined(note: str, more: str) -> str:
    return f"{note}; {more}" if note else more
