from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.newsroom.demo.small import draw_blanks

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


@pytest.fixture
def demo_allowed(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.DEBUG = True
    draw_blanks(monkeypatch)
