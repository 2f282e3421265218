"""Prizes that were accepted, written onto the ballots of their ceremonies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.log_actions import log

from newsroom.intake.prizes import (
    Ballots,
    award_from,
    category_of,
    ceremony_from,
    difference,
    lacking,
    nomination,
    put_on_ballot,
)
from newsroom.kit.folding import fold
from shows.choices import NomineeResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.intake.matching import Matches
    from newsroom.intake.proposals import AwardProposal
    from newsroom.users.models import User
    from people.models import Person
    from shows.models import Award, Show


class PrizeWriter:
    """Puts prizes on ballots: in drafts, each once, and never past somebody of the house."""

    def __init__(
        self,
        matches: Matches,
        *,
        user: User | None,
        told: Callable[[AwardProposal], dict[str, Any]],
        revises: bool,
    ) -> None:
        self.made: list[str] = []
        self.changed: list[str] = []
        self.left: list[str] = []
        self._matches = matches
        self._user = user
        self._told = told
        self._revises = revises
        self._ballots = Ballots()
        self._awards: dict[str, Award] = {}

    def write(self, proposal: AwardProposal, show: Show | None, person: Person | None) -> None:
        who = proposal.person or proposal.work
        if (proposal.work and show is None) or (proposal.person and person is None):
            self.left.append(f"award: {who} is nobody on file")
            return
        award = self._award(proposal.award)
        held = nomination(self._ballots.ceremony(award, proposal), proposal, show, person)
        if held is not None:
            self._move_on(held, proposal, award)
            return
        if proposal.result not in NomineeResult.values:
            return
        missing = lacking(self._ballots, award, proposal)
        if missing or self._matches.award(proposal.award).state == "choose":
            self.left.append(f"award: {proposal.award} for {who} needs {' and '.join(missing)}")
            return
        award = award or self._new_award(proposal.award)
        ceremony = self._ceremony(award, proposal)
        category = category_of(award, proposal.category)
        told = self._told(proposal)
        put_on_ballot(ceremony, category, proposal, show=show, person=person, told=told)
        self._keep(ceremony)
        self.changed.append(f"{ceremony}: {category}, {who}")

    def _move_on(self, row: Any, proposal: AwardProposal, award: Award | None) -> None:
        """Change how a nomination ended; a row that was checked stands."""
        if not self._revises or row.is_verified or not difference(row, proposal):
            return
        ceremony = self._ballots.ceremony(award, proposal)
        row.result = proposal.result
        for name, value in self._told(proposal).items():
            setattr(row, name, value)
        ceremony.nominations.add(row)
        self._keep(ceremony)
        self.changed.append(f"{ceremony}: {row}")

    def _award(self, name: str) -> Award | None:
        return self._awards.get(fold(name)) or self._matches.award(name).record

    def _new_award(self, name: str) -> Award:
        award = award_from(name)
        award.full_clean()
        award.save()
        award.save_revision(user=self._user)
        log(instance=award, action="wagtail.create", user=self._user)
        self.made.append(f"award {award.name}")
        self._awards[fold(name)] = award
        return award

    def _ceremony(self, award: Award, proposal: AwardProposal) -> Any:
        found = self._ballots.ceremony(award, proposal)
        if found is not None:
            return found
        ceremony = ceremony_from(award, self._ballots.number(award, proposal) or 1)
        ceremony.save()
        self._ballots.of(award).append(ceremony)
        self.made.append(f"ceremony {ceremony}")
        return ceremony

    def _keep(self, ceremony: Any) -> None:
        """Save it as a version; a live one keeps what readers see."""
        if not ceremony.live:
            ceremony.save()
        ceremony.save_revision(user=self._user, log_action=True)
