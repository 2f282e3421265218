from __future__ import annotations

import itertools
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from newsroom.prose.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsroom.intake.proposals import Analysis, Block, Json, QuoteProposal

LONGEST_HEADING = 200
TAGS = {"bold": "b", "italic": "i"}

# What a mention is called in stored text: the kind of the record, and its number.
Target = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the text that leads somewhere: to a record or to an address."""

    span: Span
    opening: str


def stream(
    analysis: Analysis,
    targets: Mapping[Span, Target],
    speakers: Mapping[str, Any],
    outlets: Mapping[str, Any],
    entries: Mapping[str, int] | None = None,
    pictures: Sequence[tuple[int, Any]] = (),
) -> list[tuple[str, Any]]:
    """The body of a draft as raw stream data: every block of the piece but its head, in order.

    ``entries`` are the keys of quotes in the ledger by their words, ``pictures`` the values of
    picture blocks with the offset that each stands before.
    """
    body: list[tuple[str, Any]] = []
    waiting = sorted(pictures, key=lambda one: one[0])
    for section in analysis.story.sections:
        if section.heading:
            waiting = _hang(body, waiting, before=section.span.start)
            body.append(_heading(analysis.text, section.span, section.heading, targets))
        for block in section.blocks:
            waiting = _hang(body, waiting, before=block.span.end)
            if block.type not in {"headline", "dek"}:
                body.extend(_block(analysis, block, targets, speakers, outlets, entries or {}))
    _hang(body, waiting)
    return body


def _hang(
    body: list[tuple[str, Any]], waiting: list[tuple[int, Any]], *, before: int | None = None
) -> list[tuple[int, Any]]:
    """Put the pictures that come before an offset into the body; all of them if none is given."""
    here = [value for at, value in waiting if before is None or at < before]
    body += [("picture", value) for value in here]
    return waiting[len(here) :]


def _heading(text: str, span: Span, words: str, targets: Mapping[Span, Target]) -> tuple[str, Any]:
    if len(words) <= LONGEST_HEADING:
        return "heading", words
    return "paragraph", f"<p>{html(text, span, (), targets)}</p>"


def _block(
    analysis: Analysis,
    block: Block,
    targets: Mapping[Span, Target],
    speakers: Mapping[str, Any],
    outlets: Mapping[str, Any],
    entries: Mapping[str, int],
) -> Iterator[tuple[str, Any]]:
    text = analysis.text
    if block.type == "quotation":
        quote = _whole_quote(analysis, block)
        if quote is not None:
            entry = entries.get(quote.text)
            yield "quotation", _entry(entry) if entry else _quotation(quote, speakers, outlets)
            return
    if block.type == "list":
        yield from _lists(text, block, targets)
        return
    rows = (
        block.items
        if block.type == "table"
        else ({"start": block.span.start, "end": block.span.end},)
    )
    for row in rows:
        span = Span(row["start"], row["end"])
        yield "paragraph", f"<p>{html(text, span, block.marks, targets)}</p>"


def _whole_quote(analysis: Analysis, block: Block) -> QuoteProposal | None:
    """The quotation that a block is, if it is nothing else and its speaker is named."""
    for quote in analysis.quotes:
        inside = block.span.holds(quote.evidence.start, quote.evidence.end)
        around = len(block.text) - len(quote.text)
        if inside and quote.speaker and around <= 2:
            return quote
    return None


def _entry(quote: int) -> dict[str, Any]:
    """A quotation that the ledger tells wholly."""
    typed = {"text": "", "speaker": None, "speaker_as": "", "outlet": None, "url": ""}
    return {"quote": quote, **typed}


def _quotation(
    quote: QuoteProposal, speakers: Mapping[str, Any], outlets: Mapping[str, Any]
) -> dict[str, Any]:
    person, outlet = speakers.get(quote.speaker), outlets.get(quote.outlet)
    return {
        "text": quote.text,
        "speaker": person.pk if person else None,
        "speaker_as": "" if person else quote.speaker,
        "outlet": outlet.pk if outlet else None,
        "url": "",
    }


def _lists(text: str, block: Block, targets: Mapping[Span, Target]) -> Iterator[tuple[str, Any]]:
    """One paragraph block for each stretch of items of one kind."""
    items: list[Json] = []
    for item in (*block.items, None):
        if items and (item is None or item["ordered"] != items[-1]["ordered"]):
            tag = "ol" if items[-1]["ordered"] else "ul"
            lines = "".join(
                f"<li>{html(text, Span(one['start'], one['end']), block.marks, targets)}</li>"
                for one in items
            )
            yield "paragraph", f"<{tag}>{lines}</{tag}>"
            items = []
        if item is not None:
            items.append(item)


def html(text: str, span: Span, marks: Sequence[Json], targets: Mapping[Span, Target]) -> str:
    """Text as stored rich text: not a letter changed, links and mentions around their words."""
    out: list[str] = []
    place = span.start
    for anchor in _anchors(span, marks, targets):
        if anchor.span.start < place:
            continue
        out.append(_styled(text, Span(place, anchor.span.start), marks))
        out.append(f"{anchor.opening}{_styled(text, anchor.span, marks)}</a>")
        place = anchor.span.end
    out.append(_styled(text, Span(place, span.end), marks))
    return "".join(out)


def _anchors(span: Span, marks: Sequence[Json], targets: Mapping[Span, Target]) -> list[Anchor]:
    """Links first, then the mentions that no link holds."""
    links = [
        Anchor(Span(mark["start"], mark["end"]), f'<a href="{escape(mark["href"])}">')
        for mark in marks
        if mark["kind"] == "link" and span.holds(mark["start"], mark["end"])
    ]
    mentions = [
        Anchor(place, f'<a linktype="mention" kind="{kind}" id="{number}">')
        for place, (kind, number) in targets.items()
        if span.holds(place.start, place.end) and not any(place.meets(link.span) for link in links)
    ]
    return sorted([*links, *mentions], key=lambda anchor: anchor.span)


def _styled(text: str, span: Span, marks: Sequence[Json]) -> str:
    styles = [mark for mark in marks if mark["kind"] in TAGS]
    cuts = {span.start, span.end}
    for mark in styles:
        cuts |= {place for place in (mark["start"], mark["end"]) if span.start < place < span.end}
    edges = sorted(cuts)
    out = []
    for start, end in itertools.pairwise(edges):
        words = escape(text[start:end], quote=False).replace("\n", "<br/>")
        held = {TAGS[m["kind"]] for m in styles if m["start"] <= start and end <= m["end"]}
        for tag in sorted(held, reverse=True):
            words = f"<{tag}>{words}</{tag}>"
        out.append(words)
    return "".join(out)
