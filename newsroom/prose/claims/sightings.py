"""Where a text names the records that are known, linked or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsroom.prose.facts import Key, PersonFacts, ShowFacts
    from newsroom.prose.pieces import Mention, Piece

Form = Literal["full", "again", "title", "character", "called", "organisation"]

_WORD: Final = re.compile(r"[^\W_]+(?:['’‘`][^\W_]+)*")
_GAP: Final = re.compile(r"[\s.\-\u2010\u2011–/&’'*]{1,3}|")
_S: Final = re.compile(r"['’`]s?$", re.IGNORECASE)
# Words that are too common to be taken for a title unless it is marked or linked.
_SHORTEST_BARE_TITLE: Final = 2


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words that mean a record; ``rivals`` are others that the same words may mean.

    ``form``: a person's "full" name or what they are called "again", the "title" of a work, a
    "character" by the whole name or as they are "called".
    """

    key: Key
    form: Form
    start: int
    end: int
    is_linked: bool = False
    rivals: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    start: int
    end: int
    is_capital: bool


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    key: Key
    form: Form
    begins_small: bool


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, as it is looked for in a text."""
    return tuple(filter(None, (_folded(match.group()) for match in _WORD.finditer(name))))


def sightings(piece: Piece) -> tuple[Sighting, ...]:
    """Every place where a known record is named, in order; nothing overlaps."""
    return piece.once(_sightings)


def sightings_within(piece: Piece, start: int, end: int) -> Sequence[Sighting]:
    """Those that begin in a stretch."""
    found = sightings(piece)
    starts = piece.once(_starts)
    return found[bisect_left(starts, start) : bisect_left(starts, end)]


def _starts(piece: Piece) -> list[int]:
    return [one.start for one in sightings(piece)]


def _sightings(piece: Piece) -> tuple[Sighting, ...]:
    names = _names(piece)
    words = [
        _Word(_folded(_S.sub("", match.group())), match.start(), _end(match), _is_capital(match))
        for match in _WORD.finditer(piece.text)
    ]
    linked = sorted(piece.mentions, key=lambda it: it.start)
    found = [*_linked(piece, linked), *_named(piece, words, names, linked)]
    return tuple(sorted(found, key=lambda it: it.start))


def _end(match: re.Match[str]) -> int:
    return match.start() + len(_S.sub("", match.group()))


def _is_capital(match: re.Match[str]) -> bool:
    return match.group()[0].isupper() or match.group()[0].isdigit()


def _names(piece: Piece) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for name in _all_names(piece):
        if name.words:
            found.setdefault(name.words[0], []).append(name)
    for names in found.values():
        names.sort(key=lambda it: -len(it.words))
    return found


def _all_names(piece: Piece) -> Iterator[_Name]:
    records = piece.records
    for person in records.people:
        yield from _of_person(person)
    for show in records.shows:
        yield from _of_show(show)
    for organisation in records.organisations:
        for text in {organisation.name, *(row.text for row in organisation.names)}:
            yield _name(text, ("organisation", organisation.id), "organisation")


def _of_person(person: PersonFacts) -> Iterator[_Name]:
    for text in dict.fromkeys(person.right_names):
        yield _name(text, person.key, "full")
    if person.said_again and fold(person.said_again) != fold(person.name):
        yield _name(person.said_again, person.key, "again")


def _of_show(show: ShowFacts) -> Iterator[_Name]:
    for text in dict.fromkeys(show.right_titles):
        yield _name(text, show.key, "title")
    parts: dict[str, list[_Name]] = {}
    for character in show.characters:
        key: Key = ("character", character.id)
        yield _name(character.name, key, "character")
        whole = words_of(character.name)
        if len(whole) > 1:
            # By the first name or the last one, as long as nobody else there is called that.
            for part in {whole[0], whole[-1]}:
                parts.setdefault(part, []).append(_Name((part,), key, "called", begins_small=False))
    yield from (names[0] for names in parts.values() if len(names) == 1)


def _name(text: str, key: Key, form: Form) -> _Name:
    return _Name(words_of(text), key, form, begins_small=text[:1].islower())


def _linked(piece: Piece, mentions: Iterable[Mention]) -> Iterator[Sighting]:
    forms: dict[str, Form] = {"show": "title", "person": "again", "character": "called"}
    for mention in mentions:
        form: Form = forms.get(mention.kind, "organisation")
        said = words_of(_S.sub("", piece.words(mention)))
        person = piece.records.person_by_id.get(mention.id) if mention.kind == "person" else None
        if person is not None and _is_full(said, person):
            form = "full"
        yield Sighting(mention.key, form, mention.start, mention.end, is_linked=True)


def _is_full(said: tuple[str, ...], person: PersonFacts) -> bool:
    """Whether a mention has the whole name, or at least more than what they are called again."""
    names = [words_of(name) for name in person.right_names]
    return said in names or len(said) > len(words_of(person.said_again or person.name))


def _named(
    piece: Piece,
    words: Sequence[_Word],
    names: dict[str, list[_Name]],
    linked: Sequence[Mention],
) -> Iterator[Sighting]:
    ends = [mention.end for mention in linked]
    at = 0
    while at < len(words):
        word = words[at]
        position = bisect_left(ends, word.start + 1)
        if position < len(linked) and linked[position].start <= word.start:
            at += 1
            continue
        fitting = [name for name in names.get(word.folded, ()) if _fits(piece, words, at, name)]
        if not fitting:
            at += 1
            continue
        longest = len(fitting[0].words)
        best = [name for name in fitting if len(name.words) == longest]
        start, end = word.start, words[at + longest - 1].end
        keys = tuple(dict.fromkeys(name.key for name in best))
        yield Sighting(keys[0], best[0].form, start, end, rivals=keys[1:])
        at += longest


def _fits(piece: Piece, words: Sequence[_Word], at: int, name: _Name) -> bool:
    length = len(name.words)
    here = words[at : at + length]
    if len(here) < length or any(
        one.folded != other for one, other in zip(here, name.words, strict=True)
    ):
        return False
    if not (here[0].is_capital or name.begins_small):
        return False
    if any(not _GAP.fullmatch(piece.text[one.end : other.start]) for one, other in pairwise(here)):
        return False
    return name.form != "title" or _may_be_a_title(piece, here, length)


def _may_be_a_title(piece: Piece, here: Sequence[_Word], length: int) -> bool:
    """One common word with a capital is a title only where it is marked as one."""
    if length >= _SHORTEST_BARE_TITLE:
        return True
    start, end = here[0].start, here[-1].end
    if any(one.kind == "italic" and one.start <= start < one.end for one in piece.marks):
        return True
    if piece.text[max(0, start - 1) : start] in {"“", "‘", '"', "'"} and (
        piece.text[end : end + 1] in {"”", "’", '"', "'", ",", "."}
    ):
        return True
    sentence = piece.reading.sentence_at(start)
    is_initial = sentence is None or start - sentence.start < _SHORTEST_BARE_TITLE
    passage = piece.passage_at(start)
    is_headline = passage is not None and passage.kind in {"headline", "heading", "search title"}
    return not is_initial and not is_headline
