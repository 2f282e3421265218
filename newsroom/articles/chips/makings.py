"""What a show is made of, and where it stands: seasons, episodes, runtime, status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles.chips.registry import Answer, FactKind, Form
from newsroom.articles.chips.wording import Day, say_number, say_on
from newsroom.kit.numbers import number_word
from newsroom.prose.runtimes import say_runtimes
from shows.models.course import Course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles.chips.chip import Question
    from newsroom.articles.chips.registry import Voice
    from newsroom.articles.chips.shelves import Shelves


@dataclass(frozen=True, slots=True)
class Turn:
    """The last turn in the life of a show, and its day."""

    head: str
    day: Day


def _seasons(shelves: Shelves, question: Question) -> list[Any]:
    rows = shelves.rows("seasons", question)
    if question.season is None:
        return rows
    return [row for row in rows if row.number == question.season]


def episodes(shelves: Shelves, question: Question) -> Answer | None:
    """As announced, or as they are on file; of a whole show only if every season is known."""
    rows = _seasons(shelves, question)
    counts = [row.episode_count or len(row.listed_episodes) for row in rows]
    return Answer(sum(counts), tuple(rows)) if counts and all(counts) else None


def seasons(shelves: Shelves, question: Question) -> Answer | None:
    rows = shelves.rows("seasons", question)
    return Answer(len(rows), tuple(rows)) if rows else None


def runtime(shelves: Shelves, question: Question) -> Answer | None:
    """Of the episodes on file, if that of each of them is known."""
    found = _seasons(shelves, question)
    told = [episode.runtime for row in found for episode in row.listed_episodes]
    if not told or not all(told):
        return None
    return Answer(told, tuple(found))


def status(shelves: Shelves, question: Question) -> Answer | None:
    """The last turn that has come; what is only planned is none yet."""
    rows = shelves.rows("status_events", question)
    past = Course(rows).until(timezone.localdate(shelves.at))
    if not past:
        return None
    last = past[-1]
    day = Day(last.happened_on, last.precision, is_out=True)
    return Answer(Turn(last.head, day), (last,))


def _plural(singular: str, plural: str) -> Any:
    def say(number: int, voice: Voice) -> str:
        return f"{number_word(number)} {singular if number == 1 else plural}"

    return say


def _say_before_noun(number: int, voice: Voice) -> str:
    return f"{number_word(number)}-episode"


def _say_length(minutes: Sequence[int], voice: Voice) -> str:
    return say_runtimes(minutes)


def _say_each(minutes: Sequence[int], voice: Voice) -> str:
    return f"{minutes[0]}-minute" if len(set(minutes)) == 1 else ""


def _say_head(turn: Turn, voice: Voice) -> str:
    return turn.head[:1].lower() + turn.head[1:]


def _say_head_and_day(turn: Turn, voice: Voice) -> str:
    on = "on " if turn.day.is_exact else ""
    return f"{_say_head(turn, voice)} {on}{say_on(turn.day, voice)}"


EPISODES = FactKind(
    record="show",
    name="episodes",
    label="Number of episodes",
    forms=(
        Form("number", "Number", say_number, "several"),
        Form("counted", "With its noun", _plural("episode", "episodes"), "several episodes"),
        Form("compound", "Before a noun", _say_before_noun, "multi-episode"),
    ),
    ask=episodes,
    needs=("seasons",),
    narrowed_by=("season",),
)
SEASONS = FactKind(
    record="show",
    name="seasons",
    label="Number of seasons",
    forms=(
        Form("number", "Number", say_number, "several"),
        Form("counted", "With its noun", _plural("season", "seasons"), "several seasons"),
    ),
    ask=seasons,
    needs=("seasons",),
)
RUNTIME = FactKind(
    record="show",
    name="runtime",
    label="Runtime",
    forms=(
        Form("minutes", "Length", _say_length, "a length to be announced"),
        Form("compound", "Before a noun", _say_each, "full-length"),
    ),
    ask=runtime,
    needs=("seasons",),
    narrowed_by=("season",),
)
STATUS = FactKind(
    record="show",
    name="status",
    label="Status",
    forms=(
        Form("head", "In a word", _say_head, "in the works"),
        Form("dated", "With its day", _say_head_and_day, "in the works"),
    ),
    ask=status,
    needs=("status_events",),
)

MAKING_FACTS = (EPISODES, SEASONS, RUNTIME, STATUS)
