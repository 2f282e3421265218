"""What stands around the piece in a letter: covering notes, older letters, signatures, notices."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.intake.readers.joining import part_of

if TYPE_CHECKING:
    from newsroom.prose.documents import Document

# Characters: what stands above a piece that was sent on, with greetings and a telephone number.
COVERING_NOTE: Final = 600
MOST_LAYERS: Final = 6
MOST_FEET: Final = 15
LONGEST_FOOT: Final = 2_500
# How far into a letter the next one is looked for.
LOOKED_AT: Final = 100_000

_DASHES: Final = (
    r"[ \t>*_]*(?:-{2,}[ ]?(?:Forwarded message|Original Message|Forwarded by[^\n-]{0,80}|"
    r"Weitergeleitete Nachricht|Message transf[ée]r[ée])[ ]?-{2,}|"
    r"Begin forwarded message:|_{20,})[ \t*_]*\n\s*"
)
_FIELD: Final = (
    r"[ \t>]{0,20}\*?(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments|"
    r"Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet)[ ]?:[ \t\xa0*][^\n]{0,2000}(?:\n\s{0,20}|\Z)"
)
HEADERS: Final = re.compile(rf"(?:^{_DASHES})?(?:^{_FIELD}){{3,12}}|^{_DASHES}", re.MULTILINE)
WROTE: Final = re.compile(
    r"^[ \t>]{0,20}(?:On|Am|Le) [^\n]{5,200}(?:\n[^\n]{0,120})?(?:wrote|schrieb[^\n]{0,80}|a écrit)"
    r"[ \xa0]?:[ \t]*$",
    re.MULTILINE,
)
SIGNATURE: Final = re.compile(r"^--[ \xa0]?$", re.MULTILINE)
FOOT: Final = re.compile(
    r"sent from my |get outlook for |\bunsubscribe\b|manage (?:your )?(?:e-?mail )?preferences|"
    r"view (?:this (?:e-?mail|message) )?in (?:your )?(?:web )?browser|"
    r"you(?:’|')?(?: a)?re receiv(?:ed|ing) this|you received this (?:e-?mail|message)|"
    r"intended (?:recipient|solely|only|for the)|intended addressee|"
    r"confidential(?:ity)?\b[^\n]{0,200}\b(?:e-?mail|message|recipient|privileged|attachment|notice)|"
    r"(?:e-?mail|message|attachment)s?\b[^\n]{0,200}\bconfidential|"
    r"please consider the environment|before printing this|"
    r"(?:scanned|checked) (?:for|by) [^\n]{0,40}virus|registered office:|"
    r"(?:©|\(c\)|copyright) ?(?:19|20)\d\d[^\n]{0,120}all rights reserved",
    re.IGNORECASE,
)


def piece_of(document: Document) -> Document:
    """The piece in a letter; all that stands around it is listed whole, nothing is thrown away."""
    text, told = document.text, []
    start, end = 0, len(text)
    for _ in range(MOST_LAYERS):
        found = _next_letter(text, start, end)
        if found is None:
            break
        above, below = text[start : found.start()].strip(), text[found.end() : end].strip()
        told.append(f"sent on: {_one_line(found.group())}")
        if below and (len(above) < COVERING_NOTE or len(below) > 4 * len(above)):
            told += [f"the note above it: {above}"] if above else []
            start = found.end()
        else:
            told += [f"an earlier letter below it: {below}"] if below else []
            end = found.start()
    signed = SIGNATURE.search(text, start, end)
    if signed and text[start : signed.start()].strip() and end - signed.end() <= LONGEST_FOOT:
        words = text[signed.end() : end].strip()
        told += [f"a signature: {words}"] if words else []
        end = signed.start()
    if (start, end) != (0, len(text)):
        document = _listing(part_of(document, start, end), *told)
    return _without_feet(document)


def _next_letter(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where another letter begins inside this one, by its headers or by who wrote it."""
    stop = min(end, start + LOOKED_AT)
    found, wrote = HEADERS.search(text, start, stop), WROTE.search(text, start, stop)
    if found is None or (wrote is not None and wrote.start() < found.start()):
        return wrote
    return found


def _one_line(headers: str) -> str:
    lines = (line.strip(" \t>*_-") for line in headers.splitlines())
    return " | ".join(filter(None, lines)).rstrip(": ")


def _without_feet(document: Document) -> Document:
    """Without the legal notices and links to unsubscribe that programs put below a letter."""
    last = len(document.paragraphs)
    feet: list[str] = []
    while last > 1 and len(feet) < MOST_FEET:
        words = document.words_of(document.paragraphs[last - 1])
        if len(words) > LONGEST_FOOT or not FOOT.search(words):
            break
        feet.append(words)
        last -= 1
    if not feet:
        return document
    kept = part_of(document, 0, document.paragraphs[last - 1].end)
    return _listing(kept, *(f"a notice below it: {words}" for words in reversed(feet)))


def _listing(document: Document, *told: str) -> Document:
    return replace(document, left_out=(*document.left_out, *told))
