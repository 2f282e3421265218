from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import UserFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from newsroom.users.models import User


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What the browser complains about; a test that ends with any has found a fault."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture
def desk(page: Page, faults: list[str]) -> Page:
    """The browser of an editor who has just signed in."""
    user: User = UserFactory.create(username="ada", is_superuser=True)
    user.set_password("a long enough word")
    user.save()
    page.goto("/desk/login/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("a long enough word")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/")
    return page
