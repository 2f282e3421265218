"""The countries a release is said to be for."""

from __future__ import annotations

import re
from typing import Final

REGIONS: Final = {
    "us": "US",
    "u.s": "US",
    "u.s.": "US",
    "usa": "US",
    "united states": "US",
    "states": "US",
    "america": "US",
    "stateside": "US",
    "uk": "GB",
    "u.k": "GB",
    "u.k.": "GB",
    "united kingdom": "GB",
    "britain": "GB",
    "great britain": "GB",
    "ireland": "IE",
    "canada": "CA",
    "australia": "AU",
    "new zealand": "NZ",
    "france": "FR",
    "germany": "DE",
    "spain": "ES",
    "italy": "IT",
    "india": "IN",
    "japan": "JP",
    "south korea": "KR",
    "brazil": "BR",
    "mexico": "MX",
    "netherlands": "NL",
    "belgium": "BE",
    "sweden": "SE",
    "norway": "NO",
    "denmark": "DK",
    "finland": "FI",
    "iceland": "IS",
    "portugal": "PT",
    "austria": "AT",
    "switzerland": "CH",
    "poland": "PL",
    "south africa": "ZA",
}
_ADJECTIVES: Final = {
    "u.s.": "US",
    "us": "US",
    "american": "US",
    "uk": "GB",
    "u.k.": "GB",
    "british": "GB",
    "irish": "IE",
    "canadian": "CA",
    "australian": "AU",
    "french": "FR",
    "german": "DE",
}
_COUNTRY: Final = "|".join(sorted((re.escape(name) for name in REGIONS), key=len, reverse=True))
_NAMED: Final = re.compile(
    rf"\b(?:in|across|throughout|for)\s(?:both\s)?(?:the\s)?(?P<first>{_COUNTRY})"
    rf"(?P<more>(?:,\s(?:the\s)?(?:{_COUNTRY}))*)(?:,?\s(?:and|&)\s(?:the\s)?(?P<last>{_COUNTRY}))?"
    r"(?!\w|[’']s)"
    r"|\b(?P<all>stateside|worldwide|globally|around\sthe\s(?:world|globe)|internationally)\b",
    re.IGNORECASE,
)
_ADJECTIVE: Final = re.compile(
    r"\b(?P<land>U\.S\.|US|American|UK|U\.K\.|British|Irish|Canadian|Australian|French|German)\s"
    r"(?:premiere|debut|launch|release|broadcast|theat(?:er|re)s|cinemas|viewers|audiences|bow)\b"
)


def regions_in(text: str, start: int, end: int) -> tuple[str, ...]:
    """The codes of the countries that a stretch says something comes out in."""
    match = _NAMED.search(text, start, end)
    if match is None:
        described = _ADJECTIVE.search(text, start, end)
        return (_ADJECTIVES[described["land"].lower()],) if described else ()
    if match["all"]:
        return ("US",) if match["all"].lower() == "stateside" else ("worldwide",)
    names = [match["first"], *re.split(r",\s(?:the\s)?", match["more"] or ""), match["last"]]
    return tuple(dict.fromkeys(REGIONS[one.lower()] for one in names if one))
