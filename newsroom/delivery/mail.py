from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)


class AfterCommitBackend(BaseEmailBackend):
    """Sends a mail once what it tells of has really happened, and holds nobody up until then.

    Wagtail mails in the middle of a write. Were that undone, the mail would be untrue; and while a
    slow mail server is spoken to, nobody else could write.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        messages = list(email_messages)
        transaction.on_commit(lambda: self._send(messages))
        return len(messages)

    def _send(self, messages: list[EmailMessage]) -> Any:
        try:
            return get_connection(settings.MAIL_TRANSPORT).send_messages(messages)
        except Exception:
            logger.exception("%d mails could not be sent.", len(messages))
            return 0
