"""Days, numbers and lists as a chip says them, in the style of the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import last_day, say_date
from newsroom.kit.numbers import number_word

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from newsroom.articles.chips.registry import Voice

EXACT = (DatePrecision.DATE, DatePrecision.INSTANT)
SEASONS_OF_THE_YEAR = ("spring", "summer", "fall")


@dataclass(frozen=True, slots=True)
class Day:
    """A day no more exact than it is known, and what happens on it before and after it came."""

    date: datetime.date
    precision: str
    verbs: tuple[str, str] = ("", "")
    is_out: bool = False

    @property
    def is_exact(self) -> bool:
        return self.precision in EXACT

    def holds(self, other: Day) -> bool:
        """Whether ``other`` may be the very same day, known better."""
        return self.date <= other.date <= last_day(self.date, self.precision)

    def __str__(self) -> str:
        return self.date.isoformat()


def _in_style(day: Day, voice: Voice, *, today: datetime.date | None = None) -> str:
    return say_date(day.date, day.precision, today=today, form=voice.style.dates)


def say_whole(day: Day, voice: Voice) -> str:
    """With its year: "April 24, 2025", "spring 2025"."""
    return _in_style(day, voice)


def say_short(day: Day, voice: Voice) -> str:
    """Without the year where that is the present one: "April 24"."""
    today = timezone.localdate(voice.at)
    return _in_style(day, voice, today=today)


def say_on(day: Day, voice: Voice) -> str:
    """As it stands behind a verb: "April 24", "in May", "this fall"."""
    said = say_short(day, voice)
    if day.is_exact:
        return said
    return f"this {said}" if said in SEASONS_OF_THE_YEAR else f"in {said}"


def say_event(day: Day, voice: Voice) -> str:
    """The whole of it: "premieres April 24", "premiered in May 2024"."""
    verb = day.verbs[1] if day.is_out else day.verbs[0]
    return f"{verb} {say_on(day, voice)}" if verb else ""


def say_number(number: int, voice: Voice) -> str:
    return number_word(number)


def listed(names: Sequence[str]) -> str:
    """As a sentence lists them: "Prime Video and Freevee"."""
    if not names[1:]:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def say_names(names: Sequence[str], voice: Voice) -> str:
    return listed(names)
