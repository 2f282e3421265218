"""Whether the words inside quotation marks are those that were said.

What an editor may do is visible or belongs to the house: words in brackets were put in or stand
for a few others, an ellipsis stands for what was cut, and punctuation, quotation marks and dashes
are set in house style. Everything else is a silent difference and is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from newsroom.prose.spoken import said_words, tokens, without_brackets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.prose.spoken import Token

Kind = Literal["changed", "dropped", "added", "moved", "case", "cut before", "cut after"]

_ENDS: Final = re.compile(r"[.!?][\"'”’»)\]]*\s*$")

# What is likelier to have happened costs less. A word put in costs so much that nearly any cut is
# likelier; a changed word costs less than one put in and another left out; a sentence that is
# begun or left midway costs as much as two words left out, and more than what a bracket stands for.
_CASE, _CHANGED, _DROPPED, _ADDED, _MIDWAY, _STOOD_FOR = 2, 24, 2, 25, 4, 1
MOST_STOOD_FOR: Final = 3
SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the words were altered and no mark says so."""

    kind: Kind
    said: str = ""
    printed: str = ""

    @property
    def sentence(self) -> str:
        """What happened, and the way out, for whoever edits the quotation."""
        match self.kind:
            case "changed":
                return f"“{self.printed}” stands where “{self.said}” was said."
            case "dropped":
                return f"“{self.said}” is left out. Mark the cut with an ellipsis."
            case "added":
                return f"“{self.printed}” was not said. Put it in brackets."
            case "moved":
                return f"“{self.printed}” was said at another place."
            case "case":
                told = f"“{self.said}” is printed “{self.printed}”."
                return f"{told} Bracket the letter that differs."
            case "cut before":
                return f"The sentence begins “{self.said}”. Mark the cut with an ellipsis."
            case _:
                return f"The sentence goes on “{self.said}”. Mark the cut with an ellipsis."


@lru_cache(maxsize=512)
def differences(used: str, said: str, *, is_fragment: bool = False) -> tuple[Difference, ...]:
    """Every silent difference between the words ``used`` and those that were ``said``, in order.

    ``is_fragment``: the words stand in a sentence of ours, which may take up a sentence of the
    speaker midway; where they end with a full stop, theirs must end there, too.
    """
    words, spoken = tokens(used), said_words(said)
    if not any(token.kind == "word" for token in words):
        return ()
    if not spoken:
        return (Difference("added", printed=_joined(words)),)
    ends_open = is_fragment and not _ENDS.search(used)
    table = _Table(words, spoken, enters=is_fragment, leaves=ends_open)
    return tuple(_with_moves(_told(table)))


def is_verbatim(used: str, said: str, *, is_fragment: bool = False) -> bool:
    return not differences(used, said, is_fragment=is_fragment)


def stands_in(used: str, text: str) -> bool:
    """Whether ``text`` has these words, in this order, with nothing but marked cuts and brackets.

    Quicker than asking for the differences, and blind to where sentences begin; case aside.
    """
    spoken = [word.text.casefold() for word in said_words(text)]
    place = 0
    for stretch in _stretches(tokens(used)):
        found = _find(stretch, spoken, place)
        if found < 0:
            return False
        place = found + len(stretch)
    return place > 0


def stretches(used: str) -> list[str]:
    """The runs of words that nobody cut or put in, in small letters."""
    return [" ".join(run) for run in _stretches(tokens(used))]


def _stretches(words: Sequence[Token]) -> Iterator[list[str]]:
    """The runs of plain words between cuts and brackets."""
    run: list[str] = []
    for token in words:
        if token.kind == "word":
            run.append(without_brackets(token.text).casefold())
        elif run:
            yield run
            run = []
    if run:
        yield run


def _find(stretch: list[str], spoken: list[str], place: int) -> int:
    size = len(stretch)
    starts = range(place, len(spoken) - size + 1)
    return next((at for at in starts if spoken[at : at + size] == stretch), -1)


def _cost(word: Token, said: Token) -> int:
    """What it costs to take ``word`` for what was ``said`` there."""
    if word.text == said.text:
        return 0
    if "[" in word.text:
        parts = (_letters(part) for part in re.split(r"(\[[^\]]+\])", word.text))
        return 0 if re.fullmatch("".join(parts), said.text) else _CHANGED
    return _CASE if word.text.casefold() == said.text.casefold() else _CHANGED


def _letters(part: str) -> str:
    """A pattern for a part of a word; letters in brackets stand for any few."""
    return rf"\w{{0,{len(part)}}}" if part.startswith("[") else re.escape(part)


# A step through the table: what was done, with which word of ours, at which word of theirs.
Step = tuple[Literal["same", "case", "changed", "dropped", "added", "free"], int, int]


