from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose.folding import fold
from newsroom.prose.genres import genres
from newsroom.prose.lexicon import FORMS, NOT_SCREENED, TRADES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.intake.analysis.layout import Layout
    from newsroom.prose.marked_titles import Title
    from newsroom.prose.readings import Reading

_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_TRADE = "|".join(sorted(map(re.escape, TRADES), key=len, reverse=True))
NEW = re.compile(
    rf"\b(?:new|upcoming|latest|forthcoming|next|original|debut)\b[^.;]{{0,70}}?\b(?:{_FORM}),?:?\s[“\"]?$",
    re.IGNORECASE,
)
NEWS = re.compile(
    r"[”\"]?(?:['’]s?\s\w+\sseason)?,?\s(?:follows(?!\swith)|premieres|debuts|stars\s|returns|arrives|launches|will\s|"
    r"moves|pits|has\sbeen|is\sset|is\scoming|is\sreturning|hits|lands|cent(?:er|re)s|tells|begins|opens|is\sback)"
)
LABEL = re.compile(rf"[”\"]?(?:['’]s)?\s(?:co-)?(?:{_TRADE})\b")
APPOSED = re.compile(
    rf"[”\"’]?,\s(?:an?|the|its|his|her|their)\s[^.;,]{{0,70}}?\b(?:{_FORM})\b", re.IGNORECASE
)
PAST = re.compile(
    r"\b(?:known\sfor|nominee\sfor|winner\sfor|nominated\sfor|follow-up\sto|returning\sfrom|seen\sin|appeared\s(?:in|on)|credits\sinclude|fresh\soff|"
    r"like|worked\son|staff\sof|starred\sin|behind|of)\s(?:the\s)?[“\"]?$",
    re.IGNORECASE,
)
SECOND_SUBJECT = 0.6


@dataclass(frozen=True, slots=True)
class Subjects:
    """The works of a piece by folded title, and those it is about, best first."""

    works: dict[str, tuple[Title, ...]]
    ranked: tuple[str, ...]
    mentions: tuple[tuple[int, str], ...]

    def nearest(self, start: int, section_start: int, section_end: int) -> str:
        """The subject that words at ``start`` speak of: the last named before, in this section.

        With one subject it is that one; with none named yet, the first named in the section.
        """
        if len(self.ranked) < 2:
            return self.ranked[0] if self.ranked else ""
        offsets = [offset for offset, _ in self.mentions]
        position = bisect_right(offsets, start) - 1
        if position >= 0 and self.mentions[position][0] >= section_start:
            return self.mentions[position][1]
        for offset, key in self.mentions[position + 1 :]:
            if offset < section_end:
                return key
            break
        return self.ranked[0]

    def name(self, key: str) -> str:
        return best(self.works[key]).name if key in self.works else ""


def best(titles: Sequence[Title]) -> Title:
    return max(titles, key=lambda title: (title.confidence, -title.start))


def subjects(reading: Reading, titles: Sequence[Title], layout: Layout) -> Subjects:
    """Tell the works a piece is about from those it mentions, by where and how they stand."""
    works: dict[str, list[Title]] = {}
    for title in titles:
        if not _is_read_or_heard(reading, title):
            works.setdefault(fold(title.name), []).append(title)
    works.pop("", None)
    scores = {
        key: sum(_score(reading, title, layout) for title in found) for key, found in works.items()
    }
    ranked = sorted(scores, key=lambda key: (-scores[key], works[key][0].start))
    top = scores[ranked[0]] if ranked else 0.0
    headed = _headed(layout, works) | _in_headline(reading, works, layout)
    chosen = [
        key
        for position, key in enumerate(ranked)
        if (position == 0 and top > 0)
        or key in headed
        or (scores[key] >= SECOND_SUBJECT * top and _leads(reading, works[key]))
    ]
    mentions = sorted((title.start, key) for key in chosen for title in works[key])
    return Subjects(
        {key: tuple(found) for key, found in works.items()}, tuple(chosen), tuple(mentions)
    )


def _is_read_or_heard(reading: Reading, title: Title) -> bool:
    before = reading.text[max(0, title.start - 30) : title.start].rstrip(" “\"‘'")
    return before.split()[-1:] != [] and before.split()[-1].lower() in NOT_SCREENED


def _score(reading: Reading, title: Title, layout: Layout) -> float:
    text = reading.text
    before, after = text[max(0, title.start - 110) : title.start], text[title.end : title.end + 60]
    score = 1.0
    headline = layout.headline.span
    if headline is not None and headline.holds(title.start, title.end):
        score += 3.0
    elif title.start < max(layout.head_end, 400):
        score += 1.5
    if NEW.search(before):
        score += 2.0
    if NEWS.match(after):
        score += 1.5
    if APPOSED.match(after):
        score += 1.0
    if LABEL.match(after) or PAST.search(before):
        score -= 1.5
    if before.endswith(("(", "from ")) or reading.quotation_at(title.start):
        score -= 0.7
    return score


def _headed(layout: Layout, works: dict[str, list[Title]]) -> set[str]:
    """The works whose title is a heading, as in a round-up."""
    heads = [
        fold(re.split(r"\s[(–—|]|,\s", section.heading)[0])
        for section in layout.sections
        if section.heading
    ]
    named = {key for key in works if key in heads}
    if len(named) > 1:
        return named
    numbered = {
        key
        for key in works
        for head in heads
        if head.endswith(f" {key}") and head.split()[0].isdigit()
    }
    return numbered if len(numbered) > 1 else set()


def _in_headline(reading: Reading, works: dict[str, list[Title]], layout: Layout) -> set[str]:
    """The works the headline is about, not those that only say who somebody is."""
    headline = layout.headline.span
    if headline is None:
        return set()
    text = reading.text
    return {
        key
        for key, found in works.items()
        for one in found
        if headline.holds(one.start, one.end)
        and not LABEL.match(text[one.end : one.end + 60])
        and not PAST.search(text[max(headline.start, one.start - 40) : one.start])
    }


def _leads(reading: Reading, titles: Sequence[Title]) -> bool:
    return any(NEW.search(reading.text[max(0, one.start - 110) : one.start]) for one in titles)


def kind_of(titles: Sequence[Title]) -> str:
    return next((title.kind for title in titles if title.kind), "")


def genres_of(reading: Reading, titles: Sequence[Title]) -> tuple[str, ...]:
    """The genres the words right around a title name: "ballet drama X", "X is a spy thriller"."""
    found: list[str] = []
    for title in titles:
        before = re.split(r"[.:;!?(]", reading.text[max(0, title.start - 60) : title.start])[-1]
        after = re.match(
            r",?\s(?:is|was)\s(?:a|an|the)\s[^.;,]{0,60}", reading.text[title.end : title.end + 80]
        )
        phrase = before if re.search(rf"(?:{_FORM})[,:]?\s[“\"]?$", before) else ""
        found += [*genres(phrase), *genres(after.group() if after else "")]
    return tuple(dict.fromkeys(found))
