from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import UserFactory
from tests.staff import signed_in

if TYPE_CHECKING:
    from django.test import Client


@pytest.fixture
def admin() -> Client:
    return signed_in(UserFactory.create(is_superuser=True))
