from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.pictures import PicturedBlock
from newsroom.articles.choices import Network
from newsroom.articles.on_file.pictures import Use, shown
from newsroom.kit.chosen import PictureChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault


class Player(NamedTuple):
    """A video we may frame: who hosts it, and the address of its player."""

    host: str
    src: str


_YOUTUBE_ID: Final = re.compile(r"^[A-Za-z0-9_-]{6,20}$")
_VIMEO_ID: Final = re.compile(r"^[0-9]{4,15}$")
_LENGTH: Final = re.compile(r"^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$")


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


def say_host(url: str) -> str:
    """The site an address leads to, as a reader names it: "podcasts.example"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


class LengthBlock(blocks.CharBlock):
    """How long it runs, as players print it: 2:14 or 1:02:30."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("label", "Length")
        kwargs.setdefault("help_text", "“2:14”, or “1:02:30”.")
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned and not _LENGTH.match(cleaned):
            message = f"“{cleaned}” is no length. Write minutes and seconds, such as 2:14."
            raise ValidationError(message)
        return cleaned


def machine_length(length: str) -> str:
    """As ISO 8601 has it: "PT2M14S"; empty where nothing is known."""
    match = _LENGTH.match(length or "")
    if match is None:
        return ""
    hours, minutes, seconds = match.groups()
    return f"PT{f'{int(hours)}H' if hours else ''}{int(minutes)}M{int(seconds)}S"


class EmbedValue(blocks.StructValue):
    """The player behind the address, worked out without asking anyone."""

    @property
    def player(self) -> Player | None:
        return find_player(self.get("url") or "")

    @property
    def machine_length(self) -> str:
        return machine_length(self.get("length") or "")


class EmbedBlock(PicturedBlock):
    """A video that loads nothing from anywhere until the reader asks for it."""

    url = blocks.URLBlock(label="Address", help_text="A YouTube or Vimeo page.")
    title = blocks.CharBlock(max_length=200, help_text="What a reader will see if they press play.")
    poster = PictureChooserBlock(
        required=False, help_text="A picture of ours to stand there until then."
    )
    length = LengthBlock()
    description = blocks.TextBlock(
        required=False,
        label="Transcript or description",
        help_text="For whoever cannot watch or hear it.",
    )
    region_note = blocks.CharBlock(
        required=False, max_length=120, help_text="“Plays in the United States only”."
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        if find_player(value.get("url") or "") is None:
            message = "Only YouTube and Vimeo addresses that begin with https:// can be played."
            yield "url", message

    def uses(self, value: Any) -> Iterator[Use]:
        if value.get("poster") is not None:
            yield Use(value["poster"], needs_words=False)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return context | {"poster": shown(value.get("poster"))}

    class Meta:
        icon = "media"
        label = "Video"
        label_format = "{title}"
        template = "blocks/embed.html"
        value_class = EmbedValue
        description = "A trailer or clip; nothing loads before the reader presses play."
        preview_value = {
            "url": "https://vimeo.com/76979871",
            "title": "Watch the trailer",
            "poster": None,
            "length": "2:14",
            "description": "",
            "region_note": "",
        }
        form_layout = BlockGroup(
            children=["url", "title", "poster"],
            settings=["length", "description", "region_note"],
        )


class AudioValue(blocks.StructValue):
    @property
    def host(self) -> str:
        return say_host(self.get("url") or "")

    @property
    def machine_length(self) -> str:
        return machine_length(self.get("length") or "")


class AudioBlock(DraftedBlock):
    """A podcast or a recording, told of and linked to; nothing is loaded from anywhere."""

    url = blocks.URLBlock(label="Address", help_text="Where it can be heard.")
    title = blocks.CharBlock(max_length=200)
    program = blocks.CharBlock(required=False, max_length=120, help_text="The podcast it is of.")
    length = LengthBlock()
    description = blocks.TextBlock(required=False, label="Transcript or description")

    class Meta:
        icon = "sound"
        label = "Audio"
        label_format = "{title}"
        template = "blocks/audio.html"
        value_class = AudioValue
        description = "A podcast or recording as a card that leads to it."
        preview_value = {
            "url": "https://podcasts.example/the-wings/14",
            "title": "The understudies of the understudies",
            "program": "The Wings",
            "length": "42:10",
            "description": "",
        }


class SocialPostValue(blocks.StructValue):
    @property
    def place(self) -> str:
        """Where it was posted: the network, or the site it is on."""
        if self.get("network") == Network.OTHER:
            return say_host(self.get("url") or "")
        return str(Network(self["network"]).label)


class SocialPostBlock(DraftedBlock):
    """Somebody's public post, quoted as a card; no script and nothing of the network is loaded."""

    network = blocks.ChoiceBlock(choices=Network.choices, default=Network.INSTAGRAM)
    author = blocks.CharBlock(max_length=120)
    handle = blocks.CharBlock(required=False, max_length=80, help_text="“@lumenplus”.")
    text = blocks.TextBlock(help_text="Word for word, without quotation marks.")
    date = blocks.DateBlock(required=False, label="Posted on")
    url = blocks.URLBlock(label="Link to the post")

    class Meta:
        icon = "comment"
        label = "Social post"
        label_format = "{author}"
        template = "blocks/social_post.html"
        value_class = SocialPostValue
        description = "A post from a network as a quoted card, which follows nobody around."
        preview_value = {
            "network": Network.INSTAGRAM,
            "author": "Inès Aumont",
            "handle": "@inesaumont",
            "text": "Eleven weeks, nine pairs of shoes. We wrapped last night.",
            "date": datetime.date(2027, 3, 2),
            "url": "https://www.instagram.com/p/example/",
        }
