"""Words that were said, and how a quotation marks what was done to them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final, Literal

from newsroom.prose.sentences import sentence_spans

# A letter, or letters in brackets that belong to the word around them: "[T]he", "go[es]".
_PART: Final = r"(?:[^\W_]|\[[^\W_]+\])"
_TOKEN: Final = re.compile(
    r"(?P<gap>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?)"
    r"|(?P<insertion>(?<![^\W_])\[[^\[\]]*\](?![^\W_]))"
    r"|(?P<dotted>[^\W\d_]\.(?:[^\W\d_]\.)+)"
    rf"|(?P<word>{_PART}+(?:'{_PART}+)*)"
)
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))  # noqa: RUF001 - told apart here
_BRACKETED: Final = re.compile(r"\[([^\W_]+)\]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a gap that is marked by an ellipsis, or words that somebody put in brackets."""

    kind: Literal["word", "gap", "insertion"]
    text: str
    opens: bool = False

    @property
    def is_marked(self) -> bool:
        """Whether it begins with a letter in brackets, which says that a sentence was entered."""
        return self.kind == "word" and self.text.startswith("[")

    @property
    def printed(self) -> str:
        return self.text.replace("'", "’")


def tokens(text: str) -> list[Token]:
    found: list[Token] = []
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    for match in _TOKEN.finditer(plain):
        if match["word"]:
            found.append(Token("word", match["word"]))
        elif match["dotted"]:
            found.append(Token("word", match["dotted"].replace(".", "")))
        elif match["gap"]:
            found.append(Token("gap", "…"))
        else:
            found.append(Token("insertion", match["insertion"]))
    return found


def said_words(text: str) -> list[Token]:
    """The words of a stored text, each knowing whether it opens a sentence.

    What whoever wrote it down put in brackets, such as laughter, was not said.
    """
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    found: list[Token] = []
    for span in sentence_spans(plain, 0, len(plain)):
        words = [token for token in tokens(plain[span.start : span.end]) if token.kind == "word"]
        bare = [replace(word, text=without_brackets(word.text)) for word in words]
        found += [replace(word, opens=not at) for at, word in enumerate(bare)]
    return found


def without_brackets(word: str) -> str:
    return _BRACKETED.sub(r"\1", word)
