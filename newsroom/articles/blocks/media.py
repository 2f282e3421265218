from __future__ import annotations

import re
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock


class Player(NamedTuple):
    """A video we may frame: who hosts it, and the address of its player."""

    host: str
    src: str


_YOUTUBE_ID: Final = re.compile(r"^[A-Za-z0-9_-]{6,20}$")
_VIMEO_ID: Final = re.compile(r"^[0-9]{4,15}$")


def find_player(url: str) -> Player | None:
    """The player for a YouTube or Vimeo address; None for any other. Never asks the network."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if parts.scheme != "https":
        return None
    if host == "youtu.be" or host == "youtube.com":
        last = parts.path.rstrip("/").rsplit("/", 1)[-1]
        video = parse_qs(parts.query).get("v", [last])[0]
        if _YOUTUBE_ID.match(video):
            return Player("YouTube", f"https://www.youtube-nocookie.com/embed/{video}")
    if host == "vimeo.com":
        video = parts.path.strip("/").split("/")[0]
        if _VIMEO_ID.match(video):
            return Player("Vimeo", f"https://player.vimeo.com/video/{video}?dnt=1")
    return None


class PictureBlock(blocks.StructBlock):
    """A picture between paragraphs, with what it shows and whose it is."""

    image = ImageChooserBlock()
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only where the picture’s own does not fit here.",
    )
    caption = blocks.CharBlock(required=False, max_length=300)

    class Meta:
        icon = "image"
        label = "Picture"
        template = "blocks/picture.html"
        description = "A picture with caption and credit."
        preview_template = "blocks/picture_preview.html"


class EmbedValue(blocks.StructValue):
    """The player behind the address, worked out without asking anyone."""

    @property
    def player(self) -> Player | None:
        return find_player(self.get("url") or "")


class EmbedBlock(blocks.StructBlock):
    """A video that loads nothing from anywhere until the reader asks for it."""

    url = blocks.URLBlock(label="Address", help_text="A YouTube or Vimeo page.")
    title = blocks.CharBlock(max_length=200, help_text="What a reader will see if they press play.")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if find_player(cleaned.get("url") or "") is None:
            message = "Only YouTube and Vimeo addresses that begin with https:// can be played."
            raise StructBlockValidationError({"url": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "media"
        label = "Video"
        template = "blocks/embed.html"
        value_class = EmbedValue
        description = "A trailer or clip; nothing loads before the reader presses play."
        preview_value = {
            "url": "https://vimeo.com/76979871",
            "title": "Watch the trailer",
        }
