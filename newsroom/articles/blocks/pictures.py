from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.choices import GalleryLayout, PictureShape
from newsroom.articles.on_file import Want
from newsroom.articles.on_file.pictures import PICTURES, Use, shown
from newsroom.kit.chosen import PictureChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.images.models import Picture

# Which of the shapes of a photograph each cut is.
_SHAPES: Final = {
    PictureShape.WHOLE: "whole",
    PictureShape.WIDE: "lead",
    PictureShape.SQUARE: "square",
    PictureShape.TALL: "face",
}
ALT: Final = "Say what the picture shows, or tick that it only decorates."


class PicturedBlock(DraftedBlock):
    """A block with pictures of ours in it."""

    def uses(self, value: Any) -> Iterator[Use]:
        """Each picture where it stands."""
        raise NotImplementedError

    def wants(self, value: Any) -> Iterator[Want]:
        for use in self.uses(value):
            if use.picture is not None:
                yield Want(PICTURES, use.picture.pk)


class PictureBlock(PicturedBlock):
    """A picture between paragraphs, with what it shows and whose it is."""

    has_own_rule = True

    image = PictureChooserBlock()
    caption = blocks.CharBlock(required=False, max_length=300)
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only where the picture’s own does not fit here.",
    )
    is_decorative = blocks.BooleanBlock(
        required=False,
        label="It only decorates",
        help_text="Then nobody is told what it shows. A picture with news in it never does.",
    )
    shape = blocks.ChoiceBlock(
        choices=PictureShape.choices,
        default=PictureShape.WHOLE,
        label="Cut",
        help_text="Every cut keeps the focal point of the picture.",
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        image = value.get("image")
        own = image.alt_text if image is not None else ""
        if image and not (value.get("alt_text") or own or value.get("is_decorative")):
            yield "alt_text", ALT

    def uses(self, value: Any) -> Iterator[Use]:
        words, decorates = value.get("alt_text") or "", bool(value.get("is_decorative"))
        yield Use(value.get("image"), words, needs_words=not decorates)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        shape = _SHAPES[PictureShape(value.get("shape") or PictureShape.WHOLE)]
        return context | {"picture": shown(value.get("image")), "shape": shape}

    class Meta:
        icon = "image"
        label = "Picture"
        label_format = "{caption}"
        template = "blocks/picture.html"
        description = "A picture with caption and credit."
        preview_template = "blocks/picture_preview.html"
        form_layout = BlockGroup(
            children=["image", "caption"], settings=["alt_text", "is_decorative", "shape"]
        )


class GalleryPictureBlock(DraftedBlock):
    has_own_rule = True

    image = PictureChooserBlock()
    caption = blocks.CharBlock(required=False, max_length=300)
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only where the picture’s own does not fit here.",
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        image = value.get("image")
        if image is not None and not (value.get("alt_text") or image.alt_text):
            yield "alt_text", "Say what the picture shows."

    class Meta:
        icon = "image"
        label_format = "{caption}"


class Hung(NamedTuple):
    """A picture of a gallery as a reader sees it."""

    picture: Picture
    alt: str
    caption: str


class GalleryBlock(PicturedBlock):
    """Several pictures that tell something together."""

    title = blocks.CharBlock(
        max_length=120, help_text="Names the gallery for whoever hears the page."
    )
    pictures = blocks.ListBlock(GalleryPictureBlock(), min_num=2, label="Pictures")
    layout = blocks.ChoiceBlock(
        choices=GalleryLayout.choices, default=GalleryLayout.STRIP, label="Set as"
    )

    def uses(self, value: Any) -> Iterator[Use]:
        for hung in value["pictures"]:
            yield Use(hung.get("image"), hung.get("alt_text") or "")

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        found = [(shown(row.get("image")), row) for row in value["pictures"]]
        pictures = [
            Hung(picture, row.get("alt_text") or "", row.get("caption") or "")
            for picture, row in found
            if picture is not None
        ]
        return context | {"pictures": pictures}

    class Meta:
        icon = "grid"
        label = "Gallery"
        label_format = "{title}"
        template = "blocks/gallery.html"
        description = "Several pictures with captions and credits, to leaf through or side by side."
        preview_template = "blocks/gallery_preview.html"
