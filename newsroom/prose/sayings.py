"""What the words around a quotation say of its speaker: clauses with a verb of saying."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.prose.heads import Head, heads, subject
from newsroom.prose.speech import ACCORDING, INVERTED, SAYING, is_participle, may_be_plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.quotations import Quotation
    from newsroom.prose.readings import Cover, Reading
    from newsroom.prose.spans import Span

FURTHEST_VERB: Final = 190
_GOES_ON: Final = ",?!…—–-"
_ONLY_AN_ADVERB: Final = re.compile(r"[\s,—–-]*(?:(?:\w+ly|later|also|then|once|or\sso)\s)?")
_LEADS_ON: Final = re.compile(r"[^“\"‘.!?]{0,160}[,:]\s[“\"‘]")
_ADVERB_BEFORE: Final = re.compile(r"(?:\w+ly|also|later|still|then|once|never|who)\s$")
_NO_SUBJECT_THERE: Final = re.compile(
    r"\s(?:at|in|on|during|of|to|for|from|that|with|via|when|as|before|after|by|it|him|her|them|"
    r"me|us|this|last|earlier)\b"
)
_BREAK: Final = re.compile(r"[.;:!?“”\"()]|,\s(?!and\b)|$")
# “…” of dancing, according to Lorne.
_SAME_CLAUSE: Final = re.compile(r"[^.;:!?“”\"]{0,60}")
_SIGNED: Final = re.compile(r"\s*(?:—|–|--|-)\s*")
_STATED: Final = re.compile(
    r"\b(?:statement|post|caption|interview|letter|email|e-mail|speech|tweet|memo|message|note|"
    r"verdict|answer|reply|response|logline|words|summary|advice|joke)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that gives a quotation to somebody; without a head it names nobody.

    ``stretch`` is the narration it stands in, where an outlet may be named, too.
    """

    head: Head | None
    stretch: Span
    verb: str = ""
    is_introduced: bool = False


def behind(reading: Reading, quotation: Quotation, after: Span, cover: Cover) -> Saying | None:
    """The clause that follows a quotation: “…,” said Lorne; “…,” she told Variety."""
    text = reading.text
    words = after.of(text)
    if not words.strip() or not _continues(text, quotation, words):
        return None
    verb = _first_verb(text, after.start, min(after.end, after.start + FURTHEST_VERB))
    other = _without_a_verb(reading, after, verb, cover)
    if other is not None or verb is None:
        return other
    found = heads(reading, after.start, after.end, cover)
    head = subject(text, found, after.start, verb.start())
    if head is None and _ONLY_AN_ADVERB.fullmatch(text, after.start, verb.start()):
        head = _inverted(text, found, verb.end(), after.end)
        if head is None and not is_participle(verb.group()):
            # “…,” said in a statement: nobody.
            return Saying(None, after, verb.group())
    return Saying(head, after, verb.group()) if head is not None else None


def _without_a_verb(
    reading: Reading, after: Span, verb: re.Match[str] | None, cover: Cover
) -> Saying | None:
    """A name behind "according to", or signed behind a dash."""
    words = after.of(reading.text)
    according = ACCORDING.search(reading.text, after.start, after.end)
    if (
        according is not None
        and (verb is None or according.start() < verb.start())
        and _SAME_CLAUSE.fullmatch(words[: according.start() - after.start])
    ):
        return Saying(_first(reading, according.end(), after.end, cover), after, "according")
    signed = _SIGNED.match(words)
    if verb is not None or signed is None or not signed.group().strip():
        return None
    start = after.start + signed.end()
    name = _first(reading, start, after.end, cover)
    return Saying(name, after, "signed") if name is not None and name.start == start else None


