from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.prose import gazetteer
from newsroom.prose.joints import ends_on_an_honour, is_nicknamed, opens_on_a_trade, parts
from newsroom.prose.lexicon import (
    COURTESY,
    FORMS,
    FUNCTION_WORDS,
    PARTICLES,
    SUFFIXES,
    TRADES,
)
from newsroom.prose.spans import Span
from newsroom.prose.tokens import POSSESSIVE, Token, tokens
from newsroom.prose.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.prose.gazetteer import Entry
    from newsroom.prose.sentences import Sentence

GAP = re.compile(r"[ \u00a0]{1,2}|[ \u00a0\t]?\n[ \u00a0\t]*")
DOTTED_GAP = re.compile(r"\.[ \u00a0\n]{1,2}|\.(?=[A-Z])")
SUFFIX_GAP = re.compile(r",[ \u00a0]")
ABBREVIATED = COURTESY | {"st", "jr", "sr", "lt", "sgt", "capt", "gen", "col", "rev", "vs", "vol"}
ASKS_FOR_A_PLACE = words(
    """
    in on to for from at via of told by across near with promised assured reminded informed
    """
)
LONGEST_RUN = 12


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together: the raw matter of names and titles.

    ``article`` tells that a capital "The" or "A" right before it could belong to it.
    """

    words: tuple[Token, ...]
    sentence: int
    is_initial: bool = False
    entry: Entry | None = None

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        last = self.words[-1]
        return last.start + len(POSSESSIVE.sub("", last.text))

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_possessive(self) -> bool:
        return self.end < self.words[-1].end

    @property
    def article(self) -> bool:
        return self.words[0].lower in {"the", "a", "an"}

    def without_article(self) -> Run:
        if not self.article or len(self.words) == 1:
            return self
        return Run(self.words[1:], self.sentence, self.is_initial, self.entry)


def runs(text: str, sentences: Sequence[Sentence]) -> tuple[Run, ...]:
    """Find all runs of a text in order; what the gazetteer names is cut out as its own run."""
    found: list[Run] = []
    for position, sentence in enumerate(sentences):
        words = tuple(tokens(text, sentence.start, sentence.end))
        for chain in _chains(text, words):
            found.extend(_cut(text, chain, position, words[0].start))
    return tuple(found)


def _chains(text: str, words: Sequence[Token]) -> Iterable[tuple[Token, ...]]:
    chain: list[Token] = []
    inside = _inside_entries(words)
    for position, word in enumerate(words):
        if chain and not (_joins(text, chain[-1], word) or is_nicknamed(text, chain, word)):
            yield _closed(chain)
            chain = []
        if chain and parts(words, position):
            yield _closed(chain)
            chain = []
        elif (
            word.is_capital
            or position in inside
            or (chain and word.text[0].isdigit() and len(word.text) < 5)
            or (chain and word.text in PARTICLES and _leads_on(words, position))
        ):
            chain.append(word)
        elif chain:
            yield _closed(chain)
            chain = []
    if chain:
        yield _closed(chain)


def _inside_entries(words: Sequence[Token]) -> set[int]:
    """The small words inside names that the gazetteer knows: "Sight and Sound"."""
    inside: set[int] = set()
    for position, word in enumerate(words):
        following = words[position + 1 : position + 2]
        if not word.is_capital or not following or following[0].is_capital:
            continue
        for length in range(3, gazetteer.LONGEST + 1):
            window = words[position : position + length]
            if gazetteer.entry(tuple(one.bare for one in window)):
                inside.update(range(position + 1, position + length))
    return inside


def _joins(text: str, before: Token, after: Token) -> bool:
    if POSSESSIVE.search(before.text) and before.text[-1] in "s'’":
        return False
    gap = text[before.end : after.start]
    if GAP.fullmatch(gap):
        return True
    if DOTTED_GAP.fullmatch(gap):
        return len(before.text) == 1 or before.text.lower() in ABBREVIATED
    return bool(SUFFIX_GAP.fullmatch(gap)) and after.text.lower() in SUFFIXES


def _leads_on(words: Sequence[Token], position: int) -> bool:
    """Tell whether a particle is followed by a name, at most two particles later."""
    for word in words[position + 1 : position + 3]:
        if word.is_capital:
            return True
        if word.text not in PARTICLES:
            return False
    return False


def _closed(chain: list[Token]) -> tuple[Token, ...]:
    while len(chain) > 1 and chain[-1].text in PARTICLES:
        chain.pop()
    return tuple(chain)


def _cut(text: str, chain: tuple[Token, ...], sentence: int, sentence_start: int) -> Iterable[Run]:
    """Part a chain at the names the gazetteer knows and drop what only opens a sentence."""
    opened = 0
    position = 0
    while position < len(chain):
        entry, length = _entry_at(text, chain, position)
        if entry is None:
            position += 1
            continue
        yield from _plain(text, chain[opened:position], sentence, sentence_start)
        words = chain[position : position + length]
        yield Run(words, sentence, words[0].start == sentence_start, entry)
        position += length
        opened = position
    yield from _plain(text, chain[opened:], sentence, sentence_start)


def _entry_at(text: str, chain: Sequence[Token], position: int) -> tuple[Entry | None, int]:
    for length in range(min(gazetteer.LONGEST, len(chain) - position), 0, -1):
        words = chain[position : position + length]
        entry = gazetteer.entry(tuple(word.bare for word in words))
        if entry and _counts(text, entry, chain, position, length):
            return entry, length
    return None, 0


def _counts(text: str, entry: Entry, chain: Sequence[Token], position: int, length: int) -> bool:
    if length > 1 or (len(entry.name) > 1 and entry.name[-1] == "+"):
        return True
    if entry.kind in {"place", "time"} or entry.is_ambiguous:
        if entry.kind == "time" and _dates_what_follows(text, chain[position].start):
            return True
        alone = position == 0 and length == len(chain)
        if entry.kind in {"place", "time"}:
            return alone or _is_adjective_before(chain, position)
        return alone and _is_asked_for(text, chain[0].start)
    return True


def _dates_what_follows(text: str, start: int) -> bool:
    """Tell "In August Finch signed" from the given name August."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].lower() in {"in", "since", "until", "last", "by"}


