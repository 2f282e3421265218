"""Every picture of the demo is drawn, once, and taken into the house like any other."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.demo import bodies
from newsroom.demo.catalogue import MONOGRAM
from newsroom.demo.easel import Drawing, Portrait, ShowDrawing, Still
from newsroom.images.actions import add_picture
from newsroom.images.choices import Rights
from newsroom.images.drawing import KeyArt, Look
from newsroom.images.models import Picture
from shows.choices import ShowKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from newsroom.demo.catalogue import Catalogue
    from newsroom.demo.easel import Easel
    from newsroom.demo.entries import AuthorEntry, PersonEntry, ShowEntry, StoryEntry

CREDIT: Final = "Illustration: Houselights"
STRAPS: Final = {
    ShowKind.ANTHOLOGY: "An anthology",
    ShowKind.DOCUSERIES: "A documentary series",
    ShowKind.FILM: "A film",
    ShowKind.LIMITED: "A limited series",
    ShowKind.SPECIAL: "A special",
}
STILLS: Final = {
    "corridor": "a figure at the end of a long passage, a lit door beside it",
    "crowd": "two figures on a carpet between rows of photographers",
    "desk": "typed pages, a pen and a cup of coffee on a desk",
    "lights": "two figures under studio lamps",
    "seats": "rows of a theater and a figure alone on a bright stage",
    "shore": "a figure on a shore after sunset",
    "skyline": "a city at dusk under a full moon",
    "window": "a figure at a tall window in the evening",
}


class Wanted(NamedTuple):
    """A picture as the desk will know it, and how it is drawn."""

    title: str
    alt_text: str
    drawing: Drawing


class PictureDrawer:
    """Stores what is asked for the first time and hands out the stored picture afterwards."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.easel: Easel | None = None

    @cached_property
    def stored(self) -> dict[str, Picture]:
        drawn = Picture.objects.filter(credit=CREDIT)
        return {picture.title: picture for picture in drawn}

    def store(self, wanted: Wanted) -> Picture:
        if wanted.title not in self.stored:
            if self.easel is None:
                message = "Give the drawer an easel before asking for a picture."
                raise RuntimeError(message)
            self.stored[wanted.title] = add_picture(
                io.BytesIO(self.easel.take(wanted.drawing)),
                title=wanted.title,
                alt_text=wanted.alt_text,
                credit=CREDIT,
                rights=Rights.ILLUSTRATION,
            )
        return self.stored[wanted.title]

    def lead(self, lead: tuple[str, str]) -> Picture:
        return self.store(self.lead_wanted(lead))

    def lead_wanted(self, lead: tuple[str, str]) -> Wanted:
        """The picture a story names: the art of a show, a portrait, or a scene in some inks."""
        kind, name = lead
        if kind == "art":
            return plain_art(self.catalogue.shows[name])
        if kind == "portrait":
            return portrait(self.catalogue.people[name])
        title = f"{kind.capitalize()}, in {name}"
        return Wanted(title, f"Illustration: {STILLS[kind]}", Still(kind, name))

    def of_story(self, story: StoryEntry) -> Iterator[Drawing]:
        """Every drawing a story will ask for."""
        if story.lead:
            yield self.lead_wanted(story.lead).drawing
        for part in story.parts:
            for asked in bodies.pictures_in(part):
                yield self.lead_wanted(asked).drawing


def portrait(entry: PersonEntry | AuthorEntry) -> Wanted:
    """Titled by slug, since two people may have one name."""
    title = f"Portrait of {entry.name} ({entry.slug})"
    if entry.look == MONOGRAM:
        return Wanted(title, f"The initials of {entry.name}", Portrait(entry.name, None))
    return Wanted(title, f"Drawing of {entry.name}", Portrait(entry.slug, Look.read(entry.look)))


def plain_art(show: ShowEntry) -> Wanted:
    """The key art without its title, for the head of a story."""
    drawing = ShowDrawing(key_art_of(show), "art")
    return Wanted(f"{_named(show)}, art", f"Illustration: {show.art.alt}", drawing)


def titled_art(show: ShowEntry, form: Literal["key art", "poster"]) -> Wanted:
    alt_text = f"Key art for {show.title}: {show.art.alt}"
    return Wanted(f"{_named(show)}, {form}", alt_text, ShowDrawing(key_art_of(show), form))


def key_art_of(show: ShowEntry) -> KeyArt:
    strap = STRAPS.get(ShowKind(show.kind), "A series")
    return KeyArt(show.title, show.art.family, show.art.palette, show.art.motif, strap=strap)


def _named(show: ShowEntry) -> str:
    return f"{show.title} ({show.year_label})" if show.year_label else show.title
