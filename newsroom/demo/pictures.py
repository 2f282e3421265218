"""Every picture of the demo is drawn here, once, and stored as a picture of the desk."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING, Final

from django.core.files.images import ImageFile
from PIL import Image

from newsroom.demo.catalogue import MONOGRAM
from newsroom.images.choices import Rights
from newsroom.images.drawing import (
    KeyArt,
    Look,
    draw_monogram,
    draw_plain_art,
    draw_portrait,
    draw_still,
    titled,
)
from newsroom.images.models import Picture
from shows.choices import ShowKind

if TYPE_CHECKING:
    from newsroom.demo.catalogue import Catalogue
    from newsroom.demo.entries import ShowEntry

CREDIT: Final = "Illustration: Houselights"
WIDE: Final = (1440, 810)
TALL: Final = (720, 1080)
QUALITY: Final = 86
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


class PictureDrawer:
    """Draws what is asked for the first time and hands out the stored picture afterwards."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._latest = ("", Image.new("RGB", (1, 1)))

    @cached_property
    def stored(self) -> dict[str, Picture]:
        drawn = Picture.objects.filter(credit=CREDIT)
        return {picture.title: picture for picture in drawn}

    def key_art(self, show: ShowEntry) -> Picture:
        return self._titled(show, "key art", self._plain(show))

    def poster(self, show: ShowEntry) -> Picture:
        return self._titled(show, "poster", draw_plain_art(key_art_of(show), size=TALL))

    def portrait(self, *, name: str, seed: str, look: str) -> Picture:
        title = f"Portrait of {name}" if seed == name else f"Portrait of {name} ({seed})"
        if title in self.stored:
            return self.stored[title]
        if look == MONOGRAM:
            return self._store(title, f"The initials of {name}", draw_monogram(name))
        return self._store(title, f"Drawing of {name}", draw_portrait(seed, Look.read(look)))

    def lead(self, lead: tuple[str, str]) -> Picture:
        """The picture a story names: the art of a show, a portrait, or a scene in some inks."""
        kind, name = lead
        if kind == "art":
            return self.art(self.catalogue.shows[name])
        if kind == "portrait":
            person = self.catalogue.people[name]
            return self.portrait(name=person.name, seed=person.slug, look=person.look)
        title = f"{kind.capitalize()}, in {name}"
        if title in self.stored:
            return self.stored[title]
        still = draw_still(kind, name, seed=f"{kind}/{name}", size=WIDE)
        return self._store(title, f"Illustration: {STILLS[kind]}", still)

    def art(self, show: ShowEntry) -> Picture:
        """The key art without its title, for the head of a story."""
        title = f"{_named(show)}, art"
        alt_text = f"Illustration: {show.art.alt}"
        return self.stored.get(title) or self._store(title, alt_text, self._plain(show))

    def _titled(self, show: ShowEntry, form: str, plain: Image.Image) -> Picture:
        title = f"{_named(show)}, {form}"
        alt_text = f"Key art for {show.title}: {show.art.alt}"
        return self.stored.get(title) or self._store(
            title, alt_text, titled(plain, key_art_of(show))
        )

    def _plain(self, show: ShowEntry) -> Image.Image:
        """Drawn once for the two pictures made of it, which are asked for one after the other."""
        if self._latest[0] != show.slug:
            self._latest = (show.slug, draw_plain_art(key_art_of(show), size=WIDE))
        return self._latest[1]

    def _store(self, title: str, alt_text: str, image: Image.Image) -> Picture:
        written = io.BytesIO()
        image.save(written, "JPEG", quality=QUALITY, optimize=True)
        picture = Picture(
            title=title,
            alt_text=alt_text,
            credit=CREDIT,
            rights=Rights.ILLUSTRATION,
            file=ImageFile(written, name="drawing.jpg"),
            file_size=written.tell(),
        )
        picture._set_file_hash()
        picture.save()
        self.stored[title] = picture
        return picture


def _named(show: ShowEntry) -> str:
    return f"{show.title} ({show.year_label})" if show.year_label else show.title


def key_art_of(show: ShowEntry) -> KeyArt:
    return KeyArt(show.title, show.art.family, show.art.palette, show.art.motif, strap=_strap(show))


def _strap(show: ShowEntry) -> str:
    """The line above a title: what it is."""
    return STRAPS.get(ShowKind(show.kind), "A series")
