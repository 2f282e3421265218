"""Under which word a title is filed: the leading article moves behind, in its own language only."""

from __future__ import annotations

import re
from typing import Final

# Articles by language; one that ends in an apostrophe or a hyphen is written on to its noun.
ARTICLES: Final[dict[str, tuple[str, ...]]] = {
    "af": ("die", "'n"),
    "ar": ("al-", "el-", "ال"),
    "ca": ("el", "la", "els", "les", "l'", "un", "una"),
    "cy": ("y", "yr"),
    "da": ("en", "et", "den", "det", "de"),
    "de": ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines"),
    "en": ("the", "a", "an"),
    "eo": ("la",),
    "es": ("el", "la", "los", "las", "lo", "un", "una", "unos", "unas"),
    "eu": (),
    "fi": (),
    "fr": ("le", "la", "les", "l'", "un", "une", "des"),
    "ga": ("an", "na"),
    "gl": ("o", "a", "os", "as", "un", "unha"),
    "he": ("ha-",),
    "hu": ("a", "az", "egy"),
    "it": ("il", "lo", "la", "i", "gli", "le", "l'", "un", "uno", "una", "un'"),
    "lb": ("de", "den", "d'", "eng"),
    "mt": ("il-", "l-"),
    "nb": ("en", "ei", "et", "den", "det", "de"),
    "nl": ("de", "het", "een", "'t", "'n"),
    "nn": ("ein", "ei", "eit", "den", "det", "dei"),
    "no": ("en", "ei", "et", "den", "det", "de"),
    "pt": ("o", "a", "os", "as", "um", "uma", "uns", "umas"),
    "ro": ("un", "o"),
    "sv": ("en", "ett", "den", "det", "de"),
    "yi": ("der", "di", "dos"),
}
# A letter of the alphabet, not an article: "A to Z", "A Is for Acid".
LETTER: Final = re.compile(r"a\s+(?:to|is|and|&|through|–)\s", re.IGNORECASE)
# What belongs to a name: a town keeps the article it is called by.
PLACES: Final = re.compile(
    r"(?:los angeles|los ángeles|los alamos|las vegas|la paz|la rioja|la mancha|la plata|la habana"
    r"|la rochelle|le havre|le mans|el paso|el salvador|el dorado|la spezia|l'aquila|den haag"
    r"|the hague|den helder|la réunion|as pontes|o porto)\b",
    re.IGNORECASE,
)
_APOSTROPHES: Final = str.maketrans("’\N{MODIFIER LETTER APOSTROPHE}‘", "'''")
_WORD: Final = re.compile(r"\w")
# Written on to the word behind them, without a space.
_JOINED: Final = ("'", "-", "ال")


def sort_title(title: str, language: str) -> str:
    """How a title is filed: "Bear, The" for "The Bear"; empty where it is filed as it stands.

    ``language`` is the title's own, as a tag: "Die Hard" is English, "Die Brücke" is German.
    """
    article = _article(title, language)
    if not article:
        return ""
    rest = title[len(article) :].strip()
    return f"{rest[:1].upper()}{rest[1:]}, {article.strip()}"


def is_suggestion(sorted_as: str, language: str) -> bool:
    """Whether ``sorted_as`` is what ``sort_title`` makes of some title, not an editor's own."""
    rest, comma, article = sorted_as.rpartition(", ")
    if not comma:
        return False
    joint = "" if article.translate(_APOSTROPHES).endswith(_JOINED) else " "
    return sort_title(f"{article}{joint}{rest}", language) == sorted_as


def _article(title: str, language: str) -> str:
    """The leading article as it is written, with the space behind it; empty without one."""
    plain = title.translate(_APOSTROPHES)
    if PLACES.match(plain) or LETTER.match(plain):
        return ""
    folded = plain.casefold()
    for article in ARTICLES.get(language.partition("-")[0].lower() or "en", ()):
        head = article if article.endswith(_JOINED) else f"{article} "
        if folded.startswith(head) and _WORD.search(plain, len(head)):
            return title[: len(head)]
    return ""
