"""Facts of records as chips: each with what it prints for readers today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.articles.chips import Chip, Look, Question, facts_of
from newsroom.articles.chips.findings import look_at
from newsroom.articles.chips.registry import every_fact
from newsroom.articles.sheets.inserts import Insert
from newsroom.articles.sheets.sheet import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shows.models import Credit, Release

# What is not on file makes no line: the record itself is the place to enter it.
UNTOLD: Final = ("missing", "unknown", "gone")

Looks = dict[Question, Look]


def look_up(questions: Iterable[Question]) -> Looks:
    """What each of these asks prints; a constant number of queries."""
    chips = [Chip(question=question) for question in dict.fromkeys(questions)]
    return {look.chip.question: look for look in look_at(chips)}


def questions_of(kind: str, number: int) -> list[Question]:
    """Every fact of a record that needs no more than the record to be asked."""
    return [
        Question(kind, number, fact.name)
        for fact in facts_of(kind)
        if "show" not in fact.narrowed_by
    ]


def premiere_of(release: Release) -> Question:
    """The chip that prints the day of this release, for its first region and its season."""
    return Question(
        "show",
        release.show_id,
        "premiere",
        region=next(iter(release.region_codes), ""),
        season=release.season.number if release.season else None,
    )


def role_of(credit: Credit) -> Question:
    return Question("person", credit.person_id, "role", show=credit.show_id)


def lines_of(questions: Iterable[Question], looks: Mapping[Question, Look]) -> list[Line]:
    """The facts in a line each: what it is called, what readers get, and why if they get less."""
    labels = {(fact.record, fact.name): fact.label for fact in every_fact()}
    return [
        Line(
            text=f"{labels[question.kind, question.fact]}: {look.printed}",
            source=look.told_by,
            source_url=look.source_url,
            # A chip that is in no text yet has no older words to be told of.
            warning=look.message if look.is_finding and not look.is_mild else "",
            inserts=chip(look),
        )
        for question in questions
        if (look := looks.get(question)) and look.state not in UNTOLD
    ]


def chip(look: Look | None, *, label: str = "Chip") -> list[Insert]:
    """The way to bring a fact into the text so that it follows the record."""
    if look is None or look.state in UNTOLD:
        return []
    asked = {name: held for name, held in look.chip.attributes().items() if name != "linktype"}
    name = f"{label}: {look.printed}"
    return [Insert(way="chip", label=label, name=name, payload={"words": look.printed, **asked})]
