from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.template.loader import render_to_string

from tests.factories import OrganisationFactory, ReleaseFactory

pytestmark = pytest.mark.django_db

LATE = datetime.datetime(2025, 4, 25, 1, 0, tzinfo=datetime.UTC)


def draw(**values: Any) -> str:
    tiles = {"releases": [ReleaseFactory.build(**{"season": None, "show": None, **values})]}
    return " ".join(render_to_string("components/release_tiles.html", tiles).split())


@pytest.mark.parametrize(
    ("values", "said"),
    [
        pytest.param({"precision": "date"}, '<time datetime="2025-04-24">', id="a day"),
        pytest.param({"precision": "month"}, "April 2025", id="a month"),
        pytest.param({"precision": "quarter"}, "Spring 2025", id="a quarter"),
        pytest.param({"precision": "year"}, "<b>2025</b>", id="a year"),
        pytest.param(
            {"precision": "instant", "date": None, "instant": LATE, "zone": "America/New_York"},
            '<time datetime="2025-04-24">',
            id="an instant, on the day of its own zone",
        ),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_known(values: dict[str, Any], said: str) -> None:
    assert said in draw(**values)


def test_it_names_the_platform_and_the_regions() -> None:
    text = draw(platform=OrganisationFactory.create(name="Prime Video"), regions="US GB FR")

    assert '<h3><a href="/organizations/' in text
    assert "Prime Video</a></h3>" in text
    assert "United States, United Kingdom and France" in text


def test_without_regions_it_is_worldwide_and_without_a_platform_it_is_its_event() -> None:
    text = draw(event="theatrical")

    assert "<h3>In theaters</h3>" in text
    assert "Worldwide" in text
