from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.images.drawing import (
    KeyArt,
    Look,
    draw_key_art,
    draw_monogram,
    draw_plain_art,
    draw_portrait,
    draw_share_card,
    draw_still,
)
from newsroom.images.drawing.colour import PALETTES, contrast, hexed
from newsroom.images.drawing.motifs import MOTIFS
from newsroom.images.drawing.portraits import SCHEMES, letters_on
from newsroom.images.drawing.posters import FAMILIES
from newsroom.images.drawing.stills import SCENES
from newsroom.images.drawing.wear import HAIR

if TYPE_CHECKING:
    from PIL import Image

WIDE, TALL = (320, 180), (160, 240)
FERRY = KeyArt("Night Ferry", "noir", "baltic", "ferry")


@pytest.mark.parametrize("motif", MOTIFS)
@pytest.mark.parametrize("size", [WIDE, TALL], ids=["wide", "tall"])
def test_every_motif_fills_every_format(motif: str, size: tuple[int, int]) -> None:
    image = draw_plain_art(KeyArt("Untitled", "noir", "baltic", motif), size=size)

    assert image.size == size
    assert len(set(image.resize((8, 8)).get_flattened_data())) > 4


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_sets_a_long_title_inside_the_sheet(family: str) -> None:
    art = KeyArt("An Unreasonably Long Title of Many Words", family, "linen", "plates")

    titled, plain = draw_key_art(art, size=TALL), draw_plain_art(art, size=TALL)

    assert titled != plain
    assert _column(titled, 0) == _column(plain, 0)
    assert _column(titled, TALL[0] - 1) == _column(plain, TALL[0] - 1)


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_draws(scene: str) -> None:
    assert draw_still(scene, "ochre", seed="a", size=WIDE).size == WIDE


@pytest.mark.parametrize("hair", HAIR)
def test_every_head_of_hair_draws(hair: str) -> None:
    look = Look.read(f"olive {hair} black beard moustache glasses earrings")

    assert draw_portrait("Someone", look, size=(80, 100)).size == (80, 100)


def test_the_same_words_give_the_same_picture() -> None:
    look = Look.read("brown curls black")

    assert draw_key_art(FERRY, size=WIDE) == draw_key_art(FERRY, size=WIDE)
    assert draw_portrait("Ada", look) == draw_portrait("Ada", look)


def test_another_name_gives_another_picture() -> None:
    look = Look.read("brown curls black")

    assert draw_portrait("Ada", look) != draw_portrait("Bea", look)


def test_a_look_names_the_word_it_does_not_know() -> None:
    with pytest.raises(ValueError, match="no 'mohawk'; it knows bald, bob"):
        Look.read("fair mohawk black")


def test_a_monogram_takes_the_first_and_the_last_name() -> None:
    assert draw_monogram("Lou de Laâge", size=(80, 100)) != draw_monogram(
        "Lou de Pontavice", size=(80, 100)
    )


def test_a_monogram_can_be_read_in_every_scheme() -> None:
    for _, shape, _, paper in SCHEMES:
        assert contrast(letters_on(shape, paper), shape) > 4


@pytest.mark.parametrize("name", PALETTES)
def test_every_palette_can_be_written_on(name: str) -> None:
    inks = PALETTES[name]

    for ground in (inks.ink, inks.deep, inks.paper):
        assert contrast(inks.readable_on(ground), ground) > 4.5


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast(hexed("ffffff"), hexed("000000")) == pytest.approx(21)
    assert contrast(hexed("777777"), hexed("ffffff")) == pytest.approx(4.48, abs=0.01)


def test_a_share_card_has_the_size_that_networks_ask_for() -> None:
    card = draw_share_card("A headline", masthead="Houselights", kicker="Review")

    assert card.size == (1200, 630)


def test_a_share_card_shows_the_picture_it_is_given() -> None:
    art = draw_plain_art(FERRY, size=WIDE)

    card = draw_share_card("A headline", masthead="Houselights", art=art)

    assert card != draw_share_card("A headline", masthead="Houselights")


def test_a_share_card_never_cuts_a_long_headline() -> None:
    card = draw_share_card("extraordinarily long words " * 14, masthead="Houselights")

    paper = card.getpixel((600, 2))
    assert {card.getpixel((1199, y)) for y in range(630)} == {paper}


def _column(image: Image.Image, left: int) -> Image.Image:
    return image.crop((left, 0, left + 1, image.height))
