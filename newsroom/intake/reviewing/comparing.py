"""Each proposal beside the record it is about, as that stands in its newest version."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from wagtail.admin.admin_url_finder import AdminURLFinder

from newsroom.articles.models import Quote
from newsroom.intake import counting, prizes, turns
from newsroom.intake.proposals import (
    AwardProposal,
    CountProposal,
    CreditProposal,
    OrganisationProposal,
    PersonProposal,
    PictureProposal,
    PlotProposal,
    QuoteProposal,
    ReleaseProposal,
    StatusProposal,
    WorkProposal,
)
from newsroom.intake.reviewing.keys import made_of
from newsroom.intake.reviewing.wording import label_of
from newsroom.kit.folding import fold
from shows.choices import Tier

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

    from newsroom.articles.lookups import Option
    from newsroom.intake.matching import Matches
    from newsroom.intake.models import Verdict
    from newsroom.intake.proposals import Proposal
    from newsroom.kit.matches import Match

State = Literal["new", "differs", "choose", "conflict", "on file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the shelf holds of a proposal."""

    state: State
    difference: str = ""
    candidates: list[Option] = field(default_factory=list)
    url: str | None = None


NEW = Found(state="new")


class Shelf:
    """The records that the names of one document mean, as matched or as somebody chose."""

    def __init__(
        self,
        matches: Matches,
        verdicts: Mapping[str, Verdict],
        *,
        day: datetime.date,
        pictures: frozenset[str] = frozenset(),
    ) -> None:
        self._matches = matches
        self._day = day
        self._pictures = pictures
        self._seasons: dict[int, Any] = {}
        self._ballots = prizes.Ballots()
        self._chosen = {key: one.record for key, one in verdicts.items() if one.record is not None}
        self._drafts: dict[int, Any] = {}
        self._urls = AdminURLFinder()

    def record(self, group: str, name: str) -> Any:
        """The one record a name means; None for a new one and while it is not chosen."""
        found = self._match(group, name)
        if found.state != "choose":
            return found.record
        chosen = self._chosen.get(made_of(group, name))
        return next((one for one in found.candidates if one.pk == chosen), None)

    def find(self, proposal: Proposal) -> Found:
        ways: dict[type[Proposal], Callable[[Any], Found]] = {
            WorkProposal: lambda one: self._named("works", one.title),
            PersonProposal: lambda one: self._named("people", one.name),
            OrganisationProposal: lambda one: self._named("organisations", one.name),
            CreditProposal: self._credit,
            ReleaseProposal: self._release,
            StatusProposal: self._status,
            CountProposal: self._count,
            AwardProposal: self._award,
            PlotProposal: self._plot,
            PictureProposal: self._picture,
            QuoteProposal: self._quote,
        }
        way = ways.get(type(proposal))
        return way(proposal) if way else NEW

    def _match(self, group: str, name: str) -> Match:
        asked = {
            "works": self._matches.work,
            "people": self._matches.person,
            "organisations": self._matches.organisation,
        }
        return asked[group](name)

    def _named(self, group: str, name: str) -> Found:
        found = self._match(group, name)
        if found.state == "new":
            return NEW
        if found.state == "existing":
            return Found(state="on file", url=self._urls.get_edit_url(found.record))
        chosen = self._chosen.get(made_of(group, name))
        if chosen is None:
            return Found(state="choose", candidates=self._matches.told_apart(found))
        record = self.record(group, name)
        if record is None:
            return Found(state="new", candidates=self._matches.told_apart(found))
        url = self._urls.get_edit_url(record)
        return Found(state="on file", candidates=self._matches.told_apart(found), url=url)

    def _draft(self, title: str) -> Any:
        """The newest version of a show on file; None for a new one. A show is read once."""
        show = self.record("works", title)
        if show is None:
            return None
        if show.pk not in self._drafts:
            self._drafts[show.pk] = show.get_latest_revision_as_object()
        return self._drafts[show.pk]

    def _credit(self, proposal: CreditProposal) -> Found:
        show, person = self._draft(proposal.work), self.record("people", proposal.person)
        if show is None or person is None:
            return NEW
        held = [
            one
            for one in show.credits.all()
            if one.person_id == person.pk and one.job == proposal.job
        ]
        if not held:
            return NEW
        played = {fold(one.character.name) for row in held for one in row.characters.all()}
        apart = []
        if proposal.character and fold(proposal.character) not in played:
            parts = [one.character.name for row in held for one in row.characters.all()]
            apart.append(f"on file as {', '.join(parts)}" if parts else "no character on file")
        tiers = {row.tier for row in held}
        if proposal.tier and proposal.tier not in tiers:
            told = ", ".join(label_of(Tier, one).lower() for one in tiers if one)
            apart.append(f"on file as {told}" if told else "no tier on file")
        return self._compared(apart, show)

    def _release(self, proposal: ReleaseProposal) -> Found:
        show = self._draft(proposal.work)
        if show is None or not proposal.date:
            return NEW
        platform = self.record("organisations", proposal.platform) if proposal.platform else None
        regions = set(proposal.regions)
        same = [
            one
            for one in show.releases.all()
            if one.platform_id == (platform.pk if platform else None)
            and (not proposal.event or one.event == proposal.event)
            and (not regions or set(one.regions.split()) == regions)
        ]
        if not same:
            return NEW
        if any(one.local_date and one.local_date.isoformat() == proposal.date for one in same):
            return Found(state="on file", url=self._urls.get_edit_url(show))
        return self._compared([f"on file: {same[0].when}"], show)

    def _status(self, proposal: StatusProposal) -> Found:
        show = self._draft(proposal.work)
        held = turns.same_turn(show, proposal, self._day) if show is not None else None
        if held is None:
            return NEW
        return self._compared(turns.differences(held, proposal), show)

    def _count(self, proposal: CountProposal) -> Found:
        show = self.record("works", proposal.work)
        if show is None:
            return NEW
        if show.pk not in self._seasons:
            self._seasons[show.pk] = counting.seasons_of(show)
        state, told = counting.beside(self._seasons[show.pk], proposal)
        return Found(state=state, difference=told, url=self._urls.get_edit_url(show))

    def _award(self, proposal: AwardProposal) -> Found:
        award = self._matches.award(proposal.award).record
        show = self.record("works", proposal.work) if proposal.work else None
        person = self.record("people", proposal.person) if proposal.person else None
        ceremony = self._ballots.ceremony(award, proposal)
        held = prizes.nomination(ceremony, proposal, show, person)
        if held is not None:
            told = prizes.difference(held, proposal)
            return self._compared([told] if told else [], ceremony)
        missing = prizes.lacking(self._ballots, award, proposal)
        told = f"say {' and '.join(missing)} first" if missing else ""
        return Found(state="new", difference=told)

    def _plot(self, proposal: PlotProposal) -> Found:
        show = self._draft(proposal.work)
        if show is None:
            return NEW
        told = [one for one in show.plots.all() if one.level == proposal.level]
        if any(fold(one.text) == fold(proposal.text) for one in show.plots.all()):
            return Found(state="on file", url=self._urls.get_edit_url(show))
        count = len(told)
        return self._compared(["another is on file; this is added"] if count else [], show, "new")

    def _quote(self, proposal: QuoteProposal) -> Found:
        speaker = self.record("people", proposal.speaker) if proposal.speaker else None
        if speaker is None:
            return NEW
        held = Quote.objects.by(speaker).saying(proposal.text).first()
        return Found(state="on file", url=self._urls.get_edit_url(held)) if held else NEW

    def _picture(self, proposal: PictureProposal) -> Found:
        """One that came with an earlier version needs nobody again."""
        return Found(state="on file") if proposal.digest in self._pictures else NEW

    def _compared(self, apart: list[str], record: Any, otherwise: State = "on file") -> Found:
        url = self._urls.get_edit_url(record)
        if not apart:
            return Found(state=otherwise, url=url)
        state: State = "new" if otherwise == "new" else "differs"
        return Found(state=state, difference="; ".join(apart), url=url)
