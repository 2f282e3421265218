"""Prizes that a text says somebody or something has won, or is up for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose import gazetteer
from newsroom.prose.heads import heads
from newsroom.prose.readings import Cover
from newsroom.prose.spans import Span
from newsroom.prose.topics import Topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.heads import Head
    from newsroom.prose.readings import Reading
    from newsroom.prose.runs import Run
    from newsroom.prose.sentences import Sentence

_WON: Final = (
    r"won|wins|winning|took(?:\shome)?|takes\shome|taking\shome|received|receives|earned|scooped(?:\sup)?|"
    r"collected|nabbed|bagged|claimed|landed|picked\sup|picking\sup|swept|sweeps|awarded|honou?red\swith|"
    r"accepting|accepted|named(?=\s(?:[Bb]est|[Oo]utstanding))|crowned"
)
_UP: Final = (
    r"nominated|nominations?(?=\sfor)|up\sfor|in\sthe\srunning\sfor|shortlisted|longlisted|"
    r"leads?\s(?:the\s\w+\s)?(?:for\sthe\s|with\s)|leads(?=\s)|nods?(?=\sfor)|contend(?:er|ing)\sfor"
)
_VERB: Final = re.compile(rf"\b(?:(?P<won>{_WON})|(?P<up>{_UP}))\b")
_NOT: Final = re.compile(
    r"\b(?:not|never|n[’']t|could|might|may|would|hopes?\sto|lost|losing|fail(?:s|ed)\sto|if|without|"
    r"yet\sto|nearly|almost|will)\s(?:\w+\s)?$"
)
_PRIZE: Final = re.compile(
    r"\b(?:(?:[^\W\d_a-zß-öø-ÿ][\w’'.&-]*\s){1,4}(?:[Aa]wards?|[Pp]rizes?|Medal|Trophy|Honou?rs)|"
    r"(?:grand\s)?(?:jury|audience|critics[’']|special\sjury)\s(?:prize|award)|[Pp]alme\sd[’']Or)\b"
    r"(?:\s(?:award|prize)s?\b)?",
)
_ENTRY_MORE: Final = re.compile(r"\s(?:award|prize)s?\b")
_CATEGORY: Final = re.compile(
    r"\b(?:[Bb]est|[Oo]utstanding)\s[A-Za-z’-]+"
    r"(?:\s(?:(?:in|of|for)\s(?:an?|the)\s)?"
    r"(?!(?:for|at|from|and|in|on|with|to|but|of|who|the|among|an?|was|is|went)\b)[A-Za-z’-]+){0,6}"
)
_AS_ONE: Final = re.compile(r"\b(?:for|went\sto|to)\s$")
_YEAR: Final = re.compile(r"\b(?:in|of|at\sthe)\s(?P<year>(?:19|20)\d\d)\b")
_YEAR_BEFORE: Final = re.compile(r"\b(?P<year>(?:19|20)\d\d)\s$")
_FOR: Final = re.compile(r"\sfor\s(?:his\s|her\s|the\s|their\s)?[\w\s’-]{0,24}?[“\"‘*]?$")
_ARTICLE: Final = re.compile(r"\b(?:an?|the|his|her|first|second|one|two|three|four)\s$")
_AGAIN: Final = re.compile(
    r"\s(?:for\s)?(?:(?:three|two|four|five|six|several)\s)?(?:more\s)?times?\b"
)
_WHOSE: Final = re.compile(r",?\swhose\s[“\"‘*]?$")


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize with who or what has it; ``category`` and ``year`` where the clause gives them."""

    start: int
    end: int
    award: str
    result: str
    category: str = ""
    year: int | None = None
    title: Span | None = None
    person: Run | None = None
    confidence: float = 0.75

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str


def prizes(reading: Reading, titles: Sequence[Span]) -> tuple[Prize, ...]:
    """Read wins and nominations, sentence by sentence; quotations are left out."""
    return tuple(_Ballot(reading, titles).read())


