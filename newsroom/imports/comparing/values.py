"""Values of our rows as the plain text that documents are read into, and back again."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import FieldDoesNotExist

from newsroom.imports.errors import ImportRefusedError
from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.kit.folding import fold

if TYPE_CHECKING:
    from django.db.models import Model

# Which field says how exactly a date is known.
PRECISIONS: Final = {
    "born_on": "born_precision",
    "died_on": "died_precision",
    "happened_on": "precision",
}
LISTS: Final = ("characters", "regions")
_LENGTHS: Final = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DATE}
_SHOWN: Final = {"year": 4, "month": 7, "quarter": 7, "date": 10}


def read_column(row: Any, column: str) -> str:
    """The value as text; empty where there is none."""
    if column == "characters":
        return " / ".join(one.character.name for one in row.characters.all())
    if column == "when":
        return _read_release(row)
    value = getattr(row, column)
    if value is None:
        return ""
    if column in PRECISIONS:
        text: str = value.isoformat()
        return text[: _SHOWN[getattr(row, PRECISIONS[column])]]
    return str(value)


def _read_release(row: Any) -> str:
    if row.instant is not None:
        local = row.instant.astimezone(zoneinfo.ZoneInfo(row.zone))
        return f"{local:%Y-%m-%dT%H:%M} {row.zone}"
    if row.date is None:
        return ""
    text: str = row.date.isoformat()
    return text[: _SHOWN[row.precision]]


def put_column(row: Any, column: str, text: str) -> None:
    """Write text into a row in memory. Characters are records; they are not written here."""
    if column == "when":
        _put_release(row, text)
    elif column in PRECISIONS:
        day, precision = partial_day(text)
        setattr(row, column, day)
        setattr(row, PRECISIONS[column], precision)
    else:
        model_field = row._meta.get_field(column)
        longest = getattr(model_field, "max_length", None)
        if longest and len(text) > longest:
            message = (
                f"“{text[:40]}…” is {len(text)} characters long; {longest} have room in"
                f" “{model_field.verbose_name}”. Keep ours, and type a shorter one."
            )
            raise ImportRefusedError(message)
        setattr(row, column, model_field.to_python(text))


def partial_day(text: str) -> tuple[datetime.date, str]:
    """The first day of "2025", "2025-04" or "2025-04-24", and how exactly it is known."""
    try:
        day = datetime.date.fromisoformat(f"{text}-01-01"[:10])
        return day, _LENGTHS[len(text)].value
    except (ValueError, KeyError) as error:
        message = f"“{text}” is no date. Give it as 2025-04-24, 2025-04 or 2025."
        raise ImportRefusedError(message) from error


def _put_release(row: Any, text: str) -> None:
    moment, _, zone = text.partition(" ")
    if not zone:
        row.date, row.precision = partial_day(moment)
        row.instant, row.zone = None, ""
        return
    local = datetime.datetime.fromisoformat(moment)
    row.instant = local.replace(tzinfo=zoneinfo.ZoneInfo(zone))
    row.date, row.zone, row.precision = None, zone, DatePrecision.INSTANT.value


def is_same(column: str, ours: str, theirs: str) -> bool:
    """Whether both say one thing; where we know more than they, they add nothing."""
    if column == "characters":
        held = {fold(one) for one in ours.split(" / ")}
        return all(fold(one) in held for one in theirs.split(" / "))
    if column == "regions":
        return set(theirs.split()) <= set(ours.split())
    if column == "year_label":
        return theirs in ours
    if column == "when" and " " not in ours and " " not in theirs:
        return ours.startswith(theirs)
    if column in PRECISIONS:
        return ours.startswith(theirs)
    return ours == theirs


def say_column(model: type[Model], column: str, text: str) -> str:
    """A value in the words of the desk."""
    if not text:
        return "nothing"
    if column in PRECISIONS or (column == "when" and " " not in text):
        return say_date(*partial_day(text))
    if column == "when":
        moment, _, zone = text.partition(" ")
        local = datetime.datetime.fromisoformat(moment)
        clock = f"{local:%I:%M}".lstrip("0")
        half = "a.m." if local.hour < 12 else "p.m."
        return f"{say_date(local.date(), 'date')}, {clock} {half} ({zone})"
    try:
        choices = dict(getattr(model._meta.get_field(column), "flatchoices", ()))
    except FieldDoesNotExist:
        return text.replace(" / ", ", ")
    return str(choices.get(text, text))


def name_column(model: type[Model], column: str) -> str:
    if column in {"characters", "when"}:
        return "characters" if column == "characters" else "date"
    return str(getattr(model._meta.get_field(column), "verbose_name", column))
