"""Titles whose capitals or points are not those of the record."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.checks.rules.titles import is_spoken
from newsroom.prose.facts import Records, ShowFacts, Spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_LIKE_ONE: Final = str.maketrans({"’": "'", "‘": "'", "\N{HYPHEN}": "-", "\N{NO-BREAK SPACE}": " "})
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_END_POINTS: Final = re.compile(r"[^\w\s)”’\"]+$")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|&")

_SHOWN: Final = Records(
    shows=(
        ShowFacts(id=1, title="Night Shift: Ostend"),
        ShowFacts(id=2, title="Dr. Foss & Daughter", kind="film"),
        ShowFacts(id=3, title="Who’s There?"),
        ShowFacts(
            id=4,
            title="The Last of the Light",
            titles=(Spelling(text="TLOTL", kind="abbreviation"),),
        ),
        ShowFacts(id=5, title="Modern Harbor"),
        ShowFacts(id=6, title="Étoile"),
    ),
)


@rule(
    "title-spelling",
    number=28,
    level="warn",
    name="Title not as on record",
    purpose="Finds a title whose capitals, points or signs are not those of the record.",
    bad=[
        Example(
            "She saw *Night shift: Ostend* twice.",
            ("Night shift: Ostend",),
            "She saw Night Shift: Ostend twice.",
            records=_SHOWN,
        ),
        Example(
            "She saw *Night Shift Ostend* twice.",
            ("Night Shift Ostend",),
            "She saw Night Shift: Ostend twice.",
            records=_SHOWN,
        ),
        Example(
            "He wrote *Dr. Foss and Daughter* in a week.",
            ("Dr. Foss and Daughter",),
            "He wrote Dr. Foss & Daughter in a week.",
            records=_SHOWN,
        ),
        Example(
            "He is in *Who’s There* again, and in *The Last Of The Light*.",
            ("Who’s There", "The Last Of The Light"),
            "He is in Who’s There? again, and in The Last of the Light.",
            records=_SHOWN,
        ),
        Example(
            "She saw “Night shift: Ostend,” too.",
            ("Night shift: Ostend",),
            "She saw “Night Shift: Ostend,” too.",
            records=_SHOWN,
        ),
    ],
    good=[
        Example(
            "She saw *Night Shift: Ostend*, then *Dr. Foss & Daughter*’s sequel.", records=_SHOWN
        ),
        Example("Who is in *Who's There?*", records=_SHOWN),
        Example("Modern harbor life is hard, and so is the last of the light.", records=_SHOWN),
        Example("The cast of the *Last of the Light* reunite; TLOTL is back.", records=_SHOWN),
        Example("*Etoile* is a case for the rule of accents.", records=_SHOWN),
        Example("“I saw *Night shift Ostend*,” she wrote.", records=_SHOWN),
        Example("slug: night-shift-ostend-ending\n\n# THE LAST OF THE LIGHT", records=_SHOWN),
    ],
)
def title_spelling(piece: Piece) -> Iterator[Hit]:
    rights = {_bare(title) for show in piece.records.shows for title in show.right_titles}
    for show in piece.records.shows:
        for title in show.right_titles:
            for match in _like(title).finditer(piece.text):
                start, end = match.span()
                if _may_be_told(piece, start, end):
                    yield from _off(piece, start, end, title, show, rights)


def _may_be_told(piece: Piece, start: int, end: int) -> bool:
    passage = piece.passage_at(start)
    is_ours = passage is not None and passage.kind not in {"slug", "quotation", "pull quote"}
    return is_ours and not is_spoken(piece, start, end) and not piece.text[start:end].isupper()


@lru_cache(maxsize=4096)
def _like(title: str) -> re.Pattern[str]:
    """The words of a title with any capitals and any signs between them."""
    words = [_word(match[0]) for match in _WORD.finditer(title)] or ["(?!)"]
    return re.compile(r"(?<!\w)" + r"[^\w\n]{1,4}".join(words) + r"(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    if word.casefold() in {"and", "&"}:
        return "(?:and|&)"
    return re.sub("[’']", "[’']", re.escape(word))


def _off(
    piece: Piece, start: int, end: int, title: str, show: ShowFacts, rights: set[str]
) -> Iterator[Hit]:
    points = _END_POINTS.search(title)
    lacks_points = False
    if points:
        stands = piece.text.startswith(points[0], end)
        lacks_points = not stands
        end += len(points[0]) * stands
    if lacks_points and not _is_marked(piece, start, end):
        return
    words = _bare(piece.text[start:end])
    if any(_without_article(words) == _without_article(it) for it in rights):
        return
    if " " not in words and not lacks_points:
        return
    if not _is_just_small(piece, start, end, title):
        told = Evidence(record=show.key, name=show.title, fact="title", value=title)
        message = f"On record the title is “{title}”."
        yield Hit(start=start, end=end, message=message, fix=title, evidence=told)


def _bare(words: str) -> str:
    """Curly signs and straight ones are the same here."""
    return unicodedata.normalize("NFC", words.translate(_LIKE_ONE)).strip()


def _without_article(words: str) -> str:
    return _ARTICLE.sub("", words)


def _is_marked(piece: Piece, start: int, end: int) -> bool:
    if piece.mention_over(start, end) is not None:
        return True
    if any(it.kind == "italic" and it.start <= start and end <= it.end for it in piece.marks):
        return True
    before, after = piece.text[max(0, start - 1) : start], piece.text[end : end + 1]
    return before in set("“‘\"'") and after in set("”’\"',.")


def _is_just_small(piece: Piece, start: int, end: int, title: str) -> bool:
    """Common words that happen to be a title, too: most of their capitals are missing."""
    if _is_marked(piece, start, end):
        return False
    capitals = sum(word[0].isupper() for word in piece.text[start:end].split())
    wanted = sum(word[0].isupper() for word in title.split())
    return capitals <= max(1, wanted - 2)
