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
    for _ in range(MOST_LAYERS):
        peeled = _peeled(document)
        if peeled is document:
            break
        document = peeled
    return _without_feet(_without_signature(document))


def _peeled(document: Document) -> Document:
    """Without the next letter inside it, or without the note above that letter."""
    text = document.text
    found = HEADERS.search(text)
    wrote = WROTE.search(text)
    if wrote and (found is None or wrote.start() < found.start()):
        found = wrote
    if found is None:
        return document
    above, below = text[: found.start()].strip(), text[found.end() :].strip()
    told = " | ".join(line.strip(" \t>*_-") for line in found.group().splitlines() if line.strip())
    if below and (len(above) < COVERING_NOTE or len(below) > 4 * len(above)):
        note = (f"the note above it: {above}",) if above else ()
        kept = part_of(document, found.end(), len(text))
        return _listing(kept, f"sent on: {told}".rstrip(": "), *note)
    kept = part_of(document, 0, found.start())
    trail = (f"an earlier letter below it: {below}",) if below else ()
    return _listing(kept, f"sent on: {told}".rstrip(": "), *trail)


def _without_signature(document: Document) -> Document:
    found = SIGNATURE.search(document.text)
    if found is None:
        return document
    signed = document.text[found.end() :].strip()
    kept = part_of(document, 0, found.start())
    if not kept.paragraphs or len(signed) > LONGEST_FOOT:
        return document
    return _listing(kept, *((f"a signature: {signed}",) if signed else ()))


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