def _is_adjective_before(chain: Sequence[Token], position: int) -> bool:
    """Tell whether what follows could be described by the word: "British Netflix comedy"."""
    following = chain[position + 1 :]
    return bool(following) and gazetteer.entry((following[0].bare,)) is not None


def _is_asked_for(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start].split()
    if len(before) > 1 and before[-1] in {"and", "or", "&"}:
        return gazetteer.entry((before[-2],)) is not None
    return bool(before) and before[-1].lower().strip("“\"'‘") in ASKS_FOR_A_PLACE


def _plain(
    text: str, words: tuple[Token, ...], sentence: int, sentence_start: int
) -> Iterable[Run]:
    initial = bool(words) and words[0].start == sentence_start
    quoted = bool(words) and (
        text[max(0, words[0].start - 1)] in "“\"‘'(["
        or text[max(0, words[0].start - 2) : words[0].start] == ": "
    )
    # In the middle of a sentence a capital "Only" belongs to what follows it.
    while (initial or quoted) and len(words) > 1 and _only_opens(words[0], initial=initial):
        words = words[1:]
    if initial and opens_on_a_trade(words):
        words = words[1:]
    while words and (words[-1].text in PARTICLES or ends_on_an_honour(words)):
        words = words[:-1]
    if not words or (len(words) == 1 and _says_nothing(words[0])):
        return
    yield Run(words[:LONGEST_RUN], sentence, initial)


def _only_opens(word: Token, *, initial: bool) -> bool:
    lower = word.lower
    if lower in {"the", "a", "an"}:
        return False
    if initial and (lower in TRADES or (lower in FORMS and lower != "play")):
        return True
    return lower in FUNCTION_WORDS


def _says_nothing(word: Token) -> bool:
    lower = word.lower
    return lower in FUNCTION_WORDS or word.text.isdigit() or lower.split("’")[0] in FUNCTION_WORDS
