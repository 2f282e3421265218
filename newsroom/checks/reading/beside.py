"""What stands between the words of a story: quotations, pictures, blocks drawn from records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args, get_type_hints

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from newsroom.articles.gate.asking import clock
from newsroom.images.choices import Rights
from newsroom.images.credits import credit_line
from newsroom.prose.story_parts import ListedPart, PictureUse, Place, Quoted

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.models import ArticlePage, StyleProfile
    from newsroom.images.models import Picture
    from newsroom.prose.pieces import Passage

LISTED: Final = frozenset(get_args(get_type_hints(ListedPart)["kind"]))


def quoted_of(body: Any, child: Any, passages: list[Passage]) -> Iterator[Quoted]:
    """The quotation or pull quote that a block is, where it has words."""
    if child.block_type == "quotation":
        spans = [one for one in passages if one.kind == "quotation"]
        if spans:
            value = child.value
            entry, outlet = value.entry, value.get("outlet")
            source = (entry.source.name if entry.source else "") if entry else ""
            yield Quoted(
                start=spans[0].start,
                end=spans[0].end,
                entry=entry.pk if entry else None,
                speaker=value.speaker_name or (entry.speaker.name if entry else ""),
                outlet=source or (outlet.name if outlet else ""),
                url=(entry.source_url if entry else "") or value.get("url") or "",
            )
    elif child.block_type == "pull_quote":
        spans = [one for one in passages if one.kind == "pull quote"]
        if spans:
            yield Quoted(
                start=spans[0].start,
                end=spans[0].end,
                is_pull_quote=True,
                speaker=child.value.get("by") or "",
                stands_in_text=child.value.stands_in(body, with_new=True),
            )


def part_of(child: Any, at: int) -> Iterator[ListedPart]:
    """The list or box of a record that a block draws where it stands; a trailer is a video."""
    if child.block_type in LISTED:
        show = child.value.get("show")
        yield ListedPart(kind=child.block_type, at=at, show=show.pk if show else None)
    elif child.block_type == "embed" and "trailer" in (child.value.get("title") or "").casefold():
        yield ListedPart(kind="trailer", at=at)


class Pictures:
    """Reads the pictures of one story as they would be shown at a moment."""

    def __init__(self, profile: StyleProfile, at: datetime.datetime) -> None:
        self._profile = profile
        self._at = at

    def lead(self, story: ArticlePage, at: int) -> Iterator[PictureUse]:
        if story.lead_image_id is not None:
            yield self._use(
                story.lead_image,
                at,
                Place("lead_image"),
                alt=story.lead_image_alt,
                caption=story.lead_image_caption,
            )

    def in_block(self, child: Any, passages: list[Passage], at: int) -> Iterator[PictureUse]:
        """Each picture chosen in a block, at the words that stand with it, or else where it is."""
        for path, struct, name in _chosen(child.block, child.value, ()):
            inside = ".".join(path)
            place = Place("body", str(child.id or ""), ".".join((*path, name)))
            near = [one for one in passages if one.place.path.startswith(inside)]
            yield self._use(
                struct.get(name),
                near[0].start if near else at,
                place,
                alt=struct.get("alt_text") or "",
                caption=struct.get("caption") or "",
                is_decorative=bool(struct.get("is_decorative")) or name == "poster",
            )

    def _use(self, picture: Picture | None, at: int, place: Place, **told: Any) -> PictureUse:
        if picture is None:
            return PictureUse(at=at, place=place, title="", fault="The picture is gone.", **told)
        told["alt"] = told.get("alt") or picture.alt_text
        return PictureUse(
            at=at,
            place=place,
            title=picture.title,
            file_name=picture.title,
            credit=credit_line(picture, self._profile.picture_credit),
            wants_credit=picture.rights != Rights.OWN,
            fault=self._fault(picture),
            **told,
        )

    def _fault(self, picture: Picture) -> str:
        if picture.embargo_until is not None and picture.is_embargoed(self._at):
            return f"It is embargoed until {clock(picture.embargo_until)}."
        return "" if picture.is_public(self._at) else "We have no right to show it on that day."


def _chosen(
    block: Any, value: Any, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any, str]]:
    """Where a block has a picture chosen: the way to its fields, the fields, and its name."""
    if isinstance(block, blocks.StructBlock):
        for name, held in block.child_blocks.items():
            if isinstance(held, ImageChooserBlock):
                if value.get(name) is not None or held.required:
                    yield path, value, name
            else:
                yield from _chosen(held, value.get(name), (*path, name))
    elif isinstance(block, blocks.ListBlock):
        for number, one in enumerate(value or ()):
            yield from _chosen(block.child_block, one, (*path, str(number)))
