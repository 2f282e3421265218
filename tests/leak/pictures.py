"""Pictures a reader may not see yet, or any more, hung everywhere a picture can hang."""

from __future__ import annotations

import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from newsroom.articles.models import ArticlePage, Author
from newsroom.images.models import Picture
from people.models import Person
from shows.models import Show
from tests.factories import image_bytes
from tests.leak.states import DAY
from tests.leak.words import plain

if TYPE_CHECKING:
    from tests.leak.world import World


def pictures_hidden() -> dict[str, dict[str, Any]]:
    today = timezone.localdate()
    week = datetime.timedelta(days=7)
    return {
        "embargoed picture": {"embargo_until": timezone.now() + DAY},
        "picture before its rights begin": {"rights_start_on": today + week},
        "picture after its rights ended": {"rights_end_on": today - week},
    }


RENDITIONS: Final = ("width-400", "width-800", "max-165x165")


# A green that no accent, paper or ink of ours comes near.
HIDDEN_COLOR: Final = "#00ff00"


def is_of_the_hidden(color: Any) -> bool:
    red, green, blue = color
    return bool(green > 200 and red < 90 and blue < 90)


def plant_pictures(world: World) -> None:
    for state, terms in pictures_hidden().items():
        picture = _picture(world, state)
        hang(world, picture, state)
        Picture.objects.filter(pk=picture.pk).update(**terms)
        world.edited[state, "images.Picture"] = picture
    for state, records in world.hidden.items():
        if ArticlePage in records:
            name = f"picture of a story {state}"
            picture = _picture(world, name)
            ArticlePage.objects.filter(pk=records[ArticlePage].pk).update(lead_image=picture)
            world.edited[name, "images.Picture"] = picture


def hang(world: World, picture: Picture, state: str) -> None:
    """On a story, in its body, on a person, a show, a section's author."""
    said = {
        name: world.canaries.mint(state, "articles.ArticlePage", name)
        for name in ("lead_image_alt", "lead_image_caption")
    }
    value = {
        "image": picture.pk,
        "alt_text": world.canaries.mint(state, "articles.ArticlePage.body", "picture.alt_text"),
        "caption": world.canaries.mint(state, "articles.ArticlePage.body", "picture.caption"),
    }
    story = world.tell(
        lead_image=picture,
        **said,
        body=[{"type": "picture", "value": value}, *_blocks_with(picture, value)],
        subjects=[{"show": world.show}, {"person": world.person}],
    )
    world.pictured.append(world.telling[-1])
    author = Author.objects.create(name=f"Portrayed {state}", slug=f"author-{picture.pk}")
    Author.objects.filter(pk=author.pk).update(portrait=picture)
    story.bylines.create(author=author)
    Show.objects.create(**plain(Show), key_art=picture, poster=picture)
    Person.objects.create(**plain(Person), portrait=picture)


def _blocks_with(picture: Picture, value: dict[str, Any]) -> list[dict[str, Any]]:
    """The other blocks of a body that can have it."""
    item = {"heading": "One", "text": "<p>It.</p>", "picture": picture.pk}
    video = {"url": "https://vimeo.com/76979871", "title": "Trailer", "poster": picture.pk}
    return [
        {"type": "gallery", "value": {"title": "Two", "pictures": [value, value]}},
        {"type": "ranked_list", "value": {"title": "Best", "items": [item], "ranking": "up"}},
        {"type": "embed", "value": video},
    ]


def _picture(world: World, state: str) -> Picture:
    words = world.canaries.words(Picture, state)
    name = words["title"]
    picture = Picture.objects.create(
        **words,
        file=SimpleUploadedFile(f"{name}.png", image_bytes((800, 450), HIDDEN_COLOR)),
        width=800,
        height=450,
    )
    picture.tags.add(world.canaries.mint(state, "images.Picture", "tag"))
    for spec in RENDITIONS:
        picture.renditions.create(
            filter_spec=spec,
            file=SimpleUploadedFile("rendition.png", image_bytes()),
            width=32,
            height=18,
        )
    adopt_files(world, picture, state)
    return picture


def adopt_files(world: World, picture: Picture, state: str) -> None:
    """The random names of its files are canaries too; also those made while pages were drawn."""
    files = [picture.file, *(made.file for made in picture.renditions.all())]
    for file in files:
        world.canaries.adopt(PurePath(file.name).stem, state, "images.Picture", "file")
