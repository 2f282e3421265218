from __future__ import annotations

import codecs
import re

from newsroom.intake.errors import IntakeError

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
CONTROLS = re.compile("[\x01-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
# Overrides and embeddings that make words stand in another order than they are stored in.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
SURROGATES = re.compile("[\ud800-\udfff]")
MOST_CONTROLS = 0.01
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})|"""
    rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})""",
    re.IGNORECASE,
)
# What a page says it is written in, and what it is then read as, as browsers do.
ENCODINGS = {
    **dict.fromkeys(("windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("macintosh", "x-mac-roman", "mac"), "mac-roman"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "windows-31j", "x-sjis"), "cp932"),
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601", "euc-kr", "korean"), "cp949"),
    **{f"windows-125{one}": f"cp125{one}" for one in (0, 1, 3, 4, 5, 6, 7, 8)},
    **{f"iso-8859-{one}": f"iso8859-{one}" for one in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso8859-8",
    "tis-620": "cp874",
    "big5": "big5hkscs",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp_ext",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-7": "utf-7",
}
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a packed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
}


class Sieve:
    """Takes out of words what is no writing, and counts it."""

    def __init__(self) -> None:
        self.controls = self.turns = self.lone = 0

    def through(self, words: str) -> str:
        if words.isascii() and words.isprintable():
            return words
        words, controls = CONTROLS.subn("", words.replace("\0", "\x01"))
        words, turns = TURNS.subn("", words)
        words, lone = SURROGATES.subn("", words)
        self.controls, self.turns, self.lone = (
            self.controls + controls,
            self.turns + turns,
            self.lone + lone,
        )
        return words

    @property
    def told(self) -> list[str]:
        counted = (
            (self.controls, "control character"),
            (self.turns, "mark that turns the direction of writing"),
            (self.lone, "half character"),
        )
        return [f"{count} {_plural(noun, count)}" for count, noun in counted if count]


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    return noun.replace("mark that turns", "marks that turn") if " that " in noun else f"{noun}s"


def declared_in(data: bytes) -> str:
    """The encoding that a page says it is in, if it is one we know; UTF-8 needs no word."""
    match = CHARSET.search(data[:4096])
    told = (match[1] or match[2]).decode("ascii", "replace").lower() if match else ""
    return ENCODINGS.get(told, "")


def decode(data: bytes, name: str, *, encoding: str = "") -> tuple[str, tuple[str, ...]]:
    """Turn bytes into text; returns it with what had to be left out of it.

    UTF-8 needs no mark, UTF-16 and UTF-32 need theirs, and a page may declare an ``encoding``.
    Line ends become one form; a null character means that the file is no text at all.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            message = f"{name} is {what} and not text; send it as .docx, .html, .md or .txt."
            raise IntakeError(message)
    text = _decoded(data, name, encoding)
    if "\0" in text:
        message = f"{name} holds null characters, so it is not text; save it again as UTF-8 text."
        raise IntakeError(message)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n")
    sieve = Sieve()
    kept = sieve.through(text)
    if sieve.controls > max(20, MOST_CONTROLS * len(text)):
        message = f"{name} is mostly control characters and not text; save it again as UTF-8 text."
        raise IntakeError(message)
    return kept, tuple(sieve.told)


def lenient(data: bytes, declared: str) -> tuple[str, str]:
    """The words of a part of a letter, whatever it says it is written in, and what to tell of that.

    What is not in the encoding that it names is tried as UTF-8, then read as Windows writes.
    """
    encoding = ENCODINGS.get(declared.lower().strip("\"' "), "")
    for tried in dict.fromkeys(filter(None, (encoding, "utf-8"))):
        try:
            return data.decode(tried).lstrip("\ufeff"), ""
        except UnicodeError:
            continue
    text = data.decode("cp1252", "replace")
    lost = text.count("\ufffd")
    told = f"; {lost} could not be read" if lost else ""
    named = f"said to be in {declared[:40]!r}, " if declared else ""
    return text, f"{named}read as Western European (check the accents){told}"


def _decoded(data: bytes, name: str, declared: str) -> str:
    encoding = "utf-8-sig"
    if data.startswith(UTF_32):
        encoding = "utf-32"
    elif data.startswith(UTF_16):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if declared and encoding == "utf-8-sig":
            return data.decode(declared, "replace")
        label = {"utf-8-sig": "UTF-8"}.get(encoding, encoding.upper())
        message = f"{name} is not {label} text (byte {error.start + 1}); save it again as UTF-8."
        raise IntakeError(message) from error
