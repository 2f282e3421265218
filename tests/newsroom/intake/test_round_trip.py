"""Nothing that was written is lost or changed on the way into a draft."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from newsroom.intake import bodies
from newsroom.intake.analysis import analyse
from newsroom.intake.readers import read, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.intake.proposals import Analysis

TEXTS = {
    "odd spacing": "  Two   spaces  here .\n\n\n\n\tA tab\tinside , and one\t\n  \nEnd .  ",
    "curly quotes": "“One,” she said. “Two ‘three’ four.”\n\n‘Five,’ he said.\n\nThe actors’ turn.",
    "straight quotes": "\"One,\" she said. 'Two' isn't \"3\".\n\nThe '90s were 6'2\" tall.",
    "never closed": "“The first opens.\n\nThe second does not.\n\n“The third “opens twice.",
    "never opened": "It closes.” And again.”\n\nThen it ends.’",
    "mixed marks": "„Low“ and «angled» and \"straight” and “odd\".\n\n`tick` ``ticks''",
    "wrapped lines": (
        "This paragraph was sent by someone whose mail program breaks\n"
        "its lines at about sixty characters, as they did in the olden\n"
        "days.\n\nThis one was not."
    ),
    "one line each": "A first line that says something.\nA second that says more.\nA third.",
    "windows and bom": "\ufeffdate 2025-01-02 First line.\r\n\r\nSecond line.\r\nThird line.\r\n",
    "other scripts": (
        "Ein Größenwahn – “ÉTÉ”.\n\n\u05de\u05d4\u00a0\u05e9\u05dc\u05d5\u05dd?\n\n"
        "映画の話。😀 Cafe\u0301 e\u0301te\u0301."
    ),
    "markup in text": 'Use <b>bold</b> & "quotes" > 3 <script>x</script>.\n\n*Not* _marked_ #.',
    "lists and heads": (
        "A headline here\n\nPlot\n\nIt tells.\n\nCast\n\n"
        "- Ada Lorne as Kit\n- Ben Roe (Sam)\n\nEnd."
    ),
}


def pressed(text: str) -> str:
    return "".join(text.split())


def prose(text: str) -> str:
    return re.sub(r"\A\s*date 2025-\d\d-\d\d", "", text.lstrip("\ufeff"))


def stretches(found: Analysis) -> list[tuple[int, int]]:
    spans = []
    for section in found.story.sections:
        if section.heading:
            spans.append((section.span.start, section.span.end))
        spans += [(block.span.start, block.span.end) for block in section.blocks]
    return spans


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_the_blocks_hold_every_character_once_and_in_order(text: str) -> None:
    found = analyse(read_bytes(text.encode(), name="piece.txt"))

    spans = stretches(found)
    joined = "".join(found.text[start:end] for start, end in spans)

    assert pressed(joined) == pressed(prose(text))
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_block_is_the_very_words_of_the_text(text: str) -> None:
    found = analyse(read_bytes(text.encode(), name="piece.txt"))

    for section in found.story.sections:
        for block in section.blocks:
            assert block.text == found.text[block.span.start : block.span.end]


def drawn(found: Analysis) -> str:
    """The draft as a reader would get its words: dek, then the body."""
    parts = [found.story.dek.value or ""]
    for kind, value in bodies.stream(found, {}, {}, {}):
        if kind == "paragraph":
            parts.append(BeautifulSoup(value, "html.parser").get_text())
        else:
            parts.append(value["text"] if isinstance(value, dict) else value)
    return "".join(parts)


@pytest.mark.parametrize(
    "text",
    [text for name, text in TEXTS.items() if name != "lists and heads"],
    ids=[name for name in TEXTS if name != "lists and heads"],
)
def test_the_draft_says_what_the_text_says(text: str) -> None:
    found = analyse(read_bytes(text.encode(), name="piece.txt"))

    assert pressed(drawn(found)) == pressed(prose(text))


def test_the_draft_of_the_example_says_what_the_example_says(example_path: Path) -> None:
    document = read(example_path)

    assert pressed(drawn(analyse(document))) == pressed(document.text.split("2025-04-19", 1)[1])
