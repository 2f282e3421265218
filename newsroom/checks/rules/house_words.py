"""Words as the house spells them: one English, platforms by their names, banned words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.facts import OrganisationFacts, Records
from newsroom.prose.pieces import RUNNING, CopyStyle
from newsroom.prose.spellings import AMERICAN, BRITISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsroom.prose.pieces import Piece

WRITTEN: Final = RUNNING | {"headline", "dek", "heading", "caption", "search description"}
# What a platform calls itself, by what is often written for it.
PLATFORMS: Final[Mapping[str, str]] = {
    "Amazon Prime Video": "Prime Video",
    "Amazon Prime": "Prime Video",
    "Amazon Video": "Prime Video",
    "Apple TV Plus": "Apple TV+",
    "Disney Plus": "Disney+",
    "Paramount Plus": "Paramount+",
    "AMC Plus": "AMC+",
    "MGM Plus": "MGM+",
    "Discovery Plus": "Discovery+",
    "ESPN Plus": "ESPN+",
    "HBOMax": "HBO Max",
    "NetFlix": "Netflix",
    "Net Flix": "Netflix",
    "Youtube": "YouTube",
    "Tik Tok": "TikTok",
    "Tiktok": "TikTok",
    "Britbox": "BritBox",
    "Crunchy Roll": "Crunchyroll",
}
_PLATFORM: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, PLATFORMS), key=len, reverse=True))})(?![\w+-])"
)
# “An Amazon Prime membership” is no platform.
_NO_PLATFORM: Final = re.compile(
    r"\s(?:Day|memberships?|members?|subscriptions?|subscribers?|accounts?|customers?|shipping)\b"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@rule(
    "spelling-variant",
    number=49,
    level="warn",
    name="Other English",
    purpose="Finds British spelling in American copy, and the other way round.",
    bad=[
        Example(
            "Her favourite colour is grey.",
            ("favourite", "colour", "grey"),
            "Her favorite color is gray.",
        ),
        Example(
            "The show was cancelled at the theatre.",
            ("cancelled", "theatre"),
            "The show was canceled at the theater.",
        ),
        Example(
            "Her favorite color.",
            ("favorite", "color"),
            "Her favourite colour.",
            style=CopyStyle(spelling="british"),
        ),
    ],
    good=[
        Example("“My favourite colour is grey,” she said."),
        Example("She trained at the Theatre Royal and loves *The Colour of Grey*."),
        Example("The Labour member’s favourite is favored.", style=CopyStyle(spelling="")),
        Example("The cancellation took four hours of glamour and dialogue."),
        Example("Jennifer Grey and Ariana Grande-Grey meet at Grey Sloan Memorial."),
    ],
)
def spelling_variant(piece: Piece) -> Iterator[Hit]:
    wrong = {"american": BRITISH, "british": AMERICAN}.get(piece.style.spelling)
    if wrong is None:
        return
    for passage in piece.passages:
        if passage.kind not in WRITTEN:
            continue
        for match in _WORD.finditer(piece.text, passage.start, passage.end):
            right = wrong.get(match[0].casefold())
            if right and not _is_a_name(piece, match) and _is_ours(piece, *match.span()):
                message = f"The house writes {piece.style.spelling.title()} English: “{right}”."
                fix = _with_case(match[0], right)
                yield Hit(start=match.start(), end=match.end(), message=message, fix=fix)


def _is_ours(piece: Piece, start: int, end: int) -> bool:
    """Neither what somebody said nor a title nor a name on record."""
    if piece.is_quoted(start, end) or piece.mention_over(start, end):
        return False
    return not any(
        it.kind != "bold"
        and it.start <= start
        and end <= it.end
        and (it.kind == "italic" or "://" in piece.text[it.start : it.end])
        for it in piece.marks
    )


def _is_a_name(piece: Piece, match: re.Match[str]) -> bool:
    """A capital anywhere but at the start of a sentence; in headlines any may have one."""
    word = match[0]
    if not word[0].isupper():
        return False
    passage = piece.passage_at(match.start())
    sentence = piece.reading.sentence_at(match.start())
    is_heading = passage is not None and passage.kind in {"headline", "heading"}
    opens = sentence is not None and match.start() - sentence.start <= 1
    following = _WORD.match(piece.text, match.end() + 1)
    return is_heading or not opens or bool(following and following[0][0].isupper())


def _with_case(word: str, right: str) -> str:
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right


@rule(
    "platform-name",
    number=49,
    level="warn",
    name="Name of a platform",
    purpose="Finds platforms that are called what they do not call themselves.",
    bad=[
        Example(
            "It streams on Amazon Prime and Disney Plus.",
            ("Amazon Prime", "Disney Plus"),
            "It streams on Prime Video and Disney+.",
        ),
        Example(
            "# It is on Amazon Prime Video and Youtube",
            ("Amazon Prime Video", "Youtube"),
            "It is on Prime Video and YouTube",
        ),
    ],
    good=[
        Example("It streams on Prime Video and Disney+."),
        Example("An Amazon Prime membership, bought on Amazon Prime Day, has it."),
        Example("“I saw it on Disney Plus,” she said."),
        Example(
            "It is on Britbox.",
            records=Records(organisations=(OrganisationFacts(id=1, name="Britbox"),)),
        ),
    ],
)
def platform_name(piece: Piece) -> Iterator[Hit]:
    ours = {row.name for row in piece.records.organisations}
    ours |= {it.text for row in piece.records.organisations for it in row.names}
    for match in _PLATFORM.finditer(piece.text):
        passage = piece.passage_at(match.start())
        if passage is None or passage.kind not in WRITTEN or match[0] in ours:
            continue
        if _is_ours(piece, *match.span()) and not _NO_PLATFORM.match(piece.text, match.end()):
            right = PLATFORMS[match[0]]
            message = f"It calls itself {right}."
            yield Hit(start=match.start(), end=match.end(), message=message, fix=right)


@rule(
    "house-word",
    number=49,
    level="warn",
    name="Word of the house list",
    purpose="Finds words that the house style bans or writes otherwise.",
    bad=[
        Example(
            "The show dropped its Trailer, a must-see.",
            ("must-see",),
            style=CopyStyle(house_words=(("must-see", ""),)),
        ),
        Example(
            "Adviser Jane Roe is an advisor.",
            ("advisor",),
            "Adviser Jane Roe is an adviser.",
            style=CopyStyle(house_words=(("advisor", "adviser"),)),
        ),
        Example(
            "Helmed by Roe.",
            ("Helmed",),
            "Directed by Roe.",
            style=CopyStyle(house_words=(("helmed", "directed"),)),
        ),
    ],
    good=[
        Example("“It is a must-see,” she said.", style=CopyStyle(house_words=(("must-see", ""),))),
        Example("She saw *The Advisor*.", style=CopyStyle(house_words=(("advisor", "adviser"),))),
        Example("It is unhelmed.", style=CopyStyle(house_words=(("helmed", "directed"),))),
    ],
)
def house_word(piece: Piece) -> Iterator[Hit]:
    for wrong, right in piece.style.house_words:
        for match in _whole(wrong).finditer(piece.text):
            passage = piece.passage_at(match.start())
            if passage is None or passage.kind not in WRITTEN or not _is_ours(piece, *match.span()):
                continue
            message = f"The house writes “{right}”." if right else "The house does not use this."
            fix = _with_case(match[0], right) if right else None
            told = Evidence(fact="house style", value=right or "banned")
            yield Hit(start=match.start(), end=match.end(), message=message, fix=fix, evidence=told)


@lru_cache(maxsize=1024)
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)
