"""Which work each release is of, where it is at home, and which of several say the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsroom.intake.analysis.subjects import LABEL, PAST, Subjects
from newsroom.intake.proposals import ReleaseProposal
from newsroom.prose.folding import fold
from newsroom.prose.readings import Cover, Reading
from newsroom.prose.spans import Span
from newsroom.prose.stations import stations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.prose.marked_titles import Title
    from newsroom.prose.releases import Releasing
    from newsroom.prose.stations import Station

SUBJECT_LEAD: Final = 25
MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12}
_OWNED: Final = re.compile(r"[’']s?\s(?:[^\W\d_][\w’'-]*,?\s){0,6}[“\"‘]?$")
_BRACKETED: Final = re.compile(r"[”\"’]?\s\($")
_MADE_FOR: Final = re.compile(r"[”\"’]?[^.;“”]{0,60}\b(?:on|for|at|to)\s$")
_ACTS: Final = re.compile(
    r"\s(?:has|have|will|is|today|just|renew|cancel|order|announc|greenl|hand|pick|ax|pull|set|dat|"
    r"unveil|confirm|commission)"
)


def release_proposals(
    reading: Reading,
    found: Sequence[Releasing],
    about: Subjects,
    sections: Sequence[Span],
    titles: Sequence[Title],
) -> tuple[ReleaseProposal, ...]:
    homes = _Homes(reading, about, titles)
    told: list[ReleaseProposal] = []
    for release in found:
        key = _work_of(reading, release, about, sections, titles)
        if not key:
            continue
        proposal = _release(reading, release, about.name(key))
        if not proposal.platform and not proposal.event.startswith("theat"):
            home = homes.of(key)
            if home is not None:
                proposal = replace(
                    proposal,
                    platform=home.name,
                    event={"network": "broadcast"}.get(home.kind, "streaming"),
                    confidence=max(0.4, proposal.confidence - 0.1),
                )
        if key in about.ranked or (proposal.date and proposal.platform):
            told.append(proposal)
    return tuple(_distinct(told))


class _Homes:
    """Where each work is at home, as far as the words beside its title tell."""

    def __init__(self, reading: Reading, about: Subjects, titles: Sequence[Title]) -> None:
        cover = Cover([title.span for title in titles])
        places = [
            one
            for one in stations(reading, 0, len(reading.text), cover)
            if one.kind != "festival" and one.is_listed
        ]
        self._alone = len(about.ranked) == 1
        self._subject = about.ranked[0] if about.ranked else ""
        self._counts = Counter(one.name for one in places)
        self._places = places
        self._near: dict[str, Counter[str]] = {}
        starts = {one.start: one for one in places}
        for title in titles:
            for place in self._beside(reading, title, starts):
                self._near.setdefault(fold(title.name), Counter())[place.name] += 1

    def _beside(self, reading: Reading, title: Title, starts: dict[int, Station]) -> list[Station]:
        text = reading.text
        sentence = reading.sentence_at(title.start)
        if sentence is None:
            return []
        found = []
        for run in reading.runs_within(sentence.start, sentence.end):
            place = starts.get(run.start)
            if place is None:
                continue
            if (
                (place.end <= title.start and _OWNED.fullmatch(text[place.end : title.start]))
                or (
                    place.start > title.end
                    and (
                        _BRACKETED.fullmatch(text[title.end : place.start])
                        or _MADE_FOR.fullmatch(text[title.end : place.start])
                    )
                )
                or (place.start < title.start and _ACTS.match(text[place.end : place.end + 16]))
            ):
                found.append(place)
        return found

    def of(self, key: str) -> Station | None:
        near = self._near.get(key)
        name = near.most_common(1)[0][0] if near else ""
        if not name and self._alone and key == self._subject and self._counts:
            name = self._counts.most_common(1)[0][0]
        return next((one for one in self._places if one.name == name), None)


def _work_of(
    reading: Reading,
    release: Releasing,
    about: Subjects,
    sections: Sequence[Span],
    titles: Sequence[Title],
) -> str:
    """The work a release is of: the title nearest in its part of the sentence, else the subject."""
    part = _part(reading, release)
    near = [
        title
        for title in titles
        if part.holds(title.start, title.end)
        and fold(title.name) in about.works
        and not LABEL.match(reading.text[title.end : title.end + 40])
        and not PAST.search(reading.text[max(0, title.start - 40) : title.start])
    ]
    if near:
        return fold(min(near, key=lambda title: _distance(title, release, about)).name)
    place = next(
        (one for one in sections if one.holds(release.start, release.end)),
        Span(0, len(reading.text)),
    )
    return about.nearest(release.start, place.start, place.end)


def _distance(title: Title, release: Releasing, about: Subjects) -> int:
    gap = min(abs(title.end - release.start), abs(release.end - title.start))
    behind = 0 if title.start < release.start else SUBJECT_LEAD
    return gap + behind - (SUBJECT_LEAD if fold(title.name) in about.ranked else 0)


def _part(reading: Reading, release: Releasing) -> Span:
    """The part of the sentence between semicolons that a release stands in."""
    sentence = _sentence(reading, release)
    text = reading.text
    start = text.rfind(";", sentence.start, release.start)
    end = text.find(";", release.end, sentence.end)
    return Span(start + 1 if start >= 0 else sentence.start, end if end >= 0 else sentence.end)


def _release(reading: Reading, release: Releasing, work: str) -> ReleaseProposal:
    dated = release.dated
    day = dated.day if dated else None
    return ReleaseProposal(
        work=work,
        date=day.isoformat() if day else None,
        precision=dated.precision if dated and day else "",
        platform=release.platform,
        regions=release.regions,
        event=release.event,
        printed=dated.span.of(reading.text) if dated else "",
        season=release.season,
        hour=release.drop.hour,
        pattern=release.drop.pattern,
        first_batch=release.drop.first_batch,
        evidence=release.span,
        sentence=_sentence(reading, release),
        confidence=release.confidence,
    )


def _distinct(told: Sequence[ReleaseProposal]) -> list[ReleaseProposal]:
    """Each release once: a vaguer date of the same work gives way, an undated one to any."""
    kept: list[ReleaseProposal] = []
    for one in told:
        if any(_says_more(other, one) for other in told if other is not one):
            continue
        twin = next((place for place, held in enumerate(kept) if _is_same(held, one)), None)
        if twin is None:
            kept.append(one)
        elif one.confidence > kept[twin].confidence:
            kept[twin] = one
    return kept


def _is_same(one: ReleaseProposal, other: ReleaseProposal) -> bool:
    return (one.work, fold(one.platform), one.regions, one.date) == (
        other.work,
        fold(other.platform),
        other.regions,
        other.date,
    )


def _says_more(one: ReleaseProposal, other: ReleaseProposal) -> bool:
    if one.work != other.work:
        return False
    if not other.date:
        return bool(one.date) and (not other.regions or one.regions == other.regions)
    if fold(one.platform) != fold(other.platform) and other.platform:
        return False
    if one.date == other.date and one.precision == other.precision:
        return bool(one.platform and not other.platform) or (
            fold(one.platform) == fold(other.platform) and len(one.regions) > len(other.regions)
        )
    return _holds(other, one)


def _holds(vague: ReleaseProposal, exact: ReleaseProposal) -> bool:
    """Tell whether a period such as "this spring" holds the other's day."""
    months = MONTHS_OF.get(vague.precision)
    if months is None or not vague.date or not exact.date:
        return False
    if MONTHS_OF.get(exact.precision, 0) >= months:
        return False
    begun, day = _month(vague.date), _month(exact.date)
    return begun <= day < begun + months


def _month(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7])


def _sentence(reading: Reading, release: Releasing) -> Span:
    """The sentence that evidence stands in, or the several it spans."""
    first = reading.sentence_at(release.start)
    final = reading.sentence_at(max(release.start, release.end - 1))
    if first is None or final is None:
        return release.span
    return Span(min(first.start, release.start), max(final.end, release.end))
