from __future__ import annotations

import re
import unicodedata

# Letters that NFKD leaves whole although readers type them without the stroke.
_STROKES = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h"}
    | {"Ħ": "h", "þ": "th", "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
_VANISHING = re.compile("[’‘'`.*…\N{MODIFIER LETTER APOSTROPHE}\N{ACUTE ACCENT}]")
_PARTING = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Reduce a name to what people type when they look for it: no case, accents or punctuation.

    It agrees with ``newsroom.kit.folding``, so what prose finds can be asked of the records'
    folded columns; a test holds the two together.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_STROKES))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _PARTING.sub(" ", _VANISHING.sub("", letters.casefold())).strip()
