from __future__ import annotations

import re

from newsroom.prose.lexicon import FORMS

GENRES = {
    "action": "Action",
    "adventure": "Adventure",
    "animated": "Animation",
    "animation": "Animation",
    "ballet": "Dance",
    "biographical": "Biography",
    "biopic": "Biography",
    "comedy": "Comedy",
    "comedies": "Comedy",
    "coming-of-age": "Coming of age",
    "crime": "Crime",
    "dance": "Dance",
    "documentary": "Documentary",
    "docuseries": "Documentary",
    "drama": "Drama",
    "dramedy": "Comedy drama",
    "espionage": "Spy",
    "family": "Family",
    "fantasy": "Fantasy",
    "ghost": "Supernatural",
    "heist": "Crime",
    "historical": "Period",
    "horror": "Horror",
    "legal": "Legal",
    "medical": "Medical",
    "musical": "Musical",
    "mystery": "Mystery",
    "noir": "Noir",
    "period": "Period",
    "police": "Crime",
    "political": "Political",
    "procedural": "Procedural",
    "psychological": "Psychological",
    "reality": "Reality",
    "rom-com": "Romantic comedy",
    "romantic": "Romance",
    "romance": "Romance",
    "satire": "Satire",
    "sci-fi": "Science fiction",
    "science-fiction": "Science fiction",
    "sitcom": "Comedy",
    "space": "Science fiction",
    "spy": "Spy",
    "superhero": "Superhero",
    "supernatural": "Supernatural",
    "teen": "Teen",
    "thriller": "Thriller",
    "war": "War",
    "western": "Western",
    "whodunit": "Mystery",
    "workplace": "Workplace",
}


_FORM = "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True))
_PHRASE = re.compile(rf"((?:[A-Za-zà-ÿ][\w’'-]*,?\s){{0,6}})({_FORM})\b", re.IGNORECASE)


def genres(words: str) -> tuple[str, ...]:
    """The genres a phrase such as "an eight-part crime drama" names, in printed order."""
    found: list[str] = []
    for match in _PHRASE.finditer(words):
        for word in re.findall(r"[\w-]+", match.group().lower()):
            genre = GENRES.get(word)
            if genre and genre not in found:
                found.append(genre)
    return tuple(found)
