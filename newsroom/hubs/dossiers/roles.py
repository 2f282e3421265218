"""What somebody did on a show, in the words of a filmography."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import capfirst

from newsroom.kit.choices import DatePrecision
from newsroom.kit.dates import say_date
from newsroom.kit.languages import language_name
from shows.choices import FactState, Job, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from people.models import Person
    from shows.models import Credit

# A tier that says what somebody was; the others say how large the part is.
SAID_INSTEAD = {Tier.SELF: "Self", Tier.NARRATOR: "Narrator"}
# Goes without saying where a job is named that is none of acting.
_UNSAID_TIERS = (*SAID_INSTEAD, "")


@dataclass(frozen=True, slots=True)
class Role:
    """One or several things done under the same circumstances: “Creator, Writer”."""

    doing: str
    notes: tuple[str, ...]


def roles_of(credited: Iterable[Credit], *, person: Person) -> list[Role]:
    """The credits of ``person`` on one show; what has the same circumstances is one role."""
    told: dict[tuple[str, ...], list[str]] = {}
    for credit in credited:
        said = told.setdefault(tuple(_notes(credit, person)), [])
        if (words := doing(credit)) not in said:
            said.append(words)
    return [Role(", ".join(words), notes) for notes, words in told.items()]


def doing(credit: Credit) -> str:
    """The parts played, else the job as it is printed; public characters must be loaded."""
    parts = [
        f"{row.character.name} ({row.age_label})" if row.age_label else row.character.name
        for row in credit.public_characters
    ]
    if parts:
        return ", ".join(parts)
    if credit.job == Job.ACTOR and credit.tier in SAID_INSTEAD:
        return SAID_INSTEAD[Tier(credit.tier)]
    return capfirst(credit.job_text or credit.get_job_display())


def _notes(credit: Credit, person: Person) -> Iterator[str]:
    if credit.tier not in _UNSAID_TIERS:
        yield credit.get_tier_display()
    if credit.dub_language:
        yield f"in the {language_name(credit.dub_language)} dub"
    if credit.scope:
        yield credit.scope
    if credit.episode_count:
        yield f"{credit.episode_count} episode{'' if credit.episode_count == 1 else 's'}"
    if credit.is_uncredited:
        yield "uncredited"
    if credit.credited_as and person.may_be_printed_as(credit.credited_as):
        yield f"credited as {credit.credited_as}"
    if credit.state == FactState.ANNOUNCED:
        yield " ".join(["announced", *_evidence(credit)])


def _evidence(credit: Credit) -> Iterator[str]:
    """How fresh the word of it is, and whose; an organisation only while readers may see it."""
    if credit.as_of:
        yield f"as of {say_date(credit.as_of, DatePrecision.DATE)}"
    if credit.source and credit.source.is_public():
        yield f"by {credit.source.name}"
