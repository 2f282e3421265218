"""Whom a text is speaking of at a place, so that "she" and "the actress" find their person."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose.folding import fold
from newsroom.prose.genders import meant_by
from newsroom.prose.heads import Head, heads
from newsroom.prose.names import surname
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.runs import Run

FURTHEST_BACK: Final = 14
# Trades that one without them in the piece may still be called by.
_SHE: Final = words("actress comedienne mother sister wife widow daughter spokeswoman")
_HE: Final = words("father brother husband widower son spokesman")
_MAKERS: Final = {
    "creator": "creator",
    "co-creator": "creator",
    "showrunner": "showrunner",
    "co-showrunner": "showrunner",
    "director": "director",
    "co-director": "director",
    "filmmaker": "director",
    "film-maker": "director",
    "helmer": "director",
    "auteur": "director",
    "writer": "writer",
    "screenwriter": "writer",
    "scribe": "writer",
    "producer": "producer",
    "executive": "",
    "composer": "composer",
    "host": "host",
    "presenter": "host",
    "actor": "actor",
    "actress": "actor",
    "star": "actor",
    "co-star": "actor",
    "lead": "actor",
    "performer": "actor",
    "comedian": "actor",
    "comic": "actor",
    "singer": "actor",
    "newcomer": "actor",
    "veteran": "actor",
    "thesp": "actor",
}
# They are called so without a name because nobody is to know it, or because they are nobody.
_UNNAMED: Final = words(
    """
    source sources insider insiders rep reps spokesperson spokesman spokeswoman executive
    executives exec fan fans viewer viewers critic critics reviewer staffer network streamer
    broadcaster platform studio service corporation company channel agent lawyer publicist
    friend head chief boss president team ceo controller
    """
)
_AKIN: Final = {
    "creator": {"creator", "showrunner", "writer", "director", "developer"},
    "showrunner": {"showrunner", "creator", "writer", "executive_producer"},
    "director": {"director"},
    "writer": {"writer", "creator", "showrunner"},
    "producer": {"producer", "executive_producer"},
    "actor": {"actor"},
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody whom a sentence is about, as typed, with the pronoun that can take the name up."""

    start: int
    run: Run
    pronoun: str
    is_subject: bool = True


class Topics:
    """The people of a piece in the order in which its sentences speak of them."""

    def __init__(
        self, reading: Reading, cover: Cover, jobs: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self._reading = reading
        self._jobs = jobs or {}
        self._by_surname: dict[str, frozenset[str]] = {}
        for name, held in self._jobs.items():
            key = fold(surname(name))
            self._by_surname[key] = self._by_surname.get(key, frozenset()) | held
        self._pronouns: dict[str, str] = {}
        self._mentions: list[Mention] = []
        for sentence in reading.sentences:
            self._read(heads(reading, sentence.start, sentence.end, cover))
        self._starts = [mention.start for mention in self._mentions]

    def _read(self, found: Sequence[Head]) -> None:
        opened = False
        for head in found:
            if head.kind == "pronoun":
                opened = opened or head.word in {"he", "she", "they"}
            if head.kind != "name" or head.run is None:
                continue
            name = self._reading.words(head.run)
            before = self._reading.text[max(0, head.start - 14) : head.start]
            key = fold(surname(name))
            pronoun = meant_by(name, before) or self._pronouns.get(key, "")
            if pronoun:
                self._pronouns[key] = pronoun
            is_subject = not opened and not head.is_governed
            self._mentions.append(Mention(head.start, head.run, pronoun, is_subject))
            opened = opened or is_subject

    def meant(self, pronoun: str, at: int) -> Run | None:
        """Whom "she", "he" or "they" means at a place: the last subject that it fits."""
        near = [mention for mention in self._before(at) if self._fits(mention, pronoun)]
        sentence = self._reading.sentence_at(at)
        start = self._reading.document.paragraphs[sentence.paragraph].start if sentence else 0
        here = [mention for mention in near if mention.start >= start]
        for among in (here, near):
            chosen = self._likeliest(among, pronoun)
            if chosen is not None:
                self._pronouns.setdefault(self._key(chosen), pronoun)
                return chosen.run
        return None

    def _likeliest(self, among: Sequence[Mention], pronoun: str) -> Mention | None:
        """The last subject, else the last of whom the pronoun is known, else the last named."""
        wanted: tuple[Callable[[Mention], bool], ...] = (
            lambda one: one.is_subject,
            lambda one: self._pronoun(one) == pronoun,
            lambda _: True,
        )
        for is_wanted in wanted:
            found = next((one for one in among if is_wanted(one)), None)
            if found is not None:
                return found
        return None

    def called(self, role: str, at: int) -> Run | None:
        """Whom "the showrunner" means: the last one with that job, else the last subject."""
        job = _MAKERS.get(role, "")
        near = self._before(at)
        if job and job != "actor":
            for mention in near:
                if self._has(mention, job):
                    return mention.run
        if role in _UNNAMED:
            return None
        pronoun = "she" if role in _SHE else "he" if role in _HE else ""
        return next(
            (
                mention.run
                for mention in near
                if mention.is_subject
                and (not pronoun or self._fits(mention, pronoun))
                and not (job and self._is_something_else(mention, job))
            ),
            None,
        )

    def subject_between(self, start: int, end: int) -> Run | None:
        """The last who was the subject of a sentence in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for mention in reversed(self._mentions[first:last]):
            if mention.is_subject:
                return mention.run
        return None

    def _before(self, at: int) -> list[Mention]:
        last = bisect_left(self._starts, at)
        return self._mentions[max(0, last - FURTHEST_BACK) : last][::-1]

    def _fits(self, mention: Mention, pronoun: str) -> bool:
        held = self._pronoun(mention)
        return pronoun == "they" or not held or held == pronoun

    def _key(self, mention: Mention) -> str:
        return fold(surname(self._reading.words(mention.run)))

    def _pronoun(self, mention: Mention) -> str:
        return mention.pronoun or self._pronouns.get(self._key(mention), "")

    def _held(self, mention: Mention) -> frozenset[str]:
        name = self._reading.words(mention.run)
        return self._jobs.get(fold(name)) or self._by_surname.get(fold(surname(name)), frozenset())

    def _has(self, mention: Mention, job: str) -> bool:
        return bool(self._held(mention) & _AKIN.get(job, {job}))

    def _is_something_else(self, mention: Mention, job: str) -> bool:
        held = self._held(mention)
        return bool(held) and not held & _AKIN.get(job, {job})
