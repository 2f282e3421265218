"""Originals are for those who work with pictures; readers only ever receive renditions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.test import Client
from wagtail.users.models import UserProfile

from newsroom.desk.roles import PICTURE_EDITOR, WRITER
from tests.factories import PictureFactory, UserFactory
from tests.newsroom.images.files import marked, upload
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.images.models import Picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture() -> Picture:
    return PictureFactory.create()


def test_staff_who_work_with_pictures_see_it(picture: Picture) -> None:
    response = signed_in(make_staff(PICTURE_EDITOR)).get(picture.file.url)

    assert response.status_code == 200
    with picture.file.open() as stored:
        assert response.getvalue() == stored.read()
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "private" in response["Cache-Control"]
    assert "no-store" in response["Cache-Control"]


def test_a_writer_who_may_choose_it_sees_it(picture: Picture) -> None:
    response = signed_in(make_staff(WRITER)).get(picture.file.url)

    assert response.status_code == 200
    response.close()


def test_a_reader_is_sent_to_sign_in(picture: Picture) -> None:
    response = Client().get(picture.file.url)

    assert response.status_code == 302
    assert response["Location"].startswith("/desk/login/")


def test_someone_without_any_right_to_pictures_finds_nothing(picture: Picture) -> None:
    user = UserFactory.create()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))

    assert signed_in(user).get(picture.file.url).status_code == 404


@pytest.mark.parametrize("name", ["originals/none.png", "../settings/base.py", "%2e%2e/x", "//x"])
def test_what_is_no_picture_does_not_exist(name: str) -> None:
    staff = signed_in(make_staff(PICTURE_EDITOR))

    assert staff.get(f"/desk/originals/{name}").status_code == 404


def test_a_file_that_is_lost_does_not_exist(picture: Picture) -> None:
    picture.file.storage.delete(picture.file.name)

    assert signed_in(make_staff(PICTURE_EDITOR)).get(picture.file.url).status_code == 404


def test_no_original_lies_where_readers_are_served(picture: Picture) -> None:
    picture.get_rendition("max-10x10")
    public = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]

    assert [path.parent.name for path in public] == ["pictures"]
    assert not picture.file.path.startswith(str(settings.MEDIA_ROOT))


def test_colleagues_see_each_others_faces() -> None:
    profile = UserProfile.get_for_user(UserFactory.create())
    profile.avatar.save("face.jpg", upload(marked("JPEG")))

    response = signed_in(make_staff(WRITER)).get(profile.avatar.url)

    assert response.status_code == 200
    response.close()
