from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from newsroom.demo.backends import DEMO_PASSWORD
from newsroom.demo.staff import ACCOUNTS, engage
from tests.factories import UserFactory

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from newsroom.users.models import User

pytestmark = pytest.mark.django_db

BACKENDS = ["django.contrib.auth.backends.ModelBackend", "newsroom.demo.backends.DemoBackend"]


@pytest.fixture
def writer(settings: Settings) -> User:
    settings.DEBUG = True
    settings.AUTHENTICATION_BACKENDS = BACKENDS
    return engage(ACCOUNTS[0])


def test_the_demo_s_staff_sign_in_while_debug_is_on(writer: User) -> None:
    assert Client().login(username="writer", password=DEMO_PASSWORD)


def test_nobody_signs_in_that_way_without_debug(writer: User, settings: Settings) -> None:
    settings.DEBUG = False

    assert not Client().login(username="writer", password=DEMO_PASSWORD)


def test_whoever_is_signed_in_is_signed_out_when_debug_goes(
    writer: User, settings: Settings
) -> None:
    client = Client()
    client.login(username="writer", password=DEMO_PASSWORD)
    assert client.get("/desk/").status_code == 200

    settings.DEBUG = False

    assert client.get("/desk/").status_code == 302


@pytest.mark.parametrize("password", ["", "lights-down"])
def test_another_password_is_none(writer: User, password: str) -> None:
    assert not Client().login(username="writer", password=password)


def test_it_opens_no_account_but_the_demo_s(writer: User) -> None:
    UserFactory.create(username="real")

    assert not Client().login(username="real", password=DEMO_PASSWORD)


def test_it_opens_no_account_that_was_closed(writer: User) -> None:
    writer.is_active = False
    writer.save()

    assert not Client().login(username="writer", password=DEMO_PASSWORD)


def test_a_production_site_does_not_even_ask_it(settings: Settings) -> None:
    assert settings.AUTHENTICATION_BACKENDS == ["django.contrib.auth.backends.ModelBackend"]
