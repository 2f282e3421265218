"""Every way in leads through the laundry, and no error of a file is an error of ours."""

from __future__ import annotations

import gc
import io
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.test import override_settings
from django.urls import reverse
from wagtail.images.models import WagtailImageFieldFile
from wagtail.models import Collection

from newsroom.desk.roles import PICTURE_EDITOR
from newsroom.images import signal_handlers
from newsroom.images.actions import add_picture
from newsroom.images.models import Picture
from tests.newsroom.images.files import ENDINGS, TRACES, broken, marked, upload
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db

SPECS = ("max-40x40", "max-40x40|format-jpeg", "max-40x40|format-png", "max-40x40|format-webp")


@pytest.fixture
def desk() -> Client:
    return signed_in(make_staff(PICTURE_EDITOR), raise_request_exception=False)


def content_of(file: Any) -> bytes:
    with file.open("rb") as opened:
        return opened.read()


def stored_bytes() -> list[bytes]:
    """The content of every file that is stored anywhere, public or not."""
    roots = (Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_MEDIA_ROOT))
    files = [path for root in roots for path in root.rglob("*") if path.is_file()]
    return [path.read_bytes() for path in files]


@contextmanager
def stock() -> Iterator[None]:
    """Let files in as Wagtail would."""
    with (
        mock.patch.object(signal_handlers, "clean_new_file"),
        mock.patch.object(Picture._meta.get_field("file"), "attr_class", WagtailImageFieldFile),
    ):
        yield


def traces() -> list[bytes]:
    return [trace for trace in TRACES for content in stored_bytes() if trace in content]


def filled(**values: Any) -> dict[str, Any]:
    root = Collection.get_first_root_node()
    return {"title": "On set", "rights": "own", "collection": root.pk, "tags": ""} | values


def by_form(desk: Client, data: bytes, name: str) -> Any:
    return desk.post(reverse("wagtailimages:add"), filled(file=upload(data, name)))


def by_many(desk: Client, data: bytes, name: str) -> Any:
    return desk.post(
        reverse("wagtailimages:add_multiple"),
        filled() | {"files[]": upload(data, name)},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )


def by_chooser(desk: Client, data: bytes, name: str) -> Any:
    values = filled(file=upload(data, name))
    prefixed = {f"image-chooser-upload-{key}": value for key, value in values.items()}
    return desk.post(reverse("wagtailimages_chooser:create"), prefixed)


def by_replacing(desk: Client, data: bytes, name: str) -> Any:
    picture = add_picture(upload(marked("PNG")), title="Before")
    address = reverse("wagtailimages:edit", args=[picture.pk])
    return desk.post(address, filled(file=upload(data, name)))


def by_many_with_a_detour(desk: Client, data: bytes, name: str) -> Any:
    """Where the form has an error, the file waits until an editor has put that right."""
    headers = {"X-Requested-With": "XMLHttpRequest"}
    answer = desk.post(
        reverse("wagtailimages:add_multiple"),
        {"files[]": upload(data, name), "title": "x" * 300},
        headers=headers,
    ).json()
    number = answer["uploaded_file_id"]
    assert not traces()
    response = desk.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number]),
        {f"uploaded-image-{number}-{key}": value for key, value in filled().items()},
        headers=headers,
    )
    with warnings.catch_warnings():  # Wagtail leaves the file open in this view.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
    return response


def by_field(desk: Client, data: bytes, name: str) -> Any:
    picture = Picture(title="On set")
    picture.file.save(name, upload(data, name))


def by_action(desk: Client, data: bytes, name: str) -> Any:
    return add_picture(upload(data, name), title="On set")


def by_code(desk: Client, data: bytes, name: str) -> Any:
    Picture(title="On set", file=upload(data, name)).save()


WAYS_IN = [
    by_form,
    by_many,
    by_many_with_a_detour,
    by_chooser,
    by_replacing,
    by_action,
    by_code,
    by_field,
]
FORMS = [by_form, by_many, by_chooser, by_replacing]