class _Table:
    """The cheapest way to get from the words said to the words used."""

    def __init__(
        self, words: list[Token], spoken: list[Token], *, enters: bool, leaves: bool
    ) -> None:
        self.words, self.spoken = words, spoken
        self.enters, self.leaves = enters, leaves
        self.rows = [[self._entering(at) for at in range(len(spoken) + 1)]]
        self._relax(0)
        for place, word in enumerate(words):
            self.rows.append(self._row(self.rows[-1], word))
            self._relax(place + 1)
        last = self.rows[-1]
        self.end = min(range(len(last)), key=lambda at: (last[at] + self._leaving(at), at))

    def _entering(self, at: int) -> int:
        first = self.words[0]
        is_open = self.enters or first.kind == "gap" or first.is_marked
        return 0 if is_open or at == len(self.spoken) or self.spoken[at].opens else _MIDWAY

    def _leaving(self, at: int) -> int:
        is_open = self.leaves or self.words[-1].kind == "gap"
        ends = at == len(self.spoken) or self.spoken[at].opens
        return 0 if is_open or ends else _MIDWAY

    def _row(self, above: list[int], word: Token) -> list[int]:
        if word.kind == "gap":
            return list(above)
        if word.kind == "insertion":
            reach = range(MOST_STOOD_FOR + 1)
            return [
                min(above[at - back] + back * _STOOD_FOR for back in reach if back <= at)
                for at in range(len(above))
            ]
        row = [above[0] + _ADDED]
        row += [
            min(above[at] + _ADDED, above[at - 1] + _cost(word, self.spoken[at - 1]))
            for at in range(1, len(above))
        ]
        return row

    def _relax(self, place: int) -> None:
        """Let words of theirs be skipped: freely at a gap, else as dropped ones."""
        row = self.rows[place]
        price = 0 if place and self.words[place - 1].kind == "gap" else _DROPPED
        for at in range(1, len(row)):
            row[at] = min(row[at], row[at - 1] + price)

    def steps(self) -> tuple[int, list[Step]]:
        """Where in their words ours begin, and what was done from there on."""
        taken: list[Step] = []
        place, at = len(self.words), self.end
        while place or self.rows[0][at] != self._entering(at):
            step, place, at = self._back(place, at)
            taken.append(step)
        return at, taken[::-1]

    def _back(self, place: int, at: int) -> tuple[Step, int, int]:
        here, word = self.rows[place][at], self.words[place - 1] if place else None
        above = self.rows[place - 1] if place else []
        if word is not None and word.kind == "word":
            cost = _cost(word, self.spoken[at - 1]) if at else 0
            if at and here == above[at - 1] + cost:
                name: Literal["same", "case", "changed"] = (
                    "same" if not cost else "case" if cost == _CASE else "changed"
                )
                return (name, place - 1, at - 1), place - 1, at - 1
            if here == above[at] + _ADDED:
                return ("added", place - 1, at), place - 1, at
        elif word is not None:
            for back in range(min(at, MOST_STOOD_FOR) + 1):
                price = 0 if word.kind == "gap" and not back else back * _STOOD_FOR
                if here == above[at - back] + price and (word.kind != "gap" or not back):
                    return ("free", place - 1, at - back), place - 1, at - back
            if word.kind == "gap":
                return ("free", place - 1, at - 1), place, at - 1
        return ("dropped", place - 1, at - 1), place, at - 1


def _told(table: _Table) -> Iterator[Difference]:
    words, spoken = table.words, table.spoken
    begins, steps = table.steps()
    if table.rows[0][begins] and begins < len(spoken):
        opened = max(at for at in range(begins + 1) if spoken[at].opens)
        yield Difference("cut before", said=_joined(spoken[opened:begins]))
    run: list[Step] = []
    for step in [*steps, ("same", 0, 0)]:
        if step[0] in {"changed", "dropped", "added"}:
            run.append(step)
            continue
        if run:
            yield _difference(run, words, spoken)
            run = []
        if step[0] == "case":
            said, printed = spoken[step[2]], words[step[1]]
            yield Difference("case", said=said.printed, printed=printed.printed)
    if table._leaving(table.end):
        goes_on = spoken[table.end :]
        ends = next((at for at, word in enumerate(goes_on) if word.opens), len(goes_on))
        yield Difference("cut after", said=_joined(goes_on[:ends]))


def _difference(run: Sequence[Step], words: list[Token], spoken: list[Token]) -> Difference:
    printed = _joined([words[place] for name, place, _ in run if name != "dropped"])
    said = _joined([spoken[at] for name, _, at in run if name != "added"])
    kind: Kind = "changed" if printed and said else "dropped" if said else "added"
    return Difference(kind, said=said, printed=printed)


def _with_moves(found: Iterator[Difference]) -> Iterator[Difference]:
    """What was put in at one place and left out at another was moved."""
    told = list(found)
    left_out = [one.said.casefold() for one in told if one.kind == "dropped"]
    put_in = {one.printed.casefold() for one in told if one.kind == "added"} & set(left_out)
    for one in told:
        if one.kind == "added" and one.printed.casefold() in put_in:
            yield replace(one, kind="moved", said=one.printed)
        elif not (one.kind == "dropped" and one.said.casefold() in put_in):
            yield one


def _joined(words: Sequence[Token]) -> str:
    told = " ".join(word.printed for word in words[:SHOWN])
    return f"{told} …" if len(words) > SHOWN else told
