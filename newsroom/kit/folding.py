"""One way to compare names and titles: what a search box, a chooser and intake mean by "same"."""

from __future__ import annotations

import re
import unicodedata

# Letters that carry no combining mark, so NFKD leaves them whole.
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "þ": "th",
        "Þ": "th",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ħ": "h",
        "Ħ": "h",
    }
)
_DROPPED = re.compile("[’‘'`.*…\N{MODIFIER LETTER APOSTROPHE}\N{ACUTE ACCENT}]")
_SPACED = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Accents, case and punctuation taken away: "Lou de Laâge" and "lou de laage" meet here.

    Apostrophes, dots and asterisks vanish ("M*A*S*H" is "mash"); other punctuation becomes one
    space ("Sherman-Palladino" is "sherman palladino"). Text of any script survives.
    """
    marked = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    bare = "".join(character for character in marked if not unicodedata.combining(character))
    return _SPACED.sub(" ", _DROPPED.sub("", bare.casefold())).strip()