def ahead(
    reading: Reading, quotation: Quotation, before: Span, start: int, cover: Cover
) -> Saying | None:
    """The clause that leads to a quotation: Lorne said, “…”; she promised that “…”.

    ``start`` is where its sentence begins, in which the subject may stand before other words.
    """
    text = reading.text
    words = before.of(text)
    if not words.strip():
        return None
    found = heads(reading, start, before.end, cover)
    is_introduced = words.rstrip()[-1] in ":,"
    verb = _last_verb(text, before)
    according = ACCORDING.search(text, before.start, before.end)
    if according is not None and (verb is None or according.start() > verb.start() + 40):
        head = _first(reading, according.end(), before.end, cover)
        if head is not None and text[according.start() : according.start() + 2].lower() != "as":
            return Saying(head, before, "according", is_introduced)
    if verb is not None:
        head = _said_by(text, found, verb, start, before.end)
        return Saying(head, before, verb.group(), is_introduced)
    if words.rstrip()[-1] == ":":
        head = subject(text, found, start, before.end)
        if head is not None or _STATED.search(words) or len(words.split()) < 6:
            return Saying(head, before, "", is_introduced=True)
    return None


def _continues(text: str, quotation: Quotation, words: str) -> bool:
    """Tell whether the sentence of a quotation goes on behind it."""
    last = text[quotation.end - 1]
    following = words.lstrip()
    if following[:1] in {",", "—", "–"} or following[:1].islower():
        return True
    if last in {",", "—", "–", "-"}:
        return True
    if last == "." or not following[:1].isupper():
        return False
    # “Never!” Jane Roe said; but “Never.” Jane Roe said, “Not now.”
    return not _LEADS_ON.match(text, quotation.outer.end)


def _verbs(text: str, start: int, end: int) -> Sequence[re.Match[str]]:
    return [match for match in SAYING.finditer(text, start, end) if _is_verb(text, match, start)]


def _is_verb(text: str, match: re.Match[str], start: int) -> bool:
    if not may_be_plural(match.group()):
        return True
    before = text[max(start, match.start() - 24) : match.start()]
    if not before.strip(' ,—–”"') or _ADVERB_BEFORE.search(before):
        return True
    word = before.split()[-1] if before.split() else ""
    return word[:1].isupper() or word.lower() in {"he", "she", "they", "who", "and"}


def _first_verb(text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(_verbs(text, start, end)), None)


def _last_verb(text: str, before: Span) -> re.Match[str] | None:
    found = _verbs(text, before.start, before.end)
    if found:
        return found[-1]
    opening = text[before.start : before.end].lstrip()
    skipped = before.end - before.start - len(opening)
    return INVERTED.match(text, before.start + skipped, before.end)


def _said_by(
    text: str, found: Sequence[Head], verb: re.Match[str], start: int, end: int
) -> Head | None:
    if verb.group()[0].isupper():
        return _inverted(text, found, verb.end() - 1, end)
    head = subject(text, found, start, verb.start())
    if head is not None:
        return head
    return _inverted(text, found, verb.end(), end)


def _inverted(text: str, found: Sequence[Head], start: int, end: int) -> Head | None:
    """The subject behind its verb: "said festival director Ambrose Fairweather"."""
    if _NO_SUBJECT_THERE.match(text, start):
        return None
    stop = _BREAK.search(text, start, end)
    limit = stop.start() if stop else end
    inside = [head for head in found if start <= head.start and head.end <= limit]
    named = next((head for head in inside if head.kind == "name"), None)
    if named is not None:
        return named
    first = inside[0] if inside else None
    behind_comma = next((head for head in found if head.start == limit + 2), None)
    if first is not None and first.kind == "role" and text[limit : limit + 1] == ",":
        return behind_comma if behind_comma and behind_comma.kind == "name" else first
    if behind_comma is not None and first is not None and behind_comma.kind == "name":
        return behind_comma
    return first


def _first(reading: Reading, start: int, end: int, cover: Cover) -> Head | None:
    found = heads(reading, start, end, cover)
    return next(
        (head for head in found if head.kind in {"name", "outlet", "pronoun", "role"}), None
    )