class _Ballot:
    """One pass over a piece, which remembers the prize that is being spoken of."""

    def __init__(self, reading: Reading, titles: Sequence[Span]) -> None:
        self._reading = reading
        self._titles = sorted(titles)
        self._cover = Cover(titles)
        self._topics: Topics | None = None
        self._last = ""

    def read(self) -> Iterator[Prize]:
        for sentence in self._reading.sentences:
            named = list(self._prizes(sentence))
            if named and not any(word in named[0].name for word in ("jury", "audience")):
                self._last = named[-1].name
            yield from self._in_sentence(sentence, named)

    def _prizes(self, sentence: Sentence) -> Iterator[_Named]:
        """The prizes a sentence names, those of the lists and those that only look like one."""
        text, taken = self._reading.text, -1
        for run in self._reading.runs_within(sentence.start, sentence.end):
            if not _is_award(text, run) or self._is_said(run.start):
                continue
            more = _ENTRY_MORE.match(text, run.end)
            taken = more.end() if more else run.end
            yield _Named(run.start, taken, text[run.start : taken])
        if taken >= 0:
            return
        for match in _PRIZE.finditer(text, sentence.start, sentence.end):
            if not self._is_said(match.start()):
                yield _Named(match.start(), match.end(), match.group())

    def _is_said(self, place: int) -> bool:
        return (
            self._reading.quotation_at(place) is not None
            or self._cover.over(place, place + 1) is not None
        )

    def _in_sentence(self, sentence: Sentence, named: list[_Named]) -> Iterator[Prize]:
        text = self._reading.text
        verbs = [
            match
            for match in _VERB.finditer(text, sentence.start, sentence.end)
            if not self._is_said(match.start())
            and not _NOT.search(text[max(sentence.start, match.start() - 30) : match.start()])
        ]
        for place, verb in enumerate(verbs):
            end = verbs[place + 1].start() if place + 1 < len(verbs) else sentence.end
            start = verbs[place - 1].end() if place else sentence.start
            yield from self._by(sentence, verb, named, Span(start, end))

    def _by(
        self, sentence: Sentence, verb: re.Match[str], named: list[_Named], reach: Span
    ) -> Iterator[Prize]:
        text = self._reading.text
        behind = [one for one in named if verb.end() <= one.start < reach.end]
        categories = list(_CATEGORY.finditer(text, verb.end(), reach.end))
        ahead = [one for one in named if one.end <= verb.start()]
        again = _AGAIN.match(text, verb.end())
        if behind:
            given = behind
        elif ahead and (categories or again or verb["up"]):
            given = ahead[-1:]
        elif categories and self._last:
            given = [_Named(verb.start(), verb.end(), self._last)]
        else:
            return
        title, person = self._holder(sentence, verb, reach)
        if title is None and person is None and not behind:
            return
        result = "won" if verb["won"] else "nominated"
        for one in given:
            yield from self._each(one, result, categories, title, person, reach)

    def _each(
        self,
        one: _Named,
        result: str,
        categories: list[re.Match[str]],
        title: Span | None,
        person: Run | None,
        reach: Span,
    ) -> Iterator[Prize]:
        text = self._reading.text
        year = _YEAR_BEFORE.search(text, max(reach.start, one.start - 8), one.start)
        year = year or _YEAR.search(text, one.end, reach.end)
        when = int(year["year"]) if year else None
        if not categories:
            yield Prize(one.start, one.end, one.name, result, "", when, title, person)
        for category in categories:
            other = self._given_to(category.end(), reach.end)
            yield Prize(
                category.start(),
                category.end(),
                one.name,
                result,
                category.group(),
                when,
                None if other else title,
                other or person,
            )

    def _given_to(self, start: int, end: int) -> Run | None:
        """Who has a category: "best actor for Linus Abara"."""
        match = re.match(r"\s(?:for|to|went\sto)\s", self._reading.text[start:end])
        if match is None:
            return None
        run = next(
            iter(self._reading.runs_within(start + match.end(), start + match.end() + 1)), None
        )
        free = run is not None and run.entry is None and not self._is_said(run.start)
        return run if free and run is not None and len(run.words) > 1 else None

    def _holder(
        self, sentence: Sentence, verb: re.Match[str], reach: Span
    ) -> tuple[Span | None, Run | None]:
        """The work and the person of a verb: its subject, and what it is "for"."""
        text = self._reading.text
        subject = self._subject(sentence, verb)
        title = next(
            (
                one
                for one in self._titles
                if verb.end() <= one.start < reach.end
                and _FOR.search(text[verb.end() : one.start])
                and one.start - verb.end() < 90
            ),
            None,
        )
        if isinstance(subject, Span):
            whose = self._whose(sentence, subject)
            return subject, whose
        return title, subject

    def _whose(self, sentence: Sentence, title: Span) -> Run | None:
        match = _WHOSE.search(self._reading.text, sentence.start, title.start)
        if match is None or match.end() != title.start:
            return None
        near = self._reading.runs_within(sentence.start, match.start())
        return near[-1] if near and near[-1].entry is None else None

    def _subject(self, sentence: Sentence, verb: re.Match[str]) -> Span | Run | None:
        found = heads(self._reading, sentence.start, verb.start(), self._cover)
        person = next((head for head in reversed(found) if _may_win(head)), None)
        work = next(
            (
                one
                for one in reversed(self._titles)
                if sentence.start <= one.start and one.end <= verb.start()
            ),
            None,
        )
        is_last = work is not None and (
            person is None or work.end > person.end or person.kind != "name"
        )
        if work is not None and is_last and not self._only_tells(work):
            return work
        if person is None:
            return None
        if person.kind == "name":
            return person.run
        self._topics = self._topics or Topics(self._reading, self._cover)
        return self._topics.meant(person.word, person.start)

    def _only_tells(self, title: Span) -> bool:
        """Tell "Ditch star Renee Roe", in which a title only says who somebody is."""
        after = self._reading.text[title.end : title.end + 24]
        before = self._reading.text[max(0, title.start - 30) : title.start]
        told = re.match(
            r"[”\"’]?\s(?:co-)?(?:star|creator|alum|actor|actress|director|writer)\b", after
        )
        return (
            told is not None
            or re.search(r"\b(?:in|on|of|for|from|like)\s[“\"‘*]?$", before) is not None
        )


def _is_award(text: str, run: Run) -> bool:
    """Tell the prize from the given name that it is, too: "won a Peabody"."""
    if run.entry is not None:
        return run.entry.kind == "award"
    entry = gazetteer.entry(tuple(word.bare for word in run.words))
    if entry is None or entry.kind != "award":
        return False
    return _ARTICLE.search(text[max(0, run.start - 12) : run.start]) is not None


def _may_win(head: Head) -> bool:
    if head.kind == "name":
        return not head.is_governed or head.run is None or not head.run.is_possessive
    return head.kind == "pronoun" and head.word in {"he", "she"}
