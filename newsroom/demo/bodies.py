"""The little language of a story's body.

Paragraphs are parted by an empty line. ``## Heading`` is a heading. ``> Words`` is a quotation;
its last line says whose: ``> -- Speaker`` or ``> -- person:slug``, then, after commas, the outlet
and the address. ``::cast SHOW``, ``::crew SHOW``, ``::plot SHOW LEVEL``, ``::when SHOW``,
``::image SCENE PALETTE | caption``, ``::embed URL | title``, ``::verdict | sentence``,
``::corrections`` and ``::updates`` stand on a line of their own.
``:::BLOCK`` begins a block that is written out field by field; see ``boxes``.
In running text ``[words](person:slug)`` is a mention (of a season ``season:show/2``, an episode
``episode:show/2/5``, a character ``character:show/slug``), ``*words*`` are italics and
``{date:+3}``, ``{weekday:+3}``, ``{month:+3}`` and ``{year:+3}`` are days counted from the day of
the load.
``{{show:slug premiere/day | this fall}}`` is a fact of a record with its form and its fallback;
``{{person:slug role/plays of slug}}`` names the show as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsroom.demo.boxes import SIGN, Box
from newsroom.demo.entries import Mentioned

if TYPE_CHECKING:
    from collections.abc import Iterator

MENTION: Final = re.compile(
    r"\[(?P<words>[^\]]+)\]"
    r"\((?P<kind>person|show|season|episode|character|organisation):(?P<slug>[a-z0-9/-]+)\)"
)
ITALICS: Final = re.compile(r"\*(?P<words>[^*\n]+)\*")
FACT: Final = re.compile(
    r"\{\{(?P<kind>person|show):(?P<slug>[a-z0-9-]+) (?P<fact>[a-z]+)(?:/(?P<form>[a-z]+))?"
    r"(?: of (?P<show>[a-z0-9-]+))?(?: \| (?P<fallback>[^{}|]+))?\}\}"
)
MOMENT: Final = re.compile(r"\{(?P<form>date|weekday|month|year):(?P<days>[+-]\d+)\}")
DIRECTIVES: Final = {"cast": 1, "crew": 1, "plot": 2, "when": 1, "image": 2, "embed": 1} | {
    "verdict": 0,
    "pull": 1,
    "corrections": 0,
    "updates": 0,
}


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Quotation:
    """Somebody's words; ``speaker`` is a name, or ``person:slug`` where there is a record."""

    text: str
    speaker: str
    outlet: str
    url: str


@dataclass(frozen=True)
class Directive:
    """A block drawn from records or pictures: its name, its words, and a caption."""

    name: str
    words: tuple[str, ...]
    caption: str


@dataclass(frozen=True)
class Interview:
    """Questions and answers with one person, who is a record."""

    speaker: str
    exchanges: tuple[tuple[str, str], ...]


Part = Paragraph | Heading | Quotation | Directive | Interview | Box


def parse(text: str) -> Iterator[Part]:
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in chunk.strip().splitlines()]
        if lines[0].startswith("## "):
            yield Heading(lines[0].removeprefix("## "))
        elif lines[0].startswith(">"):
            yield _quotation(lines)
        elif lines[0].startswith("::questions "):
            yield _interview(lines)
        elif lines[0].startswith(SIGN):
            yield Box.read(lines)
        elif lines[0].startswith("::"):
            yield _directive(lines[0])
        else:
            yield Paragraph(" ".join(lines))


def mentions_in(part: Part) -> Iterator[Mentioned]:
    """Every record a part names, wherever it names it."""
    yield from _named_in(part)
    for text in _running_in(part):
        for match in [*MENTION.finditer(text), *FACT.finditer(text)]:
            yield Mentioned(match["kind"], match["slug"])
            if match.groupdict().get("show"):
                yield Mentioned("show", match["show"])


def _named_in(part: Part) -> list[Mentioned]:
    """The records that are named by their slugs outside of running text."""
    if isinstance(part, Box):
        return part.records
    if isinstance(part, Quotation | Interview) and part.speaker.startswith("person:"):
        return [Mentioned("person", part.speaker.removeprefix("person:"))]
    if isinstance(part, Directive) and part.name == "pull":
        return [Mentioned("person", part.words[0].removeprefix("person:"))]
    if isinstance(part, Directive) and part.name in {"cast", "crew", "plot", "when"}:
        return [Mentioned("show", part.words[0])]
    return []


def _running_in(part: Part) -> list[str]:
    if isinstance(part, Paragraph):
        return [part.text]
    if isinstance(part, Interview):
        return [answer for _, answer in part.exchanges]
    return part.texts if isinstance(part, Box) else []


def pictures_in(part: Part) -> list[tuple[str, str]]:
    """Scene and palette of every picture a part asks for."""
    if isinstance(part, Box):
        return part.pictures
    if isinstance(part, Directive) and part.name == "image":
        return [(part.words[0], part.words[1])]
    return []


def words_in(part: Part) -> str:
    """The running words of a part, as a reader counts them."""
    if isinstance(part, Paragraph):
        told = FACT.sub("a fact", part.text)
        return ITALICS.sub(r"\g<words>", MENTION.sub(r"\g<words>", told))
    if isinstance(part, Box):
        return " ".join(words_in(Paragraph(text)) for text in part.texts)
    if isinstance(part, Interview):
        answers = (words_in(Paragraph(answer)) for _, answer in part.exchanges)
        return " ".join([*(question for question, _ in part.exchanges), *answers])
    return part.text if isinstance(part, Heading | Quotation) else ""


def _quotation(lines: list[str]) -> Quotation:
    words = [line.removeprefix(">").strip() for line in lines]
    if not words[-1].startswith("-- "):
        message = f"The quotation “{words[0][:40]}” has no last line such as “> -- Speaker”."
        raise ValueError(message)
    said, source = " ".join(words[:-1]), words[-1].removeprefix("-- ").split(", ")
    speaker, outlet, url = [*source, "", ""][:3]
    return Quotation(said, speaker, outlet, url)


def _interview(lines: list[str]) -> Interview:
    """``Q`` opens a question, ``A`` its answer; both on one line each."""
    speaker = lines[0].removeprefix("::questions ").strip()
    questions = [line.removeprefix("Q ") for line in lines[1:] if line.startswith("Q ")]
    answers = [line.removeprefix("A ") for line in lines[1:] if line.startswith("A ")]
    return Interview(speaker, tuple(zip(questions, answers, strict=True)))


def _directive(line: str) -> Directive:
    written, _, caption = line.removeprefix("::").partition("|")
    name, *words = written.split()
    if DIRECTIVES.get(name) != len(words):
        known = ", ".join(f"::{name}" for name in DIRECTIVES)
        message = f"{line!r} is no directive, or has not the words it needs; there are {known}."
        raise ValueError(message)
    return Directive(name, tuple(words), caption.strip())
