from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST_QUERY: Final = 100
MOST_TERMS: Final = 10

# What the two engines would take for their own language, and what no reader can have meant.
_UNSEARCHABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff\"\\]")


def clean_query(text: str) -> str:
    """Reduce what someone typed to words that any search engine takes as words.

    A quotation mark alone, a NUL or five hundred words would otherwise answer with an error.
    Empty where nothing is left to look for.
    """
    plain = _UNSEARCHABLE.sub(" ", unicodedata.normalize("NFC", text))
    terms = [term for term in plain.split() if any(map(str.isalnum, term))]
    return " ".join(terms[:MOST_TERMS])[:LONGEST_QUERY].strip()
