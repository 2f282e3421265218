from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.db import transaction
from django.test import override_settings

pytestmark = pytest.mark.django_db(transaction=True)

ours = override_settings(
    EMAIL_BACKEND="newsroom.delivery.mail.AfterCommitBackend",
    MAIL_TRANSPORT="django.core.mail.backends.locmem.EmailBackend",
)


def tell() -> int:
    return send_mail("It is live", "Read it.", None, ["chief@newsroom.example"])


def undone(write: Any) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)


def test_stock_a_mail_tells_of_what_was_undone() -> None:
    undone(tell)

    assert len(mail.outbox) == 1


@ours
def test_no_mail_tells_of_what_was_undone() -> None:
    undone(tell)

    assert mail.outbox == []


@ours
def test_a_mail_is_sent_after_the_commit() -> None:
    with transaction.atomic():
        tell()
        before = len(mail.outbox)

    assert (before, len(mail.outbox)) == (0, 1)


@ours
def test_outside_a_transaction_it_is_sent_at_once() -> None:
    assert tell() == 1

    assert [message.subject for message in mail.outbox] == ["It is live"]


@ours
@override_settings(MAIL_TRANSPORT="django.core.mail.backends.smtp.EmailBackend", EMAIL_PORT=1)
def test_a_mail_server_that_is_away_undoes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with transaction.atomic():
        tell()

    assert "1 mails could not be sent." in caplog.text
