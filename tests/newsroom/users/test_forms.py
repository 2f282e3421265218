from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.test import Client, override_settings

from newsroom.desk.roles import WRITER
from newsroom.users.limits import RESET_MAILS, WRONG_PASSWORDS
from tests.staff import make_staff

if TYPE_CHECKING:
    from newsroom.users.models import User

pytestmark = pytest.mark.django_db

RIGHT = "a right long password"


@pytest.fixture
def writer() -> User:
    user = make_staff(WRITER)
    user.set_password(RIGHT)
    user.save()
    return user


def sign_in(user: User, password: str, **extra: Any) -> bool:
    values = {"username": user.username, "password": password}
    return Client().post("/desk/login/", values, **extra).status_code == 302


def guess(user: User, *, times: int) -> None:
    for number in range(times):
        assert not sign_in(user, f"guess {number}")


@override_settings(WAGTAILADMIN_USER_LOGIN_FORM="wagtail.admin.forms.auth.LoginForm")
def test_stock_anybody_may_go_on_guessing(writer: User) -> None:
    guess(writer, times=50)

    assert sign_in(writer, RIGHT)


def test_after_ten_wrong_passwords_the_right_one_does_not_help(writer: User) -> None:
    guess(writer, times=WRONG_PASSWORDS.most)

    assert not sign_in(writer, RIGHT)


def test_it_says_what_to_do(writer: User) -> None:
    guess(writer, times=WRONG_PASSWORDS.most)

    response = Client().post("/desk/login/", {"username": writer.username, "password": RIGHT})

    assert "Wait a quarter of an hour" in response.text


def test_another_address_and_another_account_are_not_kept_out(writer: User) -> None:
    colleague = make_staff(WRITER)
    colleague.set_password(RIGHT)
    colleague.save()
    guess(writer, times=WRONG_PASSWORDS.most)

    assert sign_in(colleague, RIGHT)
    assert sign_in(writer, RIGHT, REMOTE_ADDR="192.0.2.7")


def test_the_right_password_forgets_the_wrong_ones(writer: User) -> None:
    for _ in range(3):
        guess(writer, times=WRONG_PASSWORDS.most - 1)

        assert sign_in(writer, RIGHT)


def ask_for_mails(user: User, *, times: int) -> None:
    for _ in range(times):
        response = Client().post("/desk/password_reset/", {"email": user.email})

        assert response.status_code == 302


@override_settings(
    WAGTAILADMIN_USER_PASSWORD_RESET_FORM="wagtail.admin.forms.auth.PasswordResetForm"
)
def test_stock_a_mailbox_can_be_filled(writer: User) -> None:
    ask_for_mails(writer, times=30)

    assert len(mail.outbox) == 30


def test_three_mails_an_hour_are_sent(writer: User) -> None:
    ask_for_mails(writer, times=30)

    assert len(mail.outbox) == RESET_MAILS.most
