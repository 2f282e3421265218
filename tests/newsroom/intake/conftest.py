from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_section

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage


@pytest.fixture
def section() -> SectionPage:
    return make_section("Television")
