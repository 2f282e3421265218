"""What a sentence calls a co-production: "French-American" holds for the set, in any order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIST: Final = """
AR Argentine, Argentinian; AT Austrian; AU Australian; BE Belgian; BG Bulgarian; BO Bolivian;
BR Brazilian; CA Canadian; CH Swiss; CL Chilean; CN Chinese; CO Colombian; CU Cuban; CZ Czech;
DE German; DK Danish; EC Ecuadorian; EE Estonian; EG Egyptian; ES Spanish; ET Ethiopian;
FI Finnish; FR French; GB British, UK; GE Georgian; GH Ghanaian; GR Greek; HK Hong Kong;
HR Croatian; HU Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian;
IS Icelandic; IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KR Korean,
South Korean; LB Lebanese; LT Lithuanian; LU Luxembourgish; LV Latvian; MA Moroccan;
MX Mexican; MY Malaysian; NG Nigerian; NL Dutch; NO Norwegian; NZ New Zealand; PE Peruvian;
PH Filipino, Philippine; PK Pakistani; PL Polish; PS Palestinian; PT Portuguese; QA Qatari;
RO Romanian; RS Serbian; RU Russian; SA Saudi, Saudi Arabian; SE Swedish; SG Singaporean;
SI Slovenian, Slovene; SK Slovak; SN Senegalese; TH Thai; TN Tunisian; TR Turkish; TW Taiwanese;
UA Ukrainian; UG Ugandan; US American, U.S., US; UY Uruguayan; VE Venezuelan; VN Vietnamese;
ZA South African
"""

ADJECTIVES: Final[dict[str, tuple[str, ...]]] = {
    code: tuple(word.strip() for word in words.split(","))
    for code, _, words in (" ".join(entry.split()).partition(" ") for entry in _LIST.split(";"))
}
_PREFIXES: Final = {"Franco": "FR", "Anglo": "GB", "Italo": "IT", "Sino": "CN", "Hispano": "ES"}
_CODES: Final = {word: code for code, words in ADJECTIVES.items() for word in words} | _PREFIXES
_JOINTS: Final = re.compile(r"\s*[-–/]\s*")


def say_origin(codes: Sequence[str]) -> str:
    """Say "French-American" for ("FR", "US"), in the order given; empty where a word is missing."""
    words = [ADJECTIVES[code][0] for code in codes if code in ADJECTIVES]
    return "-".join(words) if len(words) == len(codes) else ""


def countries_meant(adjective: str) -> frozenset[str]:
    """The codes of "French-American"; empty where a part of it is no country we know."""
    parts = _JOINTS.split(adjective.strip())
    found = [_CODES.get(part) for part in parts]
    return frozenset(code for code in found if code) if None not in found else frozenset()


def is_origin(adjective: str, codes: Sequence[str]) -> bool:
    """Whether "American-French" is a true word for a work of ``codes``, whichever comes first.

    One country of several may be named alone; a country that has no part in it may not.
    """
    meant = countries_meant(adjective)
    return bool(meant) and meant <= set(codes)
