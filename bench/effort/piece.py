"""The preview that is filed: its words, who is in it, and who said what. All of it is made up."""

from __future__ import annotations

from typing import Final

HEADLINE: Final = "The Salt Road: everything to know before the caravan leaves"
DEK: Final = "Ten travelers, one map that lies, and a desert that was built indoors."
SHOW: Final = "The Salt Road"

# Names and the parts they play, in billing order.
CAST: Final = (
    ("Ottoline Farrow", "Maren"),
    ("Bastien Okafor", "Tobias"),
    ("Iseult Marchetti", "Signe"),
    ("Wendell Achterberg", "Old Pim"),
    ("Coralie Nakamura", "Ysolde"),
    ("Piers Valentijn", "Hobb"),
    ("Yevgenia Strand", "Katya"),
    ("Lucan Adebayo", "Rook"),
    ("Dorothea Quill", "Aunt Bee"),
    ("Matteo Lindqvist", "The Guide"),
)
QUOTES: Final = (
    ("Ottoline Farrow", "We walked the same eleven meters of sand for nine weeks."),
    ("Bastien Okafor", "Nobody told me the camel had top billing."),
    ("Iseult Marchetti", "You learn a great deal about people from how they carry water."),
    ("Wendell Achterberg", "I asked for a horse and they gave me a monologue."),
)
# So that searching is searching: others who could have been meant.
OTHERS: Final = tuple(
    f"{given} {name}"
    for given in ("Anders", "Bettina", "Cosmo", "Delphine")
    for name in ("Abbott", "Brandt", "Castell", "Dufresne", "Eklund", "Foss")
)

_SENTENCES: Final = (
    "The caravan sets out at dusk, because the light is kinder and the accountants have gone home.",
    "Nobody in it has seen the sea, and each of them owes somebody at the coast a great deal.",
    "The desert was poured into a hangar on the edge of a wet town, and raked again every night.",
    "What looks like a journey is a long argument about who may read the map.",
    "The first hour takes its time, and then takes yours, and neither is given back.",
    "There is a storm that lasts a whole episode and was made with three fans and a curtain.",
    "The music comes from one drum and a choir that was told to keep its coats on.",
    "Those who came for battles will get a ledger, two lies and a very good soup.",
    "By the fourth evening it is clear that the guide has never been here either.",
    "The last shot is of a door, and you will want to know who closed it.",
)
SECTIONS: Final = 5
WORDS: Final = 900


def sections() -> list[str]:
    """The body in five parts, nine hundred words in all."""
    words = " ".join(_SENTENCES).split()
    whole = [words[number % len(words)] for number in range(WORDS)]
    length = WORDS // SECTIONS
    return [" ".join(whole[place * length : (place + 1) * length]) for place in range(SECTIONS)]
