from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.intake.proposals import Field
from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.intake.analysis.layout import Layout
    from newsroom.prose.documents import Document

LOOKED_AT = 40_000
SIGNS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "obituary",
        4.0,
        re.compile(
            r"\b(?:has\sdied|died\son|dies\sat|died\sat|dead\sat|is\ssurvived\sby|passed\saway)\b"
        ),
    ),
    (
        "review",
        3.0,
        re.compile(
            r"(?:★|\b[0-5](?:\.5)?\s?(?:out\sof|/)\s?(?:5|10)\b|\bRating:|\b[Gg]rade:|\bVerdict\b|\bstars\sout\sof)"
        ),
    ),
    ("review", 2.0, re.compile(r"\b[Rr]eview\b")),
    (
        "review",
        1.0,
        re.compile(
            r"\b(?:script|dialogue|pacing|performances?|direction)\s(?:is|are|feels?|never|lacks?|sags?)\b"
        ),
    ),
    (
        "recap",
        3.0,
        re.compile(r"\b(?:[Rr]ecap|previously\son|this\sweek[’']s\sepisode|in\sthis\sepisode)\b"),
    ),
    ("interview", 2.5, re.compile(r"(?m)^[QA][.:]\s")),
    (
        "interview",
        2.0,
        re.compile(
            r"\b(?:told\sus|tells\sus|we\sspoke\s(?:to|with)|sat\sdown\swith\s(?:us|me)|I\sasked)\b"
        ),
    ),
    (
        "news",
        2.5,
        re.compile(
            r"\b(?:has\sbeen\s(?:renewed|cancell?ed|cast|ordered|picked\sup)|(?:renew(?:s|ed)|cancell?ed|cancels|orders|greenlights|greenlit)\s|(?:has|have)\s(?:joined|boarded)\sthe\scast|joins?\sthe\scast|casts?\s[A-Z])"
        ),
    ),
    ("news", 1.0, re.compile(r"\b(?:announced|confirmed)\s(?:on|today|that)\b")),
    (
        "preview",
        3.0,
        re.compile(
            r"\b(?:everything|all|what)\s(?:we|you|there\sis)?\s?(?:need\s)?(?:to\s)?know\b",
            re.IGNORECASE,
        ),
    ),
    (
        "preview",
        1.5,
        re.compile(
            r"(?mi)^(?:the\s)?(?:plot|cast|release\sdate|trailer|premise|when\s(?:does|is|will)\b.*|who(?:[’']s|\sis)\sin\b.*)\??$"
        ),
    ),
    (
        "preview",
        1.0,
        re.compile(
            r"\b(?:premieres|will\spremiere|upcoming|first\slook|trailer|new\s(?:show|series|drama|comedy|film))\b"
        ),
    ),
    ("list", 2.0, re.compile(r"(?m)^\s*\d{1,2}[.)]\s")),
    (
        "list",
        2.0,
        re.compile(
            r"\b(?:\d+|five|six|seven|eight|nine|ten|twelve)\s(?:best|new|shows|series|films|movies|things)\b",
            re.IGNORECASE,
        ),
    ),
    ("feature", 0.5, re.compile(r"\b(?:grew\sup|childhood|remembers|career)\b")),
)
# What a headline says weighs more than what the prose happens to hold.
HEADLINES: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("obituary", 6.0, re.compile(r"\b(?:dies|dead\sat|obituary|remembering)\b", re.IGNORECASE)),
    ("review", 6.0, re.compile(r"\breview\b|★", re.IGNORECASE)),
    ("recap", 6.0, re.compile(r"\brecap\b", re.IGNORECASE)),
    (
        "list",
        6.0,
        re.compile(
            r"\b(?:what\sto\s(?:watch|stream)|(?:\d+|best|top|three|five|six|seven|eight|ten)\s(?:\w+\s){0,3}"
            r"(?:shows|series|films|movies|dramas|things|reasons|to\swatch|to\sstream)|our\spicks)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "preview",
        5.0,
        re.compile(
            r"\b(?:everything|all|what)\s(?:we|you|there\sis)?\s?(?:need\s)?(?:to\s)?know|who[’']s\swho|"
            r"release\sdate|cast,\splot|first\slook|sneak\speek|preview|guide\sto|meet\sthe\scast",
            re.IGNORECASE,
        ),
    ),
    (
        "interview",
        4.5,
        re.compile(
            r"^[“‘\"][^”\"]{8,90}[”’\"]:|\b(?:interview|q&a|in\sconversation|talks|opens\sup|explains|tells\sall|"
            r"on\s(?:saying|leaving|playing|making|that))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "news",
        4.0,
        re.compile(
            r"\b(?:renew\w*|cancel\w*|axe[sd]?|orders?|greenl\w+|pick\w*\sup|picked|sets?|dates|adds?|casts?|"
            r"joins?|boards?|taps?|unveils?|announces?|reveals?|drops|trailer|exits?|leaves|recast|to\sstar|"
            r"to\splay|to\slead|to\sdirect|to\sscore|moves?|pushe[sd]|delay\w*|wins?|sweeps?|leads|nominat\w+|hands|"
            r"lands|scores|begins|wraps|signs|breaks\ssilence|responds|line-?up|team\sup)\b",
            re.IGNORECASE,
        ),
    ),
)
RELEASE = re.compile(
    r"\b(?:for\simmediate\s(?:release|use)|press\srelease|exclusive:)", re.IGNORECASE
)
HEADS_READ = 400
LONG_READ = 7_000
EVERYTHING = re.compile(r"\beverything\s(?:(?:you|we)\s)?(?:need\s)?(?:to\s)?know\b", re.IGNORECASE)


def story_kind(document: Document, headline: str = "", *, is_transcript: bool = False) -> Field:
    """Guess what kind of story a piece is from what such stories say; news when nothing speaks."""
    totals: dict[str, float] = {}
    first: dict[str, Span] = {}
    words = document.text[:LOOKED_AT]
    for kind, weight, pattern in SIGNS:
        for match in list(pattern.finditer(words))[:3]:
            totals[kind] = totals.get(kind, 0.0) + weight
            first.setdefault(kind, Span(*match.span()))
    for kind, weight in _told_by_its_form(document, headline, is_transcript=is_transcript):
        totals[kind] = totals.get(kind, 0.0) + weight
    if not totals:
        return Field("news", None, 0.3)
    kind = max(totals, key=lambda one: totals[one])
    rest = sum(totals.values()) - totals[kind]
    return Field(
        kind, first.get(kind), round(min(0.9, totals[kind] / (totals[kind] + rest + 1.5)), 2)
    )


def _told_by_its_form(
    document: Document, headline: str, *, is_transcript: bool
) -> Iterator[tuple[str, float]]:
    """What the headline, the length and the shape of a piece say of its kind."""
    for kind, weight, pattern in HEADLINES:
        if pattern.search(headline):
            yield kind, weight
    if is_transcript:
        yield "interview", 6.0
    if RELEASE.search(document.text[:HEADS_READ]):
        yield "news", 4.0
    if len(document.text) > LONG_READ and not is_transcript:
        yield "feature", 7.0


def headline(
    document: Document, layout: Layout, kind: str, subject: str, span: Span | None
) -> Field:
    """The headline of the piece, or a plain one made from its subject for an editor to replace.

    A made one is marked by its low confidence and by evidence that is only the title.
    """
    if layout.headline.value:
        return layout.headline
    if subject:
        return Field(_made(document, kind, subject), span, 0.3)
    for paragraph in document.paragraphs:
        words = " ".join(document.words_of(paragraph).split())
        return Field(_cut(words), paragraph.span, 0.2)
    return Field("Untitled story", None, 0.0)


def _made(document: Document, kind: str, subject: str) -> str:
    if kind == "preview" and not EVERYTHING.search(document.text[:LOOKED_AT]):
        return f"{subject}: what to know"
    endings = {
        "preview": "everything to know",
        "review": "our review",
        "recap": "recap",
        "interview": "the interview",
        "obituary": "an obituary",
        "list": "the list",
        "feature": "the story",
    }
    return f"{subject}: {endings.get(kind, 'what happened')}"


def _cut(words: str, limit: int = 90) -> str:
    if len(words) <= limit:
        return words.rstrip(".")
    return f"{words[:limit].rsplit(' ', 1)[0]}…"
