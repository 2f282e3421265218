"""What joins capitalised words into one name and what parts them: nicknames, trades, honours."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.prose.given_names import is_given_name
from newsroom.prose.lexicon import COURTESY, FORMS, RANKS, TRADES
from newsroom.prose.wordlists import words as wordset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.tokens import Token

TRADE_SHAPED = re.compile(
    r"(?:ian|ist|er|or|ing|ed|al|ic|ish|an|ese|ary|ent|ess|ive|able|ous|man)$"
)
# Christopher “Kip” Danvers: the nickname stands inside the name.
NICKNAME = re.compile(r" [“\"‘](?=[^\W\d_][\w’-]*(?: [A-Z][\w’-]*)?[”\"’] [^\W\d_a-zß-öø-ÿ])")
# “Skip” Malone: only a surname follows, then the sentence goes on in small letters.
SURNAME_ALONE = re.compile(r"[^\W\d_][\w’-]+(?=[,.;:)(]|['’]s\b|\s(?:[a-zà-ÿ]|\()|$)")
MOST_NICKNAME_WORDS = 2
LONG_FOR_A_NAME = 9
HONOURS_BEHIND = wordset("CDG ASC BSC ACE CSA OBE MBE CBE DBE KC ACS")
# In a headline these are verbs, behind a name.
HEADLINE_VERBS = wordset(
    "exits joins leads returns replaces boards signs sets tapped reveals teases talks dies "
    "lands leaves quits"
)
# In a headline these are written large and part a title from a name.
PARTING = wordset(
    "ep eps creator creators showrunner showrunners alum alums alumna screenwriter helmer"
)
PARTING_BEFORE_A_NAME = wordset("star stars co-star actor actress filmmaker comedian")
NICKNAME_ENDS = re.compile(r"[”\"’] ")


def parts(words: Sequence[Token], position: int) -> bool:
    """Tell "Succession Creator Jesse Armstrong" apart: a title, a trade and a name."""
    following = words[position + 1 : position + 2]
    if not words[position].is_capital or not following or not following[0].is_capital:
        return False
    lower = words[position].lower
    if lower in PARTING or (
        position > 1 and lower in HEADLINE_VERBS and is_given_name(words[position - 2].text)
    ):
        return True
    return lower in PARTING_BEFORE_A_NAME and is_given_name(following[0].text)


def is_nicknamed(text: str, chain: list[Token], after: Token) -> bool:
    """Tell whether a gap is a mark of a nickname between a given name and a surname."""
    gap = text[chain[-1].end : after.start]
    if NICKNAME.match(text, chain[-1].end):
        return len(gap.strip()) == 1 and is_given_name(chain[-1].text)
    if NICKNAME_ENDS.fullmatch(gap) is None:
        return False
    if any(mark in text[chain[0].start : chain[-1].end] for mark in '“"‘'):
        return True
    opened = chain[0].start - 1
    if opened < 0 or text[opened] not in '“"‘' or len(chain) > MOST_NICKNAME_WORDS:
        return False
    if not SURNAME_ALONE.match(text, after.start) or after.lower in FORMS or after.lower in TRADES:
        return False
    chain[0] = replace(chain[0], start=opened)
    return True


def ends_on_an_honour(words: Sequence[Token]) -> bool:
    return len(words) > 2 and words[-1].text in HONOURS_BEHIND


def opens_on_a_trade(words: Sequence[Token]) -> bool:
    """Tell "Documentarian Ada Lorne" and "Introducing Ben Roe" from a name of three words."""
    first = words[0].lower
    return (
        len(words) > 2
        and first not in RANKS | COURTESY
        and not is_given_name(first)
        and len(first) > 3
        and TRADE_SHAPED.search(first) is not None
        and (is_given_name(words[1].text) or len(first) > LONG_FOR_A_NAME)
    )
