from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from newsroom.demo.scale.titling import premise
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day
from shows.choices import FactState, PlotLevel, ProductionStatus, ReleaseEvent, ShowKind
from shows.models import Plot, Release, StatusEvent

if TYPE_CHECKING:
    from random import Random

    from newsroom.demo.scale.shows import Catalogue
    from shows.models import Season, Show

_REGIONS: Final = ("US", "US", "", "", "GB IE", "CA", "FR BE CH", "DE AT CH", "JP", "BR MX AR")
_FORMER: Final = (DatePrecision.DATE,) * 8 + (DatePrecision.YEAR,)
_COMING: Final = (
    DatePrecision.DATE,
    DatePrecision.DATE,
    DatePrecision.INSTANT,
    DatePrecision.MONTH,
    DatePrecision.QUARTER,
    DatePrecision.YEAR,
)
_ZONES: Final = ("America/New_York", "America/Los_Angeles", "Europe/London")
_EVENTS: Final = {
    ShowKind.FILM: (ReleaseEvent.THEATRICAL, ReleaseEvent.STREAMING, ReleaseEvent.ON_DEMAND),
    ShowKind.STAGE: (ReleaseEvent.STAGE,),
}
_TURNS: Final = (
    (ProductionStatus.DEVELOPMENT, 900),
    (ProductionStatus.ORDERED, 600),
    (ProductionStatus.FILMING, 300),
    (ProductionStatus.POST, 120),
    (ProductionStatus.AIRING, 0),
    (ProductionStatus.RENEWED, -90),
    (ProductionStatus.ENDED, -900),
)


def add_facts(
    catalogue: Catalogue, show: Show, *, premiere: datetime.date, outlet: int, season: Season | None
) -> None:
    """What was told of a show: plots, releases and the turns of its production."""
    random = catalogue.random
    told = {
        "source_id": random.choice(catalogue.house.publications),
        "as_of": min(premiere, catalogue.standings.today),
    }
    _add_plots(catalogue, show, told)
    for region in range(1 + (random.random() < 0.45) + (random.random() < 0.15)):
        day = premiere + datetime.timedelta(days=region * random.randrange(40))
        elsewhere = outlet if region == 0 else random.choice(catalogue.house.outlets)
        state = FactState.CONFIRMED if random.random() < 0.93 else FactState.RUMOURED
        catalogue.stock.put(
            Release(
                show=show,
                season=season,
                event=random.choice(_EVENTS.get(ShowKind(show.kind), (ReleaseEvent.STREAMING,))),
                platform_id=elsewhere,
                regions=random.choice(_REGIONS),
                state=state,
                sort_order=region,
                **_when(random, day, is_past=day < catalogue.standings.today),
                **told,
            )
        )
    for place, (status, days_ahead) in enumerate(_TURNS):
        day = premiere - datetime.timedelta(days=days_ahead)
        if day <= catalogue.standings.today and random.random() < 0.4:
            catalogue.stock.put(
                StatusEvent(show=show, status=status, happened_on=day, sort_order=place, **told)
            )


def _when(random: Random, day: datetime.date, *, is_past: bool) -> dict[str, Any]:
    precision = random.choice(_FORMER if is_past else _COMING)
    if precision != DatePrecision.INSTANT:
        return {"precision": precision, "date": first_day(day, precision)}
    hour = datetime.time(random.choice((0, 1, 7, 20)))
    instant = datetime.datetime.combine(day, hour, datetime.UTC)
    return {"precision": precision, "instant": instant, "zone": random.choice(_ZONES)}


def _add_plots(catalogue: Catalogue, show: Show, told: dict[str, Any]) -> None:
    random = catalogue.random
    if random.random() < 0.7:
        catalogue.stock.put(Plot(show=show, level=PlotLevel.PREMISE, text=premise(random), **told))
    if random.random() < 0.2:
        text = f"{premise(random)} {premise(random)}"
        catalogue.stock.put(
            Plot(show=show, level=PlotLevel.FULL, text=text, spoils_season=1, sort_order=1, **told)
        )