def test_stock_the_place_it_was_taken_reaches_readers() -> None:
    with stock():
        picture = Picture(title="On set", file=upload(marked("JPEG")))
        picture.save()

    rendition = content_of(picture.get_rendition("max-40x40").file)

    assert b"CANARY GPS" in rendition


@pytest.mark.parametrize("way", WAYS_IN)
@pytest.mark.parametrize("image_format", ENDINGS)
def test_no_trace_is_in_any_stored_byte(way: Any, image_format: str, desk: Client) -> None:
    way(desk, marked(image_format), f"secret-show.{ENDINGS[image_format]}")

    picture = Picture.objects.get(title="On set")
    for spec in SPECS:
        picture.get_rendition(spec)
    assert len(stored_bytes()) >= 1 + len(SPECS)
    assert not traces()


@pytest.mark.parametrize("way", WAYS_IN)
def test_no_name_tells_anything(way: Any, desk: Client) -> None:
    way(desk, marked("JPEG"), "secret-show.jpg")

    picture = Picture.objects.get(title="On set")
    rendition = picture.get_rendition("max-40x40")
    for file in (picture.file, rendition.file):
        assert "secret" not in file.name
        assert len(Path(file.name).stem) == 32


# What waits for a correction has lost what it said of itself.
@pytest.mark.parametrize("way", [way for way in WAYS_IN if way is not by_many_with_a_detour])
def test_what_the_file_said_is_in_its_fields(way: Any, desk: Client) -> None:
    way(desk, marked("JPEG"), "a.jpg")

    picture = Picture.objects.get(title="On set")
    assert picture.credit == "CANARY Photographer/CANARY Agency"
    assert picture.description == "CANARY caption"


def test_what_an_editor_wrote_is_not_overwritten() -> None:
    picture = add_picture(upload(marked("JPEG")), title="On set", credit="Our own", alt_text="A")

    assert (picture.credit, picture.alt_text) == ("Our own", "A")


def test_size_and_hash_are_those_of_the_clean_file() -> None:
    picture = add_picture(upload(marked("JPEG", size=(90, 60))), title="On set")

    assert (picture.width, picture.height) == (90, 60)
    assert picture.file_size == picture.file.size
    assert len(picture.file_hash) == 40


def test_replacing_a_file_removes_the_old_one(desk: Client) -> None:
    by_replacing(desk, marked("JPEG"), "a.jpg")

    assert len(default_storage.listdir("originals")[1]) == 1


def test_saving_again_does_not_encode_again() -> None:
    picture = add_picture(upload(marked("JPEG")), title="On set")
    name, content = picture.file.name, content_of(picture.file)

    picture = Picture.objects.get(pk=picture.pk)
    picture.title = "Behind the scenes"
    picture.save()

    assert (picture.file.name, content_of(picture.file)) == (name, content)


@override_settings(WAGTAILIMAGES_IMAGE_FORM_BASE="wagtail.images.forms.BaseImageForm")
def test_stock_a_malformed_gif_is_an_error(desk: Client) -> None:
    with stock():
        name, data = broken()["GIF header and zeros"]
        response = by_form(desk, data, name)

    assert response.status_code == 500


@pytest.mark.parametrize("way", FORMS)
@pytest.mark.parametrize("kind", broken())
def test_a_broken_file_is_answered_with_a_sentence(way: Any, kind: str, desk: Client) -> None:
    name, data = broken()[kind]

    response = way(desk, data, name)

    assert response.status_code == 200
    assert not Picture.objects.filter(title="On set").exists()


def test_the_sentence_says_what_to_do(desk: Client) -> None:
    name, data = broken()["truncated JPEG"]

    response = by_form(desk, data, name)

    assert "Export it again as JPEG or PNG." in response.text


def test_a_file_object_will_do() -> None:
    picture = add_picture(io.BytesIO(marked("PNG")), title="From code")

    assert default_storage.exists(picture.file.name)
