"""Which work a place in a text speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.prose.claims.sightings import sightings, sightings_within

if TYPE_CHECKING:
    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.facts import ShowFacts
    from newsroom.prose.pieces import Piece


def show_at(piece: Piece, start: int, end: int) -> ShowFacts | None:
    """The work that the sentence around a stretch is about, as far as that is plain.

    The nearest title before it in the sentence, else the first behind it; else the only one the
    passage has named so far, else the one that the story is mainly about. None where it names a
    work that is not on file, or several and none nearer than the others.
    """
    sentence = piece.reading.sentence_at(start)
    if sentence is not None:
        here = [one for one in sightings_within(piece, sentence.start, sentence.end) if _is(one)]
        before = [one for one in here if one.start < start]
        behind = [one for one in here if one.start >= end]
        near = before[-1:] or behind[:1]
        if near:
            return None if near[0].rivals else piece.records.show_by_id.get(near[0].key[1])
    passage = piece.passage_at(start)
    if passage is not None:
        named = {one.key[1] for one in sightings_within(piece, passage.start, start) if _is(one)}
        if len(named) == 1:
            return piece.records.show_by_id.get(named.pop())
        if named:
            return main_show(piece) if _main_id(piece) in named else None
    headed = piece.once(_headings)
    for at, show in reversed(headed):
        if at < start:
            return piece.records.show_by_id.get(show) if show else main_show(piece)
    return main_show(piece)


def main_show(piece: Piece) -> ShowFacts | None:
    """The first show among the subjects; without subjects, the only one on file."""
    shows = [number for kind, number in piece.sheet.subjects if kind == "show"]
    if shows:
        return piece.records.show_by_id.get(shows[0])
    known = piece.records.shows
    return known[0] if len(known) == 1 else None


def _main_id(piece: Piece) -> int | None:
    show = main_show(piece)
    return show.id if show else None


def _is(one: Sighting) -> bool:
    return one.key[0] == "show"


def _headings(piece: Piece) -> list[tuple[int, int | None]]:
    """Headings in turn, with the work each of them names: a round-up has one for each."""
    found: list[tuple[int, int | None]] = []
    for passage in piece.of_kind("heading"):
        named = [one for one in sightings_within(piece, passage.start, passage.end) if _is(one)]
        found.append((passage.start, named[0].key[1] if named else None))
    return found if any(show for _, show in found) else []


def people_seen(piece: Piece) -> list[Sighting]:
    return [one for one in sightings(piece) if one.key[0] == "person"]
