"""Which of Wikidata's numbers are words of ours."""

from __future__ import annotations

from typing import Final

# Instance of (P31): works, and the kind of show where the number says it.
WORKS: Final = {
    "Q5398426": "",
    "Q15416": "",
    "Q526877": "",
    "Q581714": "",
    "Q1259759": "limited",
    "Q1366112": "series",
    "Q7725310": "anthology",
    "Q182415": "reality",
    "Q622812": "talk",
    "Q11424": "film",
    "Q506240": "film",
    "Q24862": "short",
    "Q1261214": "special",
}
FILMS: Final = ("Q11424", "Q506240", "Q24862")

PERSON_IDS: Final = {"P345": "imdb", "P4985": "tmdb", "P213": "isni"}
SHOW_IDS: Final = {"P345": "imdb", "P4983": "tmdb", "P4947": "tmdb", "P8600": "tvmaze"}

JOBS: Final = {
    "P170": "creator",
    "P57": "director",
    "P58": "writer",
    "P1431": "executive_producer",
    "P162": "producer",
    "P86": "composer",
    "P344": "cinematographer",
    "P1040": "editor",
    "P1679": "choreographer",
    "P371": "host",
    "P161": "actor",
}

TRADES: Final = {
    "Q33999": "actor",
    "Q10800557": "actor",
    "Q10798782": "actor",
    "Q2259451": "actor",
    "Q28389": "writer",
    "Q36180": "writer",
    "Q2526255": "director",
    "Q3455803": "director",
    "Q3282637": "producer",
    "Q578109": "producer",
    "Q36834": "composer",
    "Q222344": "cinematographer",
    "Q7042855": "editor",
    "Q2490358": "choreographer",
    "Q5716684": "dancer",
    "Q639669": "musician",
    "Q177220": "musician",
    "Q245068": "comedian",
    "Q947873": "host",
    "Q1930187": "journalist",
}

COUNTRIES: Final = {
    "Q30": "US",
    "Q145": "GB",
    "Q142": "FR",
    "Q183": "DE",
    "Q29": "ES",
    "Q38": "IT",
    "Q16": "CA",
    "Q408": "AU",
    "Q664": "NZ",
    "Q27": "IE",
    "Q17": "JP",
    "Q884": "KR",
    "Q148": "CN",
    "Q668": "IN",
    "Q155": "BR",
    "Q96": "MX",
    "Q414": "AR",
    "Q34": "SE",
    "Q35": "DK",
    "Q20": "NO",
    "Q33": "FI",
    "Q31": "BE",
    "Q55": "NL",
    "Q39": "CH",
    "Q40": "AT",
    "Q36": "PL",
    "Q45": "PT",
    "Q43": "TR",
    "Q801": "IL",
    "Q258": "ZA",
    "Q1033": "NG",
}
LANGUAGES: Final = {
    "Q1860": "en",
    "Q150": "fr",
    "Q188": "de",
    "Q1321": "es",
    "Q652": "it",
    "Q5146": "pt",
    "Q5287": "ja",
    "Q9176": "ko",
    "Q7850": "zh",
    "Q1568": "hi",
    "Q9027": "sv",
    "Q9035": "da",
    "Q9043": "no",
    "Q1412": "fi",
    "Q7411": "nl",
    "Q809": "pl",
    "Q256": "tr",
    "Q9288": "he",
    "Q13955": "ar",
    "Q9309": "cy",
}
