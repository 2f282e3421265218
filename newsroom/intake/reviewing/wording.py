"""Proposals in the words of the desk."""

from __future__ import annotations

import datetime
from functools import singledispatch
from typing import Any

from django.utils.text import capfirst

from newsroom.articles.choices import StoryKind
from newsroom.intake.proposals import (
    AwardProposal,
    CountProposal,
    CreditProposal,
    MentionProposal,
    OrganisationProposal,
    PersonProposal,
    PictureProposal,
    PlotProposal,
    Proposal,
    QuoteProposal,
    ReleaseProposal,
    StatusProposal,
    WorkProposal,
)
from newsroom.kit.dates import say_date
from people.choices import Trade
from shows.choices import (
    Job,
    NomineeResult,
    OrganisationKind,
    PlotLevel,
    ProductionStatus,
    ReleaseEvent,
    ShowKind,
    Tier,
)

LABELS = {
    "kind": "Kind",
    "headline": "Headline",
    "dek": "Dek",
    "date": "Date",
    "byline": "Byline",
}
LONGEST = 140


@singledispatch
def say(proposal: Proposal) -> str:
    """What accepting it would put on file, in one line."""
    message = f"A {type(proposal).__name__} has no wording; give it one in reviewing/wording.py."
    raise TypeError(message)


@say.register
def _work(proposal: WorkProposal) -> str:
    about = "" if proposal.role == "subject" else "only mentioned"
    return _with(proposal.title, label_of(ShowKind, proposal.kind), about)


@say.register
def _person(proposal: PersonProposal) -> str:
    return _with(proposal.name, label_of(Trade, proposal.role))


@say.register
def _organisation(proposal: OrganisationProposal) -> str:
    return _with(proposal.name, label_of(OrganisationKind, proposal.kind))


@say.register
def _status(proposal: StatusProposal) -> str:
    turn = label_of(ProductionStatus, proposal.status).lower()
    season = f"season {proposal.season}" if proposal.season else ""
    ordered = f"{proposal.seasons} seasons" if proposal.seasons else ""
    day = ""
    if proposal.date:
        day = say_date(datetime.date.fromisoformat(proposal.date), proposal.precision or "date")
    where = f"on {proposal.platform}" if proposal.platform else ""
    told = [turn, season or ordered, where, day]
    return f"{proposal.work}: {', '.join(filter(None, told))}"


@say.register
def _count(proposal: CountProposal) -> str:
    what = proposal.counts if proposal.number != 1 else proposal.counts.removesuffix("s")
    season = f" in season {proposal.season}" if proposal.season else ""
    return f"{proposal.work}: {proposal.number} {what}{season}"


@say.register
def _award(proposal: AwardProposal) -> str:
    who = f"{proposal.person} for {proposal.work}" if proposal.person and proposal.work else ""
    year = f" {proposal.year}" if proposal.year else ""
    result = label_of(NomineeResult, proposal.result).lower()
    category = f", {proposal.category}" if proposal.category else ""
    return f"{who or proposal.person or proposal.work}: {result}, {proposal.award}{year}{category}"


@say.register
def _plot(proposal: PlotProposal) -> str:
    level = label_of(PlotLevel, proposal.level) or "Plot"
    return f"{proposal.work}, {level.lower()}: {shorten(proposal.text)}"


@say.register
def _quote(proposal: QuoteProposal) -> str:
    whom = f" to {proposal.outlet}" if proposal.outlet else ""
    return f"{proposal.speaker or 'Nobody named'}{whom}: “{shorten(proposal.text)}”"


@say.register
def _picture(proposal: PictureProposal) -> str:
    told = proposal.alt_text or proposal.caption
    return _with_words(proposal.name, told)


@say.register
def _mention(proposal: MentionProposal) -> str:
    return proposal.name


def say_story(name: str, value: str) -> str:
    if name == "kind":
        return f"{LABELS[name]}: {label_of(StoryKind, value) or 'News'}"
    if name == "date" and value:
        return f"{LABELS[name]}: {say_date(datetime.date.fromisoformat(value), 'date')}"
    return f"{LABELS[name]}: {shorten(value) or 'none'}"


def label_of(choices: Any, value: str) -> str:
    """The label of a choice; a word that is no choice is said as it is."""
    return str(choices(value).label) if value in choices.values else value


def shorten(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"


def _with_words(name: str, told: str) -> str:
    return f"{name}: {shorten(told)}" if told else name


def _with(name: str, *told: str) -> str:
    return ", ".join(filter(None, [name, *(one.lower() for one in told)]))


@say.register
def _credit(proposal: CreditProposal) -> str:
    doing = f"as {proposal.character}" if proposal.character else ""
    job = label_of(Job, proposal.job).lower()
    tier = label_of(Tier, proposal.tier).lower()
    name = " ".join(filter(None, [proposal.person, doing]))
    note = f"({proposal.note})" if proposal.note else ""
    told = ", ".join(filter(None, [name, job, tier]))
    return " ".join(filter(None, [f"{told}: {proposal.work}", note]))


@say.register
def _release(proposal: ReleaseProposal) -> str:
    event = capfirst(label_of(ReleaseEvent, proposal.event).lower() or "release")
    where = f" on {proposal.platform}" if proposal.platform else ""
    regions = f" in {', '.join(proposal.regions)}" if proposal.regions else ""
    if not proposal.date:
        return f"{proposal.work}: {event}{where}{regions}, no date"
    day = say_date(datetime.date.fromisoformat(proposal.date), proposal.precision)
    return f"{proposal.work}: {event}{where}{regions}, {day}"
