from __future__ import annotations

import unicodedata

# Letters that NFKD leaves whole although readers type them without the stroke.
STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Reduce a name to what people type when they look for it: no case, accents or punctuation.

    Words are parted by one space; a hyphen or an apostrophe inside a word vanishes differently:
    the hyphen parts words, the apostrophe does not.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(STROKES)
    letters: list[str] = []
    for character in plain:
        if character.isalnum():
            letters.append(character)
        elif character not in "'’‘`\N{ACUTE ACCENT}" and not unicodedata.combining(character):
            letters.append(" ")
    return " ".join("".join(letters).split())
