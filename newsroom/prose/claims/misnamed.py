"""Names and titles that are nearly those of a record: misspelt, cut, joined or without accents."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from rapidfuzz.distance import OSA

from newsroom.prose.claims.sightings import sightings, sightings_within, words_of
from newsroom.prose.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.prose.facts import Key
    from newsroom.prose.pieces import Piece
    from newsroom.prose.runs import Run

Fault = Literal["accent", "spelling", "parts"]

# How many letters may differ, by the length of the word; shorter words differ by being others.
_SHORTEST: Final = 4
_LONG: Final = 8
_MOST_WORDS: Final = 6
# In how many letters of a linked name one may be wrong.
_SLIP_IN: Final = 5
# How far before a stretch a name that holds it can begin.
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class Misnamed:
    """Words that stand for ``right`` and are written otherwise."""

    key: Key
    fault: Fault
    start: int
    end: int
    right: str
    full: str


@dataclass(frozen=True, slots=True)
class _Known:
    key: Key
    full: str
    words: tuple[str, ...]


def misnamed(piece: Piece) -> tuple[Misnamed, ...]:
    """Every near miss of a known name or title, in order."""
    return piece.once(_misnamed)


def _misnamed(piece: Piece) -> tuple[Misnamed, ...]:
    found = [*_accents(piece), *_linked(piece), *_near(piece)]
    return tuple(sorted(found, key=lambda it: it.start))


def _accents(piece: Piece) -> Iterator[Misnamed]:
    """What is named, folded as the record is, and not written as it is."""
    for one in sightings(piece):
        said = piece.text[one.start : one.end]
        right = [name for key in (one.key, *one.rivals) for name in _forms(piece, key)]
        same = [name for name in right if words_of(name) == words_of(said)]
        if not same or any(_alike(said, name) for name in same):
            continue
        accents = [name for name in same if _letters(name) == _letters(said)]
        best = (accents or same)[0]
        fault: Fault = "accent" if accents else "parts"
        yield Misnamed(one.key, fault, one.start, one.end, _cased_like(said, best), best)


def _linked(piece: Piece) -> Iterator[Misnamed]:
    """A link says who is meant, so that its words may be further from the name than others."""
    for mention in piece.mentions:
        person = piece.records.person_by_id.get(mention.id) if mention.kind == "person" else None
        words = piece.words(mention)
        if person is None or not words[:1].isupper() or words.endswith(("’s", "'s")):
            continue
        forms = [name for name in _forms(piece, person.key) if name]
        said = words_of(words)
        if any(words_of(name) == said for name in forms):
            continue
        near = [name for name in forms if _slips(" ".join(said), fold(name))]
        if near and len(near[0].split()) == len(words.split()):
            yield Misnamed(person.key, "spelling", mention.start, mention.end, near[0], person.name)


def _slips(said: str, name: str) -> bool:
    """Whether one is the other with a slip or two; the longer, the more."""
    return 0 < OSA.distance(said, name) <= max(1, min(len(said), len(name)) // _SLIP_IN)


def _alike(said: str, name: str) -> bool:
    """The same letters; capitals, curly apostrophes and what a house does to points are free."""
    return _plain(said) == _plain(name)


def _plain(name: str) -> str:
    nfc = unicodedata.normalize("NFC", name).casefold()
    return " ".join(nfc.replace("’", "'").replace("\N{HYPHEN}", "-").replace(".", "").split())


def _letters(name: str) -> str:
    """Without accents, but with what joins and parts the words."""
    plain = unicodedata.normalize("NFKD", _plain(name))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _cased_like(said: str, name: str) -> str:
    return name.upper() if said.isupper() and len(said) > _SHORTEST else name


def _forms(piece: Piece, key: Key) -> Iterable[str]:
    records = piece.records
    if key[0] == "person":
        person = records.person_by_id.get(key[1])
        if person is None:
            return ()
        return (*person.right_names, person.said_again or person.name)
    if key[0] == "show":
        show = records.show_by_id.get(key[1])
        return show.right_titles if show else ()
    if key[0] == "character":
        full = next(
            (it.name for show in records.shows for it in show.characters if it.id == key[1]), ""
        )
        return (full, full.split()[0], full.split()[-1]) if full else ()
    return ()


def _near(piece: Piece) -> Iterator[Misnamed]:
    """Capitalised words that are no known name, and nearly one."""
    known = piece.once(_index)
    for run in piece.reading.runs:
        if run.entry is not None or piece.mention_over(run.start, run.end):
            continue
        for start, end in _windows(run):
            if _is_named(piece, start, end):
                break
            found = _misnamed_in(piece, start, end, known)
            if found is not None:
                yield found
                break


def _windows(run: Run) -> Iterator[tuple[int, int]]:
    """The run and, the longest first, what stands in it of two words and more."""
    words = run.words[:_MOST_WORDS]
    last = min(2, len(words))
    for length in range(len(words), last - 1, -1):
        for at in range(len(words) - length + 1):
            part = words[at : at + length]
            yield part[0].start, part[-1].start + len(part[-1].bare)


def _is_named(piece: Piece, start: int, end: int) -> bool:
    """Whether a record is named by all of these words, or by more."""
    return any(
        it.start <= start and end <= it.end for it in sightings_within(piece, start - _REACH, end)
    )


def _misnamed_in(piece: Piece, start: int, end: int, known: _Index) -> Misnamed | None:
    said = words_of(piece.text[start:end])
    if said in known.exact:
        return None
    match = _closest(said, known.candidates(said))
    if match is not None:
        return Misnamed(match.key, "spelling", start, end, match.full, match.full)
    return _cut_name(said, start, end, known.longer(said))


@dataclass(frozen=True, slots=True)
class _Index:
    """Known names by one of their words and its place: two slips in a name are another name."""

    exact: frozenset[tuple[str, ...]]
    by_word: dict[tuple[int, int, str], list[_Known]]
    single: dict[str, list[_Known]]

    def candidates(self, said: tuple[str, ...]) -> list[_Known]:
        if len(said) == 1:
            return self.single.get(said[0][:1], [])
        found = {
            (one.key, one.words): one
            for at, word in enumerate(said)
            for one in self.by_word.get((len(said), at, word), ())
        }
        return list(found.values())

    def longer(self, said: tuple[str, ...]) -> list[_Known]:
        return self.by_word.get((len(said) + 1, 0, said[0]), []) if len(said) > 1 else []


def _index(piece: Piece) -> _Index:
    every = _all_known(piece)
    by_word: dict[tuple[int, int, str], list[_Known]] = {}
    single: dict[str, list[_Known]] = {}
    for one in every:
        if len(one.words) == 1:
            single.setdefault(one.words[0][:1], []).append(one)
        for at, word in enumerate(one.words):
            by_word.setdefault((len(one.words), at, word), []).append(one)
    return _Index(frozenset(one.words for one in every), by_word, single)


def _all_known(piece: Piece) -> list[_Known]:
    records = piece.records
    found = [
        _Known(row.key, name, words_of(name)) for row in records.people for name in row.right_names
    ]
    met = {one.key for one in sightings(piece) if one.form == "full"}
    found += [
        _Known(row.key, row.said_again, words_of(row.said_again))
        for row in records.people
        if row.key in met and row.said_again
    ]
    for show in records.shows:
        found += [_Known(show.key, title, words_of(title)) for title in show.right_titles]
        found += [
            _Known(("character", it.id), it.name, words_of(it.name)) for it in show.characters
        ]
    return found


def _closest(said: tuple[str, ...], known: Iterable[_Known]) -> _Known | None:
    """The one known name that is as long and differs by a slip; None where two are as near."""
    best: list[tuple[int, _Known]] = []
    for one in known:
        distance = _distance(said, one.words) if len(one.words) == len(said) else None
        if distance:
            best.append((distance, one))
    best.sort(key=lambda it: it[0])
    if not best:
        return None
    rivals = [one for distance, one in best if distance == best[0][0] and one.key != best[0][1].key]
    return None if rivals else best[0][1]


def _distance(said: tuple[str, ...], name: tuple[str, ...]) -> int | None:
    """In how many letters they differ; None where a word differs by more than a slip.

    One word alone must be long to be taken for another, and every other word must be the same.
    """
    total = 0
    for one, other in zip(said, name, strict=True):
        if one == other:
            continue
        if min(len(one), len(other)) < _SHORTEST or (one[0] != other[0] and len(one) < _LONG):
            return None
        distance = OSA.distance(one, other)
        if distance > (2 if min(len(one), len(other)) >= _LONG else 1):
            return None
        total += distance
    if len(said) == 1 and (len(said[0]) < _LONG - 1 or total > 1):
        return None
    return total


def _cut_name(
    said: tuple[str, ...], start: int, end: int, known: Iterable[_Known]
) -> Misnamed | None:
    """A full name without a half of what a hyphen joins, or without its particle.

    "Amy Sherman" for Amy Sherman-Palladino, "Lou Laâge" for Lou de Laâge.
    """
    for one in known:
        if one.key[0] != "person":
            continue
        lost = next(
            (at for at in range(1, len(one.words)) if _without(one.words, at) == said), None
        )
        if lost is not None and _belongs(one, lost):
            return Misnamed(one.key, "parts", start, end, one.full, one.full)
    return None


def _without(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    return words[:at] + words[at + 1 :]


def _belongs(one: _Known, at: int) -> bool:
    """Whether a word may not be left out: joined by a hyphen, or a particle. A middle name may."""
    parts = [fold(part) for part in one.full.split() if "-" in part]
    if any(one.words[at] in part.split() for part in parts):
        return True
    raw = one.full.replace("-", " ").split()
    return at < len(raw) and raw[at].islower()
