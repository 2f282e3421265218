"""Documents made to keep a reader busy; run as a program, it reads one within limits.

``python -m tests.newsroom.intake.heavy NAME`` ends with 0 when the document was answered; names
are read from the standard input where none is given.
"""

from __future__ import annotations

import hashlib
import os
import resource
import sys
from typing import TYPE_CHECKING, Final

from tests.newsroom.intake.word_files import p, packed, r, word

if TYPE_CHECKING:
    from collections.abc import Callable

# Of the processor and of memory, all told, with Django and the rules of prose loaded.
SECONDS: Final = 60
BYTES: Final = 1_500 * 1024 * 1024
SIZE: Final = 5 * 1024 * 1024

SENTENCE: Final = "Ada Lorne stars as Kit in “Saltmarsh”, which begins on Peacock on April 19. "


def ten(number: int) -> str:
    return f"&l{number};" * 10


LAUGH: Final = "".join(f'<!ENTITY l{n + 1} "{ten(n)}">' for n in range(11))


def varied(made: Callable[[int], str], count: int) -> str:
    """So many pieces, no two alike: what repeats would be refused by how well it packs."""
    digits = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(count))
    return "".join(made(int(one[:12], 16)) for one in digits)


def cell(number: int) -> str:
    return f"<w:tc>{p(r(str(number)))}</w:tc>"


def filled(piece: str, size: int = 0) -> str:
    return piece * ((size or SIZE) // len(piece.encode()))


HEAVY: Final[dict[str, Callable[[], tuple[str, bytes]]]] = {
    "text in one paragraph": lambda: ("a.txt", filled(SENTENCE).encode()),
    "text of short lines": lambda: ("a.txt", filled("Ada Lorne\n").encode()),
    "text of bullets": lambda: ("a.txt", filled("- Ada Lorne as Kit\n").encode()),
    "text of quotation marks": lambda: ("a.txt", filled("“").encode()),
    "text of commas": lambda: ("a.txt", filled("Ada, ").encode()),
    "text of one word": lambda: ("a.txt", filled("A").encode()),
    "text of blanks": lambda: ("a.txt", ("x" + filled(" ") + "y").encode()),
    "text of breaks": lambda: ("a.txt", ("x" + filled("\n \t") + "y").encode()),
    "text of capitals": lambda: ("a.txt", filled("Ada Lorne Ben Roe ").encode()),
    "markdown of brackets": lambda: ("a.md", filled("[", SIZE // 50).encode()),
    "markdown of stars": lambda: ("a.md", filled("*a_ ", SIZE // 10).encode()),
    "markdown": lambda: ("a.md", filled(f"## Cast\n\n{SENTENCE}\n\n").encode()),
    "nested divisions": lambda: ("a.html", filled("<div>").encode()),
    "nested marks": lambda: ("a.html", filled("<b><i>x").encode()),
    "one huge table": lambda: ("a.html", ("<table><tr>" + filled("<td>a</td>")).encode()),
    "a table of rows": lambda: ("a.html", ("<table>" + filled("<tr><td>a<td>b")).encode()),
    "unclosed comments": lambda: ("a.html", filled("<!-- <p>x</p>").encode()),
    "highlights in highlights": lambda: (
        "a.html",
        filled("<span style='background:#ff0'>word ").encode(),
    ),
    "captions": lambda: ("a.html", filled("<figure><figcaption>x</figcaption></figure>").encode()),
    "a letter of quotes": lambda: ("a.eml", f"Subject: x\n\n{filled('> > a' + chr(10))}".encode()),
    "a letter of headers": lambda: (
        "a.eml",
        f"Subject: x\n\n{filled('From: a' + chr(10) + 'To: b' + chr(10))}".encode(),
    ),
    "a letter of flowed lines": lambda: (
        "a.eml",
        f"Content-Type: text/plain; format=flowed\n\n{filled('a ' + chr(10))}".encode(),
    ),
    "one header": lambda: ("a.eml", f"Subject: {filled('=?utf-8?q?a?= ')}\n\nWords.".encode()),
    "letters in letters": lambda: (
        "a.eml",
        (filled("Content-Type: message/rfc822\n\n", 200_000) + "Words.").encode(),
    ),
    "parts in parts": lambda: (
        "a.eml",
        "".join(
            f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(900)
        ).encode(),
    ),
    "a word file": lambda: ("a.docx", word(varied(lambda n: p(r(f"{SENTENCE}{n}")), 18_000))),
    "a word file of runs": lambda: ("a.docx", word(p(varied(lambda n: r(f"a{n} "), 60_000)))),
    "a word file of cells": lambda: (
        "a.docx",
        word(f"<w:tbl><w:tr>{varied(cell, 30_000)}</w:tr></w:tbl>"),
    ),
    "a word file nested deep": lambda: ("a.docx", word("<w:ins>" * 5_000 + "</w:ins>" * 5_000)),
    "billion laughs": lambda: (
        "a.docx",
        packed({"word/document.xml": f'<!DOCTYPE l [<!ENTITY l0 "ha">{LAUGH}]><l>&l11;</l>'}),
    ),
    "billion laughs in utf-16": lambda: (
        "a.docx",
        packed(
            {
                "word/document.xml": (
                    f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE l [<!ENTITY l0 "h">{LAUGH}]>'
                    "<l>&l11;</l>"
                ).encode("utf-16")
            }
        ),
    ),
    "a zip bomb": lambda: ("a.docx", packed({"word/document.xml": b"0" * 60_000_000})),
    "a zip bomb of pictures": lambda: (
        "a.docx",
        packed({f"word/media/{n}.png": b"0" * 4_000_000 for n in range(20)}),
    ),
    "a zip of many parts": lambda: ("a.docx", packed({f"{n}.xml": "<a/>" for n in range(3_000)})),
}


def answer(name: str) -> str:
    """Read it as the desk does, or say why it was refused."""
    from newsroom.intake.analysis import analyse
    from newsroom.intake.errors import IntakeError
    from newsroom.intake.readers import read_bytes, unpack

    sent, data = HEAVY[name]()
    try:
        documents = [read_bytes(part, name=held) for held, part in unpack(data, name=sent)]
    except IntakeError as refusal:
        return str(refusal)
    return f"{sum(len(analyse(one).text) for one in documents):,} characters"


def main() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.test")
    django.setup()
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    for name in sys.argv[1:] or sys.stdin.read().splitlines():
        sys.stdout.write(f"{name}: {answer(name)}\n")
    used = resource.getrusage(resource.RUSAGE_SELF)
    sys.stdout.write(f"{used.ru_utime:.1f} s, {used.ru_maxrss // 1024} MB\n")


if __name__ == "__main__":
    main()
