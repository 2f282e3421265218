from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, Panel

from newsroom.kit.zones import city_of
from shows.forms.release import ZONE_LIST, ReleaseForm
from shows.panels.fact import FactsPanel, OfThisShowPanel, evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class ZonesPanel(Panel):
    """The time zones of the world, once for all rows of a form; seen only when one is typed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/panels/zones.html"

        @property
        def list_id(self) -> str:
            return ZONE_LIST

        @property
        def zones(self) -> list[tuple[str, str]]:
            """Each zone that is named for a place, and that place."""
            named = (zone for zone in available_timezones() if "/" in zone)
            return [(zone, city_of(zone)) for zone in sorted(named) if zone[:4] != "Etc/"]


class ReleasesPanel(FactsPanel):
    """Rows whose times are typed as the clock shows them in the zone of the row."""

    fact_form = ReleaseForm


def say_release(release: Any, below: Mapping[str, Sequence[Any]]) -> str:
    """A release in one line: “Prime Video, US CA — April 24, 2025, season 1, confirmed”."""
    del below
    where = release.platform.name if release.platform_id else release.get_event_display()
    regions = release.regions or (
        f"all but {release.excluded_regions}" if release.excluded_regions else "worldwide"
    )
    season = release.season.name.lower() if release.season_id else ""
    part = f"part {release.part}" if release.part else ""
    told = [release.when, release.clock, season, part, release.get_state_display().lower()]
    return f"{where}, {regions} — {', '.join(filter(None, told))}"


RELEASE_ROW = [
    FieldRowPanel(["event", "platform"]),
    FieldRowPanel(["precision", "date"]),
    FieldRowPanel([FieldPanel("instant"), FieldPanel("zone"), FieldPanel("which_hour")]),
    "drop_rule",
    FieldRowPanel(["regions", "excluded_regions"]),
    OfThisShowPanel("season"),
    FieldRowPanel(["part", "episode", "state"]),
    evidence(),
]

RELEASES = [
    HelpPanel(
        "A date stays a date, wherever it is read. Choose “Exact time” only where an"
        " hour and its time zone were announced.",
        heading="Dates and times",
    ),
    ZonesPanel(),
    ReleasesPanel(
        "releases", panels=RELEASE_ROW, heading="Releases", label="release", say=say_release
    ),
]
