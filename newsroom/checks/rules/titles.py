"""How titles of works are marked and spelled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.sightings import sightings
from newsroom.prose.facts import EpisodeFacts, Records, SeasonFacts, ShowFacts, Spelling
from newsroom.prose.folding import fold
from newsroom.prose.pieces import RUNNING, CopyStyle
from newsroom.prose.title_style import TitleStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.checks.findings import Level
    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.documents import Mark
    from newsroom.prose.pieces import Piece

_S: Final = re.compile(r"[’']s$")
_POSSESSED: Final = re.compile(r"\s+[a-z]")
_JOINED: Final = re.compile(r"\s[A-Z][\w’-]+|-\w")
_OPENERS: Final = "“‘\"'"
_CLOSERS: Final = "”’\"'"
_EPISODE_CALLED: Final = re.compile(
    r"\b[Ee]pisodes?(?:\s(?:\d+|one|two|three|four|five|six))?,?\s"
    r"(?:(?:titled|called|named|entitled)\s)?$"
)
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_AND: Final = re.compile(r"\s(?:&|and)\s", re.IGNORECASE)

AP: Final = CopyStyle(titles=TitleStyle({"show": "quotes", "film": "quotes", "episode": "quotes"}))
_SHOWN: Final = Records(
    shows=(
        ShowFacts(
            id=1,
            title="Lights Up",
            titles=(Spelling(text="LU", kind="abbreviation"),),
            seasons=(
                SeasonFacts(
                    number=1, episodes=(EpisodeFacts(number="1", title="The Long Intermission"),)
                ),
            ),
        ),
        ShowFacts(id=2, title="Dr. Foss & Daughter", kind="film"),
        ShowFacts(id=3, title="Who’s There?"),
        ShowFacts(id=4, title="Harbor"),
    ),
)


def _of_show(piece: Piece, one: Sighting) -> ShowFacts | None:
    is_title = one.key[0] == "show" and not one.rivals
    return piece.records.show_by_id.get(one.key[1]) if is_title else None


def _marked_by(piece: Piece, start: int, end: int) -> str:
    """What marks stand around a stretch: "italics", "quotes" or "plain"."""
    if _italic_over(piece, start, end):
        return "italics"
    before = piece.text[max(0, start - 1) : start]
    after = piece.text[end : end + 3].lstrip("?!.,…")
    is_quoted = bool(before) and before in _OPENERS and after[:1] in tuple(_CLOSERS)
    return "quotes" if is_quoted else "plain"


def _italic_over(piece: Piece, start: int, end: int) -> Mark | None:
    found = (
        it for it in piece.marks if it.kind == "italic" and it.start <= start and end <= it.end
    )
    return next(found, None)


def is_spoken(piece: Piece, start: int, end: int) -> bool:
    """Whether somebody says the title, and not only the marks of a title stand around it."""
    for one in piece.reading.quotations:
        if one.span.holds(start, end):
            return len(fold(one.span.of(piece.text))) > len(fold(piece.text[start:end])) + 2
    passage = piece.passage_at(start)
    return passage is not None and passage.kind in {"quotation", "pull quote"}


@rule(
    "title-marks",
    number=25,
    level="block",
    name="Title not marked",
    purpose="Finds a title that the house style sets in italics or quotation marks and is not.",
    bad=[
        Example("She joins Lights Up next year.", ("Lights Up",), records=_SHOWN),
        Example("She joins “Lights Up” next year.", ("Lights Up",), records=_SHOWN),
        Example(
            "She joins *Lights Up* next year.",
            ("Lights Up",),
            "She joins “Lights Up” next year.",
            records=_SHOWN,
            style=AP,
        ),
        Example("She wrote Dr. Foss & Daughter.", ("Dr. Foss & Daughter",), records=_SHOWN),
    ],
    good=[
        Example("She joins *Lights Up* next year.", records=_SHOWN),
        Example("She joins “Lights Up,” she says.", records=_SHOWN, style=AP),
        Example("She joins [Lights Up](show:1) next year.", records=_SHOWN),
        Example("# Lights Up returns\n\nalt: A scene of Lights Up", records=_SHOWN),
        Example("“I saw Lights Up twice,” she said.", records=_SHOWN),
        Example("The city opens its Lights Up Festival. LU starts then.", records=_SHOWN),
        Example("The boat enters the Harbor at dawn.", records=_SHOWN),
        Example("Lights up on a bare stage, and so it begins.", records=_SHOWN),
    ],
)
def title_marks(piece: Piece) -> Iterator[Hit]:
    marked = {one.key for one in sightings(piece) if _is_wholly_marked(piece, one)}
    for one in sightings(piece):
        show = _of_show(piece, one)
        passage = piece.passage_at(one.start)
        if show is None or passage is None or passage.kind not in RUNNING or one.is_linked:
            continue
        hit = _unlike_style(piece, one, show)
        if hit is not None and not _is_something_else(piece, one, marked):
            yield hit


def _unlike_style(piece: Piece, one: Sighting, show: ShowFacts) -> Hit | None:
    wanted = piece.style.titles.marks.get("film" if show.is_film else "show", "plain")
    stands = _marked_by(piece, one.start, one.end)
    if stands == wanted or is_spoken(piece, one.start, one.end):
        return None
    words = piece.text[one.start : one.end]
    if _is_abbreviation(show, words):
        return None
    message = f"The house style sets the title “{words}” {_asked(wanted)}. Linked, it sets itself."
    fix = f"“{words}”" if wanted == "quotes" and stands != "quotes" else None
    level: Level | None = "warn" if stands == "plain" and " " not in words else None
    return Hit(start=one.start, end=one.end, message=message, fix=fix, level=level)


def _asked(wanted: str) -> str:
    told = {"italics": "in italics", "quotes": "in quotation marks"}
    return told.get(wanted, "without marks")


def _is_abbreviation(show: ShowFacts, words: str) -> bool:
    return any(row.kind == "abbreviation" and fold(row.text) == fold(words) for row in show.titles)


def _is_wholly_marked(piece: Piece, one: Sighting) -> bool:
    return one.is_linked or _marked_by(piece, one.start, one.end) != "plain"


def _is_something_else(piece: Piece, one: Sighting, marked: set[tuple[str, int]]) -> bool:
    """Bare words that belong to a longer name, or one word that is marked nowhere as a title."""
    if _marked_by(piece, one.start, one.end) != "plain":
        return False
    if _is_in_small_letters(piece, one):
        return True
    if _JOINED.match(piece.text, one.end) and " " in piece.text[one.start : one.end]:
        following = piece.text[one.end + 1 : one.end + 12]
        return not following.startswith(("Season", "Series", "Episode", "Part"))
    return " " not in piece.text[one.start : one.end] and one.key not in marked


def _is_in_small_letters(piece: Piece, one: Sighting) -> bool:
    """Common words that a title has, too: its capitals are missing."""
    show = piece.records.show_by_id.get(one.key[1])
    said = piece.text[one.start : one.end]
    like = [it for it in show.right_titles if fold(it) == fold(said)] if show else []
    return bool(like) and all(_capitals(said) < _capitals(it) for it in like)


def _capitals(words: str) -> int:
    return sum(word[0].isupper() for word in words.split())


@rule(
    "title-possessive",
    number=26,
    level="warn",
    name="Possessive in the title",
    purpose="Finds a possessive ’s that stands inside the marks of a title.",
    bad=[
        Example("*Lights Up’s* second season is ordered.", ("’s",), records=_SHOWN),
        Example("The *Nine Lives’s* cast is back in *Harbor’s* finale.", ("’s", "’s")),
        Example(
            "“Lights Up’s” second season is ordered.",
            ("’s”",),
            "“Lights Up”’s second season is ordered.",
            records=_SHOWN,
        ),
    ],
    good=[
        Example("*Lights Up*’s second season is ordered.", records=_SHOWN),
        Example(
            "*Rosemary’s* is back, and *Rosemary’s* second season is ordered.",
            records=Records(shows=(ShowFacts(id=9, title="Rosemary’s"),)),
        ),
        Example("She reads *Schitt’s Creek* scripts and loved *Bob’s Burgers* first."),
        Example("“It’s *Mo’s*,” he said of the bar."),
    ],
)
def title_possessive(piece: Piece) -> Iterator[Hit]:
    known = {fold(title) for show in piece.records.shows for title in show.right_titles}
    for mark in piece.marks:
        words = piece.text[mark.start : mark.end]
        found = _S.search(words)
        if mark.kind != "italic" or found is None or fold(words) in known:
            continue
        is_held = any(it.start < mark.end and mark.start < it.end for it in piece.mentions)
        bare = words[: found.start()]
        if is_held or piece.is_said(mark.start, mark.end) or not bare[:1].isupper():
            continue
        if fold(bare) in known or _POSSESSED.match(piece.text, mark.end):
            message = f"The ’s does not belong to the title: set it roman, after “{bare}”."
            yield Hit(start=mark.start + found.start(), end=mark.end, message=message)
    yield from _possessed_in_quotes(piece, known)


def _possessed_in_quotes(piece: Piece, known: set[str]) -> Iterator[Hit]:
    for one in piece.reading.quotations:
        words = one.span.of(piece.text)
        found = _S.search(words)
        if found and one.is_closed and fold(words[: found.start()]) in known - {fold(words)}:
            closer = piece.text[one.end : one.outer.end]
            yield Hit(
                start=one.start + found.start(),
                end=one.outer.end,
                message="The ’s does not belong to the title: set it behind the marks.",
                fix=f"{closer}{found[0]}",
            )


@rule(
    "episode-as-show",
    number=27,
    level="warn",
    name="Episode set as a show",
    purpose="Finds the title of an episode in the marks of a series.",
    bad=[
        Example(
            "The pilot, *The Long Intermission*, is slow.",
            ("The Long Intermission",),
            "The pilot, “The Long Intermission”, is slow.",
            records=_SHOWN,
        ),
        Example("In the third episode, titled *Cold Water*, she leaves.", ("Cold Water",)),
    ],
    good=[
        Example("The pilot, “The Long Intermission,” is slow.", records=_SHOWN),
        Example("An episode of *Cold Water* and the first episode of *Lights Up*."),
        Example(
            "In the first episode, *Lights Up* finds its feet.",
            records=_SHOWN,
        ),
        Example("In the third episode, *Cold Water* finds its feet."),
    ],
)
def episode_as_show(piece: Piece) -> Iterator[Hit]:
    wanted = piece.style.titles.marks.get("episode", "quotes")
    if wanted == "italics":
        return
    episodes = piece.once(_episode_titles)
    shows = {fold(title) for show in piece.records.shows for title in show.right_titles}
    for mark in piece.marks:
        words = piece.text[mark.start : mark.end]
        if (
            mark.kind != "italic"
            or fold(words) in shows
            or piece.mention_over(mark.start, mark.end)
        ):
            continue
        before = piece.text[max(0, mark.start - 40) : mark.start]
        called = _EPISODE_CALLED.search(before)
        is_called = called and called[0].rstrip().endswith(("titled", "called", "named"))
        if (fold(words) in episodes or is_called) and not piece.is_said(mark.start, mark.end):
            message = f"“{words}” is an episode: the house sets it {_asked(wanted)}."
            fix = f"“{words}”" if wanted == "quotes" else None
            yield Hit(start=mark.start, end=mark.end, message=message, fix=fix)


def _episode_titles(piece: Piece) -> frozenset[str]:
    return frozenset(
        fold(episode.title)
        for show in piece.records.shows
        for season in show.seasons
        for episode in season.episodes
        if len(episode.title) > 1
    )
