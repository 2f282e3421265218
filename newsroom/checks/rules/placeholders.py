"""Words that were to be replaced before anybody reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Hit
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.facts import PersonFacts, Records, ShowFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.pieces import Piece

_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_NOUN: Final = (
    r"name|names|date|dates|title|link|links|url|photo|picture|image|caption|credit|quote|quotes|"
    r"number|year|age|show|series|character|actor|actress|network|platform|outlet|source|here|insert"
)
_SURE: Final = re.compile(
    r"\bTKTK\w*|\bT\.K\.(?=\s[a-z(])"
    r"|\b(?:FIXME|TODO|TO\sDO|CHECK\sTHIS|FACT\s?CHECK|INSERT\s[A-Z]+)\b"
    r"|\b[Ll]orem\sipsum\b|\bdolor\ssit\samet\b"
    r"|\b[Aa]dd\s(?:caption|alt\stext|headline|dek|link|text|quote)s?\shere\b"
    r"|\b(?:Headline|Dek|Caption|Text|Title)\s(?:goes\s)?here\b"
    r"|\b(?:First\s?name\s?Last\s?name|[Aa]sdf\w*|[Qq]werty)\b"
    r"|_{3,}|\{\{[^{}\n]*\}\}|<<[^<>\n]*>>"
    rf"|\b(?:{_MONTHS})\s(?:XX?|00|\?\?)(?!\w)"
)
_TK: Final = re.compile(r"(?<![\w.&@#-])TKs?(?![\w.-])|(?<![\w.&@#-])tk(?=\s|[.,;:)]|$)")
_XXX: Final = re.compile(
    r"(?<![\w-])(?:X{3,}|XX(?=\s(?:episodes|seasons|years|percent|million)))(?!\w)"
)
_BRACKETED: Final = re.compile(
    rf"\[(?:(?:{_NOUN})(?:\s(?:tk|to\scome|tbc|here|of\s\w+))?|tk\b[^\]\n]*|(?:insert|add|check|"
    rf"confirm|link\sto|quote\sfrom|photo\sof)\b[^\]\n]*|(?:\w+\s)?(?:{_NOUN})\stk|\?+|x+|\.{{2}})\]"
    rf"|<(?:{_NOUN})>",
    re.IGNORECASE,
)
_DOUBTED: Final = re.compile(r"\?{3,}|\(\?+\)")
# What counts in Roman numerals, or is called so.
_NUMERAL: Final = re.compile(
    r"\b(?:Bowl|Olympiad|WrestleMania|Part|Chapter|Volume|Vol\.|Act|Louis|Class|Section|xXx|Rocky)\s$"
)
_NAMED: Final = re.compile(r"\s[A-Z][a-z]")
_TIMED: Final = re.compile(
    rf"\s(?:{_MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)


@rule(
    "placeholder",
    number=47,
    level="block",
    name="Placeholder",
    purpose="Finds what was to be filled in later: TK, XXX, lorem ipsum, [name].",
    bad=[
        Example("It premieres TK on Netflix, with TKTK episodes.", ("TK", "TKTK")),
        Example(
            "Directed by [name], it has XX episodes and opens April XX.",
            ("[name]", "XX", "April XX"),
        ),
        Example(
            "caption: Add caption here\n\nLorem ipsum is all. Ask [link to trailer].",
            ("Add caption here", "Lorem ipsum", "[link to trailer]"),
        ),
        Example("She was born in Ostend (???) in 1990.", ("???",)),
        Example("“It was a [quote tk],” she said.", ("[quote tk]",)),
    ],
    good=[
        Example(
            "TK Carter stars with T.K. Quinn, and TK is a cop.",
            records=Records(people=(PersonFacts(id=1, name="TK Strand", said_again="TK"),)),
        ),
        Example("The film *XXX* came after Super Bowl XXX and *xXx*."),
        Example("“He [Kirby] told me that [the show] was [...] a joy,” she said."),
        Example("The band XXX is in it.", records=Records(shows=(ShowFacts(id=1, title="XXX"),))),
        Example("“What???” she writes. The Q&A is TK-421’s."),
        Example("The date is to be announced, as is the name."),
    ],
)
def placeholder(piece: Piece) -> Iterator[Hit]:
    message = "This was to be filled in. Put the words, or take it out."
    for start, end in _found(piece):
        yield Hit(start=start, end=end, message=message)


def _found(piece: Piece) -> list[tuple[int, int]]:
    text = piece.text
    spans = [match.span() for match in _SURE.finditer(text)]
    spans += [match.span() for match in _BRACKETED.finditer(text)]
    spans += [match.span() for match in _TK.finditer(text) if not _is_initials(piece, match)]
    spans += [match.span() for match in _XXX.finditer(text) if not _is_numeral(piece, match)]
    spans += [
        _inner(match) for match in _DOUBTED.finditer(text) if not piece.is_quoted(*match.span())
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda it: (it[0], -it[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _inner(match: re.Match[str]) -> tuple[int, int]:
    lead = match[0].startswith("(")
    return match.start() + lead, match.end() - lead


def _is_initials(piece: Piece, match: re.Match[str]) -> bool:
    """Somebody’s real initials: a name follows, or a record has them."""
    if piece.mention_over(*match.span()) is not None:
        return True
    if _NAMED.match(piece.text, match.end()) and not _TIMED.match(piece.text, match.end()):
        return True
    return any(match[0].upper() in name.split() for name in _names(piece))


def _names(piece: Piece) -> list[str]:
    return [
        *(name for row in piece.records.people for name in (*row.right_names, row.said_again)),
        *(row.name for show in piece.records.shows for row in show.characters),
        *(title for show in piece.records.shows for title in show.right_titles),
    ]


def _is_numeral(piece: Piece, match: re.Match[str]) -> bool:
    start, end = match.span()
    if any(it.kind == "italic" and it.start <= start and end <= it.end for it in piece.marks):
        return True
    if piece.mention_over(start, end) or _NUMERAL.search(piece.text[max(0, start - 14) : start]):
        return True
    return any(match[0] in title.split() for title in _names(piece))
