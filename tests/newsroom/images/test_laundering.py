"""Whatever comes in, what is kept is pixels and their colours."""

from __future__ import annotations

import io

import pytest
from django.conf import settings
from PIL import Image, ImageCms, ImageDraw

from newsroom.images.laundering import LONGEST_SIDE, UnusablePictureError, launder
from tests.newsroom.images.files import (
    ENDINGS,
    TRACES,
    broken,
    exif,
    iptc,
    marked,
    saved,
    upload,
    with_segment,
)

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (30, 60, 200)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def laundered(data: bytes) -> Image.Image:
    return opened(launder(upload(data)).read())


def close_to(color: object, expected: tuple[int, ...]) -> bool:
    assert isinstance(color, tuple)
    return all(abs(one - other) < 12 for one, other in zip(color, expected, strict=True))


@pytest.mark.parametrize("image_format", ENDINGS)
def test_nothing_is_left_but_pixels(image_format: str) -> None:
    before = marked(image_format)

    after = launder(upload(before)).read()

    assert b"CANARY" in before
    assert not [trace for trace in TRACES if trace in after]
    assert opened(after).size == (64, 36)


@pytest.mark.parametrize(
    ("image_format", "kept_as"),
    [
        ("JPEG", "JPEG"),
        ("HEIF", "JPEG"),
        ("AVIF", "JPEG"),
        ("WEBP", "JPEG"),
        ("PNG", "PNG"),
        ("GIF", "PNG"),
    ],
)
def test_only_two_formats_are_kept(image_format: str, kept_as: str) -> None:
    clean = launder(upload(marked(image_format)))

    assert opened(clean.read()).format == kept_as
    assert clean.name == {"JPEG": "picture.jpg", "PNG": "picture.png"}[kept_as]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(orientation: int) -> None:
    upright = Image.new("RGB", (60, 30), RED)
    ImageDraw.Draw(upright).rectangle((0, 0, 29, 14), fill=BLUE)
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(turned[orientation]) if orientation > 1 else upright

    clean = laundered(saved(stored, "JPEG", quality=95, exif=exif(orientation=orientation)))

    assert clean.size == (60, 30)
    assert close_to(clean.getpixel((10, 5)), BLUE)
    assert close_to(clean.getpixel((50, 25)), RED)


def test_the_colour_profile_is_kept() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    clean = laundered(saved(Image.new("RGB", (9, 9), RED), "JPEG", icc_profile=profile))

    assert clean.info["icc_profile"] == profile


def test_a_profile_that_is_none_is_dropped() -> None:
    clean = laundered(saved(Image.new("RGB", (9, 9), RED), "JPEG", icc_profile=b"CANARY" * 40))

    assert "icc_profile" not in clean.info


def test_print_colours_become_those_of_a_screen() -> None:
    printed = Image.new("CMYK", (9, 9), (0, 255, 255, 40))

    clean = laundered(saved(printed, "JPEG", quality=95))

    assert clean.mode == "RGB"
    red, green, blue = clean.getpixel((4, 4))  # type: ignore[misc]
    assert red > 150
    assert max(green, blue) < 60


def test_sixteen_bits_become_eight() -> None:
    deep = Image.new("I;16", (9, 9), 40_000)

    clean = laundered(saved(deep, "PNG"))

    assert clean.mode == "L"
    assert abs(clean.getpixel((4, 4)) - 40_000 // 257) <= 1  # type: ignore[operator]


@pytest.mark.parametrize("image_format", ["PNG", "WEBP", "AVIF"])
def test_what_is_see_through_stays_so(image_format: str) -> None:
    clear = Image.new("RGBA", (20, 20), (*RED, 0))
    ImageDraw.Draw(clear).rectangle((0, 0, 9, 19), fill=(*RED, 255))

    clean = laundered(saved(clear, image_format))

    assert (clean.format, clean.mode) == ("PNG", "RGBA")
    assert clean.getpixel((15, 10))[3] == 0  # type: ignore[index]
    assert clean.getpixel((4, 10))[3] == 255  # type: ignore[index]


def test_a_palette_with_a_clear_colour_stays_see_through() -> None:
    palette = Image.new("P", (9, 9), 0)

    clean = laundered(saved(palette, "GIF", transparency=0))

    assert clean.mode == "RGBA"


def test_an_alpha_that_hides_nothing_is_dropped() -> None:
    assert laundered(saved(Image.new("RGBA", (9, 9), (*RED, 255)), "PNG")).mode == "RGB"


@pytest.mark.parametrize("image_format", ["GIF", "PNG", "WEBP"])
def test_of_a_moving_picture_the_first_frame_is_kept(image_format: str) -> None:
    frames = [Image.new("RGB", (9, 9), color) for color in (GREEN, RED, BLUE)]

    clean = laundered(saved(frames[0], image_format, save_all=True, append_images=frames[1:]))

    assert getattr(clean, "n_frames", 1) == 1
    assert close_to(clean.getpixel((4, 4)), GREEN)


def test_a_picture_of_one_bit_is_kept() -> None:
    assert laundered(saved(Image.new("1", (9, 9), 1), "PNG")).getpixel((4, 4)) == 255


# What the file said


def test_credit_caption_and_alternative_text_are_read_from_xmp() -> None:
    supplied = launder(upload(marked("JPEG"))).supplied

    assert supplied.credit == "CANARY Photographer/CANARY Agency"
    assert supplied.description == "CANARY caption"
    assert supplied.alt_text == "CANARY alt"


def test_they_are_read_from_iptc_where_there_is_no_xmp() -> None:
    jpeg = saved(Image.new("RGB", (9, 9)), "JPEG")

    supplied = launder(
        upload(with_segment(jpeg, 0xED, iptc("Inès Aumont", "Prime Video", "On set")))
    ).supplied

    assert supplied == ("Inès Aumont/Prime Video", "On set", "")


def test_they_are_read_from_exif_as_a_last_resort() -> None:
    supplied = launder(upload(saved(Image.new("RGB", (9, 9)), "JPEG", exif=exif()))).supplied

    assert supplied == ("CANARY Artist", "CANARY scene", "")


def test_a_name_given_twice_is_written_once() -> None:
    jpeg = with_segment(saved(Image.new("RGB", (9, 9)), "JPEG"), 0xED, iptc("Netflix", "Netflix"))

    assert launder(upload(jpeg)).supplied.credit == "Netflix"


@pytest.mark.parametrize(
    "xmp",
    [
        pytest.param(b"<not xml", id="not XML"),
        pytest.param(
            b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>', id="wants to expand"
        ),
        pytest.param(b"\xff\xfe\x00", id="not text"),
    ],
)
def test_metadata_that_cannot_be_read_is_no_obstacle(xmp: bytes) -> None:
    clean = launder(upload(saved(Image.new("RGB", (9, 9)), "JPEG", xmp=xmp)))

    assert clean.supplied == ("", "", "")


# What is refused


@pytest.mark.parametrize(
    "data", [pytest.param(data, id=name) for name, (_, data) in broken().items()]
)
def test_what_is_broken_or_too_large_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnusablePictureError) as refusal:
        launder(upload(data))

    (message,) = refusal.value.messages
    assert message.endswith(".")
    assert "Error" not in message


def test_a_file_that_is_too_big_is_refused() -> None:
    too_big = b"\0" * (settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1)

    with pytest.raises(UnusablePictureError, match="too big"):
        launder(upload(too_big))


def test_the_longest_side_is_still_taken() -> None:
    clean = laundered(saved(Image.new("L", (LONGEST_SIDE, 2)), "PNG"))

    assert clean.size == (LONGEST_SIDE, 2)
