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
        pytest.param(
            "It premieres on BBC One on 5 May and streams on BritBox the same evening.",
            [("BBC One", "2025-05-05", ()), ("BritBox", "2025-05-05", ())],
            id="the same evening",
        ),
        pytest.param(
            "In Australia, it will screen on Binge from 2 May.",
            [("Binge", "2025-05-02", ("AU",))],
            id="the country first",
        ),
        pytest.param(
            "“Ghost Kitchen” (Max, May 2) and “Backlot” (Peacock, May 3)",
            [("Max", "2025-05-02", ()), ("Peacock", "2025-05-03", ())],
            id="a listing in brackets",
        ),
        pytest.param(
            "It has been pushed to next fall.", [("", "2026-10-01", ())], id="moved to a date"
        ),
        pytest.param(
            "It will be shown by MHz Choice in May 2026.",
            [("MHz Choice", "2026-05-01", ())],
            id="shown by",
        ),
        pytest.param(
            "It will stream on Halcyon Plus in May 2026.",
            [("Halcyon Plus", "2026-05-01", ())],
            id="a platform nobody has heard of",
        ),
        pytest.param(
            "It first aired on ITV in the U.K. last fall.",
            [("ITV", "2024-10-01", ("GB",))],
            id="the past",
        ),
        pytest.param(
            "The UK premiere is on 8 May.", [("", "2025-05-08", ("GB",))], id="a noun of release"
        ),
        pytest.param("Production begins in Lisbon in May.", [], id="production is no release"),
        pytest.param("Canal+ has dropped the trailer on Friday.", [], id="a trailer is none"),
        pytest.param("It was to have bowed May 21.", [], id="a day given up is none"),
        pytest.param("HBO’s Glasshouse leads with nine nominations.", [], id="only whose it is"),
        pytest.param("It was a hit series on Hulu in 2019.", [], id="a hit series is none"),
        pytest.param("She returns as Inspector Moe in May.", [], id="somebody returns"),
        pytest.param("“I work hard,” she told Netflix.", [], id="spoken to"),
        pytest.param("Netflix’s head of drama was pleased.", [], id="someone of it"),
    ],
)
def test_it_reads_where_and_when(text: str, found: list[tuple[Any, ...]]) -> None:
    assert released(text) == found


@pytest.mark.parametrize(
    ("text", "drop"),
    [
        pytest.param("All eight episodes drop on Hulu on May 2.", ("all_at_once", None, "")),
        pytest.param(
            "Two episodes premiere May 2 on Hulu, then weekly.", ("some_then_weekly", 2, "")
        ),
        pytest.param("It airs on CBS on Sunday at 9/8c.", ("", None, "9/8c")),
        pytest.param("It premieres on Hulu on May 2 at midnight PT.", ("", None, "midnight PT")),
        pytest.param("It premieres on Hulu at 2 Oak Street on May 2.", ("", None, "")),
    ],
)
def test_it_reads_how_a_season_is_handed_out(text: str, drop: tuple[Any, ...]) -> None:
    [found] = releases(reading(text), written=WRITTEN)

    assert (found.drop.pattern, found.drop.first_batch, found.drop.hour) == drop


def test_it_reads_which_season_comes_out() -> None:
    [found] = releases(reading("The second season bows on Hulu on May 2."), written=WRITTEN)

    assert found.season == 2
