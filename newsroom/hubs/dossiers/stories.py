from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.articles.choices import StoryKind
from newsroom.hubs.dossiers.groups import Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import ArticlePage
    from newsroom.images.models import Picture
    from shows.models import Show

PICTURES = 6


def by_kind(stories: Iterable[ArticlePage]) -> list[Group]:
    """Coverage under the kinds of story, in the order a desk lists them."""
    told = list(stories)
    groups = [
        Group(str(kind.label), [story for story in told if story.kind == kind])
        for kind in StoryKind
    ]
    return [group for group in groups if group.members]


def pictures_of(show: Show, stories: Iterable[ArticlePage]) -> list[Picture]:
    """Public pictures of a show and of what we told about it, each of them once."""
    found = {show.key_art_id: show.key_art} if show.key_art else {}
    found |= {story.lead_image_id: story.lead_image for story in stories if story.lead_image}
    return [picture for picture in found.values() if picture.is_public()][:PICTURES]
