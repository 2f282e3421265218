from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateTimeInput

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.kit.zones import city_of, moment_of, moments_of, say_time
from shows.forms.fact import FactForm

if TYPE_CHECKING:
    from shows.models import Season

WHICH_HOUR = [("", "It comes once"), ("first", "The first of two"), ("second", "The second of two")]
ZONE_LIST = "zones"


class WallClockField(forms.DateTimeField):
    """What a clock shows, without the zone it hangs in; the desk's own zone has no say in it."""

    widget = AdminDateTimeInput

    def prepare_value(self, value: Any) -> Any:
        return value

    def to_python(self, value: Any) -> datetime.datetime | None:
        if value in self.empty_values:
            return None
        if isinstance(value, datetime.datetime):
            return value
        return forms.fields.BaseTemporalField.to_python(self, value)

    def strptime(self, value: str, format: str) -> datetime.datetime:  # noqa: A002 - Django's
        return datetime.datetime.strptime(value, format)  # noqa: DTZ007 - a wall clock

    @staticmethod
    def shown(moment: datetime.datetime, zone: str) -> tuple[datetime.datetime, str]:
        """What the clock in ``zone`` shows then, and which of two such hours it is."""
        wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        found = moments_of(wall, zone)
        which = ("first", "second")[found.index(moment)] if len(found) > 1 else ""
        return wall, which


class ReleaseForm(FactForm):
    """A release as it was announced: a date, or a time by the clock of the zone it was told in."""

    instant = WallClockField(
        label="Exact time", required=False, help_text="As clocks show it in the zone beside."
    )
    zone = forms.CharField(
        label="Time zone",
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"list": ZONE_LIST, "autocomplete": "off"}),
        help_text="Type a city: “Los Angeles” finds America/Los_Angeles.",
    )
    which_hour = forms.ChoiceField(
        label="If clocks are set back then", required=False, choices=WHICH_HOUR
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.instant and self.instance.zone:
            wall, which = WallClockField.shown(self.instance.instant, self.instance.zone)
            self.initial |= {"instant": wall, "which_hour": which}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if data.get("precision") != DatePrecision.INSTANT:
            data |= {"instant": None, "zone": ""}
            if not data.get("date") and "date" not in self.errors:
                self.add_error("date", _missing_date(data.get("precision") or ""))
            return data
        data["date"] = None
        if not data.get("zone"):
            self.add_error("zone", "Say in which zone the time was announced.")
        elif data["zone"] not in available_timezones():
            self.add_error("zone", f"“{data['zone']}” is no time zone. Choose one from the list.")
        elif data.get("instant"):
            data["instant"] = self._moment(data["instant"], data["zone"], data.get("which_hour"))
        elif "instant" not in self.errors:
            self.add_error("instant", "Give the time that was announced, or choose “Date”.")
        return data

    def _moment(
        self, wall: datetime.datetime, zone: str, which: str | None
    ) -> datetime.datetime | None:
        found = moments_of(wall, zone)
        if not found:
            self.add_error("instant", jumped_over(wall, zone))
            return None
        if len(found) == 2 and not which:
            self.add_error("which_hour", comes_twice(wall, zone))
            return None
        return found[-1] if which == "second" else found[0]


class EpisodeReleaseForm(WagtailAdminModelForm):
    """A day, or a time, that an editor gives one episode against the pattern of its season."""

    season: Season

    instant = WallClockField(
        label="Exact time", required=False, help_text="By the clock the release was announced in."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.instant and self.instance.release.zone:
            self.initial["instant"] = WallClockField.shown(
                self.instance.instant, self.instance.release.zone
            )[0]

    def _get_validation_exclusions(self) -> set[str]:
        """A date worked out gives way to this one; doubles among the rows are told by them."""
        return {*super()._get_validation_exclusions(), "release"}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        told = self.season.episode_numbers()
        number = data.get("episode", "")
        self.instance.is_set_by_hand = True
        self.instance.place = told.index(number) + 1 if number in told else len(told) + 1
        if number and number not in told:
            self.add_error("episode", f"{self.season.name} has no episode {number}.")
        release = data.get("release")
        if release is None:
            return data
        if release.instant is None:
            data["instant"] = None
            if not data.get("date") and "date" not in self.errors:
                self.add_error("date", "Give the day on which this episode comes out.")
            return data
        data["date"] = None
        wall = data.get("instant")
        if wall is None:
            self.add_error("instant", f"Give the time, by the clock in {city_of(release.zone)}.")
        elif not moments_of(wall, release.zone):
            self.add_error("instant", jumped_over(wall, release.zone))
        else:
            data["instant"] = moments_of(wall, release.zone)[0]
        return data


def jumped_over(wall: datetime.datetime, zone: str) -> str:
    later = moment_of(wall, zone).astimezone(ZoneInfo(zone))
    return (
        f"There is no {_said(wall)} in {city_of(zone)}: the clocks jump over it."
        f" Give {_said(later)}, or another zone."
    )


def comes_twice(wall: datetime.datetime, zone: str) -> str:
    return f"Clocks in {city_of(zone)} show {_said(wall)} twice. Say which of the two it is."


def _said(wall: datetime.datetime) -> str:
    return f"{say_time(wall.time())} on {say_date(wall.date(), DatePrecision.DATE)}"


def _missing_date(precision: str) -> str:
    if precision in (DatePrecision.YEAR, DatePrecision.QUARTER, DatePrecision.MONTH):
        return f"Give any day of the {DatePrecision(precision).label.lower()}."
    return "Give the date, or choose “Exact time” and give the time and its zone."
