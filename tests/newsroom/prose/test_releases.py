from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsroom.prose.releases import releases
from tests.newsroom.prose.texts import reading

WRITTEN = datetime.date(2025, 4, 19)


def released(text: str) -> list[tuple[Any, ...]]:
    return [
        (one.platform, str(one.dated.day) if one.dated else None, one.regions)
        for one in releases(reading(text), written=WRITTEN)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "It premieres on Hulu on April 24.", [("Hulu", "2025-04-24", ())], id="on a day"
        ),
        pytest.param("It is a new show for Prime Video.", [("Prime Video", None, ())], id="for"),
        pytest.param(
            "Netflix’s new spy drama arrives this fall.",
            [("Netflix", "2025-10-01", ())],
            id="its",
        ),
        pytest.param(
            "It arrives 19 September exclusively on Prime Video in the UK.",
            [("Prime Video", "2025-09-19", ("GB",))],
            id="region",
        ),
        pytest.param(
            "It airs on HBO Max in the US and on Sky Atlantic in the UK on May 5, 2026.",
            [("HBO Max", "2026-05-05", ("US",)), ("Sky Atlantic", "2026-05-05", ("GB",))],
            id="two platforms",
        ),
        pytest.param(
            "It opens in select theaters on May 5, 2026.", [("", "2026-05-05", ())], id="theaters"
        ),
        pytest.param("“I work hard,” she told Netflix.", [], id="spoken to"),
        pytest.param("Netflix’s head of drama was pleased.", [], id="someone of it"),
    ],
)
def test_it_reads_where_and_when(text: str, found: list[tuple[Any, ...]]) -> None:
    assert released(text) == found
