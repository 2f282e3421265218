from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from newsroom.demo.scale.drops import drop, part
from newsroom.demo.scale.titling import premise
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import first_day
from shows.choices import FactState, PlotLevel, ProductionStatus, ReleaseEvent, ShowKind
from shows.models import FactVersion, Plot, Release, StatusEvent

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    catalogue: Catalogue,
    show: Show,
    *,
    premiere: datetime.date,
    outlet: int,
    runs: Sequence[tuple[Season, datetime.date]],
) -> None:
    """What was told of a show: plots, releases and the turns of its production."""
    _add_plots(catalogue, show, premiere)
    _add_turns(catalogue, show, premiere, outlet)
    random = catalogue.random
    first = runs[0][0] if runs else None
    for region in range(1 + (random.random() < 0.45) + (random.random() < 0.15)):
        day = premiere + datetime.timedelta(days=region * random.randrange(40))
        elsewhere = outlet if region == 0 else random.choice(catalogue.house.outlets)
        release = _release(catalogue, show, first, day=day, outlet=elsewhere, place=region)
        if region == 0 and first is not None:
            drop(
                catalogue.stock,
                first,
                release,
                skipped=part(catalogue.stock, first, premiere=premiere),
            )
    for place, (season, day) in enumerate(runs[1:], start=3):
        if random.random() < 0.8:
            release = _release(catalogue, show, season, day=day, outlet=outlet, place=place)
            skipped = part(catalogue.stock, season, premiere=day)
            drop(catalogue.stock, season, release, skipped=skipped)


def _release(
    catalogue: Catalogue,
    show: Show,
    season: Season | None,
    *,
    day: datetime.date,
    outlet: int,
    place: int,
) -> Release:
    random = catalogue.random
    told = catalogue.witness.tells(random, before=day)
    regions = random.choice(_REGIONS)
    excluded = "CN RU" if not regions and random.random() < 0.1 else ""
    release = catalogue.stock.put(
        Release(
            show=show,
            season=season,
            event=random.choice(_EVENTS.get(ShowKind(show.kind), (ReleaseEvent.STREAMING,))),
            platform_id=outlet,
            regions=regions,
            excluded_regions=excluded,
            state=FactState.CONFIRMED if random.random() < 0.93 else FactState.RUMOURED,
            sort_order=place,
            **_when(random, day, is_past=day < catalogue.standings.today),
            **told,
        )
    )
    if random.random() < 0.04:
        _remember(catalogue, show, release, day=day - datetime.timedelta(days=42))
    return release


def _remember(catalogue: Catalogue, show: Show, release: Release, *, day: datetime.date) -> None:
    """The day it was first announced for, before it moved."""
    catalogue.stock.put(
        FactVersion(
            show=show,
            kind="release",
            row=release.pk,
            values={"date": day.isoformat(), "precision": DatePrecision.DATE, "instant": None},
            as_of=release.as_of,
            source_id=release.source_id,
            replaced_at=catalogue.standings.now
            - datetime.timedelta(days=day.toordinal() % 700 + 1),
        )
    )


def _add_turns(catalogue: Catalogue, show: Show, premiere: datetime.date, outlet: int) -> None:
    random = catalogue.random
    for place, (status, days_ahead) in enumerate(_TURNS):
        day = premiere - datetime.timedelta(days=days_ahead)
        if day <= catalogue.standings.today and random.random() < 0.4:
            is_order = status == ProductionStatus.ORDERED
            catalogue.stock.put(
                StatusEvent(
                    show=show,
                    status=status,
                    happened_on=day,
                    sort_order=place,
                    seasons_ordered=random.choice((None, 1, 1, 2)) if is_order else None,
                    platform_id=outlet if is_order else None,
                    **catalogue.witness.tells(random, before=day),
                )
            )


def _when(random: Random, day: datetime.date, *, is_past: bool) -> dict[str, Any]:
    precision = random.choice(_FORMER if is_past else _COMING)
    if precision != DatePrecision.INSTANT:
        return {"precision": precision, "date": first_day(day, precision)}
    hour = datetime.time(random.choice((0, 1, 7, 20)))
    instant = datetime.datetime.combine(day, hour, datetime.UTC)
    return {"precision": precision, "instant": instant, "zone": random.choice(_ZONES)}


def _add_plots(catalogue: Catalogue, show: Show, premiere: datetime.date) -> None:
    random = catalogue.random
    told = catalogue.witness.tells(random, before=premiere)
    if random.random() < 0.7:
        catalogue.stock.put(Plot(show=show, level=PlotLevel.PREMISE, text=premise(random), **told))
    if random.random() < 0.2:
        text = f"{premise(random)} {premise(random)}"
        catalogue.stock.put(
            Plot(show=show, level=PlotLevel.FULL, text=text, spoils_season=1, sort_order=1, **told)
        )
