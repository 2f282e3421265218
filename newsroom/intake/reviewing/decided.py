from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from newsroom.intake.choices import Decision
from newsroom.intake.proposals import Field, Proposal
from newsroom.intake.restoring import STORY_FIELDS
from newsroom.intake.reviewing.keys import KNOWN_BY, key_of, made_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from newsroom.intake.matching import Matches
    from newsroom.intake.models import Verdict
    from newsroom.intake.proposals import Analysis, Story

P = TypeVar("P", bound=Proposal)

NAMES: Final = ("works", "people", "organisations")
FACTS: Final = (
    "credits",
    "releases",
    "status",
    "counts",
    "awards",
    "plots",
    "quotes",
    "pictures",
)
# Which attribute of a fact names what.
TELLS_OF: Final = {
    "credits": {"work": "works", "person": "people"},
    "releases": {"work": "works", "platform": "organisations"},
    "status": {"work": "works", "platform": "organisations"},
    "counts": {"work": "works"},
    "awards": {"work": "works", "person": "people"},
    "plots": {"work": "works"},
    "quotes": {"speaker": "people", "outlet": "organisations"},
}


@dataclass(frozen=True, slots=True)
class Decided:
    """What is left of an analysis once people have decided, and which records they meant.

    ``records`` has a key of a record for each proposal where somebody chose one, and 0 where they
    said it is none of those on file.
    """

    analysis: Analysis
    records: Mapping[str, int]


def decide_all(analysis: Analysis, verdicts: Iterable[Verdict], matches: Matches) -> Decided:
    """Keep what was accepted, as it was corrected, and the names that this needs.

    A name on file needs nobody's word, and a credit that was accepted brings its person and its
    show along; what was rejected stays out whatever needs it.
    """
    by_key = {verdict.key: verdict for verdict in verdicts}

    def kept(proposals: Iterable[P], needed: Container[str] = ()) -> tuple[P, ...]:
        held = []
        for one in proposals:
            key = key_of(one)
            verdict = by_key.get(key)
            decision = verdict.decision if verdict else ""
            if decision == Decision.ACCEPTED or (not decision and key in needed):
                held.append(corrected(one, verdict.values if verdict else {}))
        return tuple(held)

    facts: dict[str, Any] = {name: kept(getattr(analysis, name)) for name in FACTS}
    # A link changes no record and follows from who is meant, so it needs nobody's word.
    linked = {key_of(one) for one in analysis.mentions}
    facts["mentions"] = kept(analysis.mentions, linked)
    needed = {*_named_in(facts), *_on_file(analysis, matches)}
    names: dict[str, Any] = {name: kept(getattr(analysis, name), needed) for name in NAMES}
    return Decided(
        dataclasses.replace(analysis, story=_story(analysis.story, by_key.get), **facts, **names),
        {key: one.record for key, one in by_key.items() if one.record is not None},
    )


def _named_in(facts: Mapping[str, Iterable[Any]]) -> Iterator[str]:
    """The keys of the names that these facts are about."""
    for group, attributes in TELLS_OF.items():
        for one in facts[group]:
            for attribute, named in attributes.items():
                yield made_of(named, getattr(one, attribute))


def _on_file(analysis: Analysis, matches: Matches) -> Iterator[str]:
    for group, asked in (
        ("works", matches.work),
        ("people", matches.person),
        ("organisations", matches.organisation),
    ):
        for one in getattr(analysis, group):
            if asked(getattr(one, KNOWN_BY[group][0])).state == "existing":
                yield key_of(one)


def corrected(proposal: P, values: Mapping[str, Any]) -> P:
    """The proposal with the fields that somebody put right."""
    known = {one.name for one in dataclasses.fields(proposal)}
    changed: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in values.items()
        if name in known
    }
    return dataclasses.replace(proposal, **changed)


def _story(story: Story, verdict_on: Callable[[str], Verdict | None]) -> Story:
    """A story field that was rejected is empty; one that nobody touched stands as it was read."""
    fields: dict[str, Any] = {}
    for name in STORY_FIELDS:
        field, verdict = getattr(story, name), verdict_on(f"story-{name}")
        if verdict is None:
            continue
        if verdict.decision == Decision.REJECTED:
            fields[name] = Field()
        elif name in verdict.values:
            fields[name] = dataclasses.replace(field, value=verdict.values[name] or None)
    return dataclasses.replace(story, **fields)
