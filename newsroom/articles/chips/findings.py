"""What the desk should know of the facts in a text: which of them no reader is told, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from django.utils import timezone
from django.utils.formats import date_format

from newsroom.articles.chips.chip import chips_of
from newsroom.articles.chips.drawing import name_of
from newsroom.articles.chips.reading import Reading, ask
from newsroom.articles.chips.registry import find_fact
from newsroom.articles.chips.wording import listed
from newsroom.articles.styles import current_style
from newsroom.kit.dates import say_date
from shows.choices import STANDING_STATES, FactState

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.articles.chips.chip import Chip
    from newsroom.articles.chips.reading import Asked
    from newsroom.articles.chips.registry import Answer
    from newsroom.articles.models import ArticlePage

State = Literal[
    "stands",
    "changed",
    "outdated",
    "missing",
    "embargoed",
    "disputed",
    "unsettled",
    "unpublished",
    "spoils",
    "gone",
    "unknown",
]

# How each state is called in a word, beside its mark in the text.
LABELS: Final[dict[State, str]] = {
    "stands": "On record",
    "changed": "The record says something else",
    "outdated": "Kept as it was",
    "missing": "Not on file",
    "embargoed": "Embargoed",
    "disputed": "Disputed",
    "unsettled": "Not confirmed",
    "unpublished": "Not public",
    "spoils": "Spoiler",
    "gone": "Record is gone",
    "unknown": "No such fact",
}
# In these, readers get what the record says; the desk is only told.
MILD: Final[tuple[State, ...]] = ("changed", "outdated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One chip as the desk sees it: what readers get, what is on file, and what is wrong."""

    chip: Chip
    state: State
    name: str
    message: str
    # What stands on the page now, and what the records hold if a reader may not know it.
    printed: str
    value: str = ""
    withheld: str = ""
    source: str = ""
    source_url: str = ""
    as_of: datetime.date | None = None
    record: Any = None

    @property
    def label(self) -> str:
        return LABELS[self.state]

    @property
    def is_finding(self) -> bool:
        return self.state != "stands"

    @property
    def is_mild(self) -> bool:
        return self.state in MILD

    @property
    def told_by(self) -> str:
        """Who told it and when: "Vogue, as of March 26, 2025"."""
        as_of = f"as of {say_date(self.as_of, 'date')}" if self.as_of else ""
        return ", ".join(filter(None, [self.source, as_of]))


def look_at(chips: Iterable[Chip], *, at: datetime.datetime | None = None) -> list[Look]:
    """Every chip with its state, in the order given; a constant number of queries."""
    chips = list(chips)
    if not chips:
        return []
    reading = Reading(chips, style=current_style(), at=at)
    return [_look(chip, reading) for chip in chips]


def findings(story: ArticlePage, *, at: datetime.datetime | None = None) -> list[Look]:
    """The facts in the text of a story that readers are not told, or told otherwise."""
    return [look for look in looks_of(story, at=at) if look.is_finding]


def looks_of(story: ArticlePage, *, at: datetime.datetime | None = None) -> list[Look]:
    """Every fact in the text of a story."""
    prose = story.body.stream_block.prose(story.body)
    return look_at(chips_of(one.source for one in prose), at=at)


def _look(chip: Chip, reading: Reading) -> Look:
    fact = find_fact(chip.question)
    record = reading.everything.record(chip.question) if fact else None
    public, full = ask(reading.public, chip.question), ask(reading.everything, chip.question)
    told = reading.tell(chip)
    value = withheld = ""
    if fact is not None:
        form = fact.form(chip.form)
        value = form.say(public.answer.value, reading.voice) if public.answer else ""
        hidden = full.answer or (full.every[0] if full.every else None)
        withheld = form.say(hidden.value, reading.voice) if hidden and not public.answer else ""
    state, message = _state(chip, reading, public, full, value=value)
    if state not in ("stands", *MILD) and reading.gives_away(chip.fallback, chip):
        message += " The fallback would give it away, so readers get a neutral one."
    answer = public.answer or full.answer
    row = answer.rows[0] if answer and answer.rows else None
    source = getattr(row, "source", None)
    return Look(
        chip=chip,
        state=state,
        name=name_of(chip, record, row),
        message=message,
        printed=told.text,
        value=value,
        withheld=withheld,
        source=source.name if source else "",
        source_url=getattr(row, "source_url", ""),
        as_of=getattr(row, "as_of", None),
        record=record,
    )


def _state(
    chip: Chip, reading: Reading, public: Asked, full: Asked, *, value: str
) -> tuple[State, str]:
    if find_fact(chip.question) is None:
        return "unknown", "We know no such fact. Choose another, or turn it into plain words."
    record = reading.everything.record(chip.question)
    if record is None:
        return "gone", "The record behind it is gone. Readers get the fallback."
    if reading.public.record(chip.question) is None:
        return _of_record(record, reading)
    if public.rivals:
        said = listed([_said(chip, answer, reading) for answer in public.rivals])
        return "disputed", f"The record says {said}. Readers get the fallback until one is put out."
    if public.answer is None:
        return _of_rows(full, reading)
    if not value:
        return "missing", "What is on file cannot be said in this form. Choose another."
    return _of_words(chip, reading, value)


def _of_words(chip: Chip, reading: Reading, value: str) -> tuple[State, str]:
    if chip.is_frozen:
        if reading.gives_away(chip.frozen, chip):
            return "embargoed", "The words kept are not for readers now; they get the fallback."
        if chip.frozen != value:
            return "outdated", f"Kept as of {_day(chip)}. The record says {value} now."
        return "stands", f"Kept as of {_day(chip)}."
    if chip.words.strip() and " ".join(chip.words.split()) != value:
        return "changed", f"Readers get {value}. The words in the text are older."
    return "stands", "Readers get what the record says."


def _of_record(record: Any, reading: Reading) -> tuple[State, str]:
    if record.embargo_until and record.is_embargoed(reading.at):
        until = _clock(record.embargo_until)
        return "embargoed", f"The record is embargoed until {until}, and readers get the fallback."
    return "unpublished", "The record is not public. Readers get the fallback."


def _of_rows(full: Asked, reading: Reading) -> tuple[State, str]:
    """Why no reader is told, from the row that would tell it."""
    if full.rivals:
        return "disputed", "Entries contradict each other. Readers get the fallback."
    row: Any = full.answer.rows[0] if full.answer and full.answer.rows else None
    if row is None:
        return "missing", "The record does not say. Readers get the fallback until it does."
    embargo = getattr(row, "embargo_until", None)
    if embargo and row.is_embargoed(reading.at):
        until = _clock(embargo)
        return "embargoed", f"Embargoed until {until}, and readers get the fallback until then."
    state = getattr(row, "state", FactState.CONFIRMED)
    if state == FactState.DISPUTED:
        return "disputed", "Two sources disagree. Readers get the fallback until that is settled."
    if state not in STANDING_STATES:
        said = FactState(state).label.lower()
        return "unsettled", f"The entry is marked “{said}”. Readers get the fallback."
    if not getattr(row, "is_safe_to_tease", True):
        return "spoils", "That would be a spoiler. Readers get the fallback."
    return "unpublished", "Something it names is not public yet. Readers get the fallback."


def _said(chip: Chip, answer: Answer, reading: Reading) -> str:
    fact = find_fact(chip.question)
    return fact.form(chip.form).say(answer.value, reading.voice) if fact else ""


def _day(chip: Chip) -> str:
    return say_date(chip.as_of, "date")


def _clock(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment), "M j, Y, g:i a")
