"""Writing accepted proposals into records: only what is missing, and never past an editor."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from newsroom.kit.folding import fold
from shows.choices import CompanyRole, FactState, Job, OrganisationKind, PlotLevel, ShowKind, Tier
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Organisation,
    Plot,
    Release,
    Show,
    ShowCompany,
)

if TYPE_CHECKING:
    from newsroom.intake.proposals import (
        CreditProposal,
        PlotProposal,
        Proposal,
        ReleaseProposal,
        WorkProposal,
    )
    from people.models import Person

IN_TALKS = re.compile(
    r"\b(?:in\stalks|in\snegotiations|in\searly\stalks|circling)\b", re.IGNORECASE
)
RUMOURED = re.compile(r"\b(?:rumou?red|reportedly|is\ssaid\sto|whispers)\b", re.IGNORECASE)
LONGEST_NOTE = 200
ON_AIR = (OrganisationKind.PLATFORM, OrganisationKind.NETWORK)


class Facts:
    """The rows that one piece adds to one show, with where they were read.

    With ``revises`` it also changes rows on file that the piece tells otherwise, as somebody
    accepted; never one that somebody of the house has checked.
    """

    def __init__(
        self,
        show: Show,
        *,
        text: str,
        source: str,
        day: datetime.date,
        revises: bool = False,
    ) -> None:
        self.show = show
        self.added: list[str] = []
        self._text = text
        self._source = source
        self.day = day
        self._revises = revises

    def add_credit(self, proposal: CreditProposal, person: Person) -> None:
        """Add a credit unless the person has that job on the show already."""
        if proposal.job not in Job.values:
            return
        held: list[Any] = list(self.show.credits.all())
        same = [one for one in held if one.person_id == person.pk and one.job == proposal.job]
        if same:
            self._revise_credit(same[0], proposal)
            return
        tier = proposal.tier if proposal.tier in Tier.values else ""
        printed = proposal.person if fold(proposal.person) != person.folded else ""
        credit = Credit(
            person=person,
            job=proposal.job,
            tier=tier,
            credited_as=printed,
            note=proposal.note[:LONGEST_NOTE],
            sort_order=max((one.sort_order or 0 for one in held), default=-1) + 1,
            **self.told(proposal),
        )
        if proposal.character:
            character = character_of(self.show, proposal.character)
            credit.characters.add(CreditedCharacter(character=character))
        self.show.credits.add(credit)
        self.added.append(f"credit: {person.name}, {credit.get_job_display().lower()}")

    def _revise_credit(self, credit: Credit, proposal: CreditProposal) -> None:
        if not self._revises or credit.is_verified:
            return
        played: list[Any] = list(credit.characters.all())
        told = []
        if proposal.character and all(
            fold(one.character.name) != fold(proposal.character) for one in played
        ):
            character = character_of(self.show, proposal.character)
            credit.characters.add(CreditedCharacter(character=character, sort_order=len(played)))
            told.append(f"as {character.name}")
        if proposal.tier in Tier.values and proposal.tier != credit.tier:
            credit.tier = proposal.tier
            told.append(str(credit.get_tier_display()).lower())
        if told:
            self.added.append(f"credit changed: {credit.person.name}, {', '.join(told)}")

    def add_plot(self, proposal: PlotProposal) -> None:
        """Add a plot unless the show tells it in these words already."""
        if proposal.level not in PlotLevel.values:
            return
        if any(fold(one.text) == fold(proposal.text) for one in self.show.plots.all()):
            return
        plot = Plot(
            level=proposal.level,
            text=proposal.text,
            sort_order=self.show.plots.count(),
            **self.told(proposal),
        )
        self.show.plots.add(plot)
        self.added.append(f"plot: {plot.get_level_display().lower()}")

    def add_release(self, proposal: ReleaseProposal, platform: Organisation | None) -> None:
        """Add a dated release; a platform that no date is known for commissions the show."""
        if proposal.date is None:
            self._add_commissioner(platform)
            return
        day = datetime.date.fromisoformat(proposal.date)
        regions = " ".join(code for code in proposal.regions if len(code) == 2)
        same = (platform.pk if platform else None, day, proposal.precision, regions)
        held: list[Any] = list(self.show.releases.all())
        if any((one.platform_id, one.date, one.precision, one.regions) == same for one in held):
            return
        if self._revises and self._move_release(held, proposal, platform, day):
            return
        release = Release(
            event=proposal.event or "streaming",
            platform=platform,
            date=day,
            precision=proposal.precision,
            regions=regions,
            sort_order=len(held),
            **self.told(proposal),
        )
        self.show.releases.add(release)
        self.added.append(f"release: {release}")

    def _move_release(
        self,
        held: list[Any],
        proposal: ReleaseProposal,
        platform: Organisation | None,
        day: datetime.date,
    ) -> bool:
        """Move the one release that is meant to its new date, unless somebody checked the old."""
        regions = set(proposal.regions)
        meant = [
            one
            for one in held
            if one.platform_id == (platform.pk if platform else None)
            and (not proposal.event or one.event == proposal.event)
            and (not regions or set(one.regions.split()) == regions)
        ]
        if len(meant) != 1 or meant[0].is_verified:
            return False
        release = meant[0]
        before = release.when
        release.date, release.precision = day, proposal.precision
        release.instant, release.zone = None, ""
        for name, value in self.told(proposal).items():
            setattr(release, name, value)
        self.added.append(f"release moved: {before} to {release.when}")
        return True

    def _add_commissioner(self, platform: Organisation | None) -> None:
        if platform is None or platform.kind not in ON_AIR:
            return
        companies: list[Any] = list(self.show.companies.all())
        if any(one.organisation_id == platform.pk for one in companies):
            return
        role = CompanyRole.COMMISSIONER
        self.show.companies.add(
            ShowCompany(organisation=platform, role=role, sort_order=len(companies))
        )
        self.added.append(f"company: {platform.name}, {role.label.lower()}")

    def told(self, proposal: Proposal) -> dict[str, Any]:
        return told_of(proposal, text=self._text, source=self._source, day=self.day)


def told_of(proposal: Proposal, *, text: str, source: str, day: datetime.date) -> dict[str, Any]:
    """What every fact carries: its state, its day and where it was read."""
    sentence = proposal.sentence.of(text)
    state = FactState.ANNOUNCED
    if IN_TALKS.search(sentence):
        state = FactState.IN_TALKS
    elif RUMOURED.search(sentence):
        state = FactState.RUMOURED
    sure = f", {round(proposal.confidence * 100)} % sure"
    note = f"Intake: {source[: LONGEST_NOTE - len('Intake: ') - len(sure)]}{sure}"
    return {"state": state, "as_of": day, "source_note": note}


def character_of(show: Show, name: str) -> Character:
    """The show's character of that name, made as a draft where there is none."""
    for character in Character.objects.filter(show=show):
        if fold(character.name) == fold(name):
            return character
    character = Character(show=show, name=name[:200], live=False)
    character.full_clean()
    character.save()
    character.save_revision()
    return character


def show_from(proposal: WorkProposal) -> Show:
    """A draft of a show that we have no record of."""
    kind = proposal.kind if proposal.kind in ShowKind.values else ShowKind.SERIES
    return Show(title=proposal.title, kind=kind, live=False)


def organisation_from(name: str, kind: str) -> Organisation:
    """A draft of a company that we have no record of."""
    kinds = OrganisationKind.values
    return Organisation(
        name=name, kind=kind if kind in kinds else OrganisationKind.PUBLICATION, live=False
    )
