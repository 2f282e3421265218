"""A demo of a handful of entries, and pictures that cost nothing."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from PIL import Image

from newsroom.demo import bodies
from newsroom.demo.catalogue import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Collection

    import pytest

    from newsroom.demo.catalogue import Catalogue
    from newsroom.demo.easel import Drawing
    from newsroom.demo.entries import OrganisationEntry, SectionEntry, ShowEntry, StoryEntry


def read_small(*, shows: tuple[str, ...] = (), stories: tuple[str, ...] = ()) -> Catalogue:
    """The named shows and stories, with everyone and everything they name."""
    whole = read_catalogue()
    told = {slug: whole.stories[slug] for slug in stories}
    named = {it for story in told.values() for it in story.about}
    named |= {it for s in told.values() for part in s.parts for it in bodies.mentions_in(part)}
    named_shows = {*shows, *(it.slug for it in named if it.kind == "show")}
    kept = {slug: whole.shows[slug] for slug in whole.shows if slug in named_shows}
    credited = {credit.person for show in kept.values() for credit in show.credits}
    credited |= {it.slug for it in named if it.kind == "person"}
    return replace(
        whole,
        site=replace(whole.site, sections=_sections(whole, told.values())),
        authors={slug: it for slug, it in whole.authors.items() if slug in _authors(told.values())},
        organisations=_organisations(whole, kept.values()),
        people={slug: it for slug, it in whole.people.items() if slug in credited},
        shows=kept,
        awards={},
        stories=told,
    )


def _sections(whole: Catalogue, stories: Collection[StoryEntry]) -> tuple[SectionEntry, ...]:
    named = {story.section for story in stories}
    return tuple(it for it in whole.site.sections if it.slug in named)


def _authors(stories: Collection[StoryEntry]) -> set[str]:
    return {author for story in stories for _, author in story.signed}


def _organisations(whole: Catalogue, shows: Collection[ShowEntry]) -> dict[str, OrganisationEntry]:
    named = {slug for show in shows for slug in show.studios}
    named |= {release.platform for show in shows for release in show.releases}
    named |= {plot.source for show in shows for plot in show.plots}
    named |= {event.source for show in shows for event in show.status}
    return {slug: it for slug, it in whole.organisations.items() if slug in named}


def draw_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every drawing be one grey field, drawn in this process."""
    written = io.BytesIO()
    Image.new("RGB", (16, 9), "grey").save(written, "JPEG")

    def blank(drawing: Drawing) -> bytes:
        return written.getvalue()

    monkeypatch.setattr("newsroom.demo.easel.drawn", blank)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
