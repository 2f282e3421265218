"""Prizes as a piece tells of them, beside the ballots on file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsroom.kit.folding import fold
from newsroom.kit.revisions import newest_version
from newsroom.kit.slugs import free_slug
from shows.choices import NomineeResult
from shows.models import Award, AwardCategory, Ceremony, Nomination, Nominee

if TYPE_CHECKING:
    from newsroom.intake.proposals import AwardProposal
    from people.models import Person
    from shows.models import Show

LONGEST: Final = 200
# What a result on file may still become; the end of an evening is never taken back by a piece.
MAY_BECOME: Final = {
    NomineeResult.SHORTLISTED: {NomineeResult.NOMINATED, NomineeResult.WON},
    NomineeResult.NOMINATED: {NomineeResult.WON, NomineeResult.WITHDRAWN},
}


class Ballots:
    """The ceremonies of some awards in their newest versions, each award read once."""

    def __init__(self) -> None:
        self._held: dict[int, list[Any]] = {}

    def of(self, award: Award | None) -> list[Any]:
        if award is None or award.pk is None:
            return []
        if award.pk not in self._held:
            rows = Ceremony.objects.filter(award=award).select_related("latest_revision")
            self._held[award.pk] = [_newest(one) for one in rows]
        return self._held[award.pk]

    def ceremony(self, award: Award | None, proposal: AwardProposal) -> Any:
        """The giving that is meant: by its number, else by the year of its evening."""
        held = self.of(award)
        if proposal.ordinal:
            return next((one for one in held if one.ordinal == proposal.ordinal), None)
        of_year = [one for one in held if proposal.year and one.year == proposal.year]
        return of_year[0] if len(of_year) == 1 else None

    def number(self, award: Award | None, proposal: AwardProposal) -> int | None:
        """The number of a giving that is not on file, reckoned from one whose year is known."""
        if proposal.ordinal:
            return proposal.ordinal
        known = [one for one in self.of(award) if one.year]
        if not known or not proposal.year:
            return None
        nearest = min(known, key=lambda one: abs(one.year - proposal.year))
        number = int(nearest.ordinal) + proposal.year - int(nearest.year)
        taken = {one.ordinal for one in self.of(award)}
        return number if number > 0 and number not in taken else None


def nomination(
    ceremony: Any, proposal: AwardProposal, show: Show | None, person: Person | None
) -> Nomination | None:
    """The place on the ballot that a piece tells of, or None."""
    for row in ceremony.nominations.all() if ceremony is not None else ():
        named = {one.person_id for one in row.nominees.all()}
        fits = (show is None or row.show_id == show.pk) and (person is None or person.pk in named)
        told = not proposal.category or fold(row.category.name) == fold(proposal.category)
        if fits and told and (show is not None or person is not None):
            return row
    return None


def difference(row: Nomination, proposal: AwardProposal) -> str:
    """What the row says otherwise, where a piece may still move it on."""
    may = MAY_BECOME.get(NomineeResult(row.result), set())
    return f"on file: {row.get_result_display().lower()}" if proposal.result in may else ""


def lacking(ballots: Ballots, award: Award | None, proposal: AwardProposal) -> list[str]:
    """What has to be said before a prize can be put on file, in words for an editor."""
    told = [] if proposal.category else ["its category"]
    if ballots.ceremony(award, proposal) is None and ballots.number(award, proposal) is None:
        told.append("the number of the ceremony")
    held = award.categories.all() if award is not None and award.live else None
    names = {fold(one.name) for one in held} if held is not None else None
    if proposal.category and names is not None and fold(proposal.category) not in names:
        told.append(f"a category “{proposal.category}” of the award on file")
    return told


def category_of(award: Award, name: str) -> AwardCategory:
    """The award's category of that name; a draft of an award gets one, a live one never does.

    Readers see the categories of a live award. Call ``lacking`` first.
    """
    for held in award.categories.all():
        if fold(held.name) == fold(name):
            return held
    place = award.categories.count()
    category = AwardCategory(award=award, name=name[:LONGEST], sort_order=place)
    category.save()
    award.save_revision()
    return category


def ceremony_from(award: Award, number: int) -> Ceremony:
    """A draft of a giving that we have no record of."""
    return Ceremony(award=award, ordinal=number, live=False)


def award_from(name: str) -> Award:
    """A draft of a prize that we have no record of."""
    award = Award(name=name[:LONGEST], live=False)
    award.slug = free_slug(award, award.name)
    return award


def put_on_ballot(
    ceremony: Any,
    category: AwardCategory,
    proposal: AwardProposal,
    *,
    show: Show | None,
    person: Person | None,
    told: dict[str, Any],
) -> None:
    row = Nomination(
        category=category,
        show=show,
        result=proposal.result,
        sort_order=ceremony.nominations.count(),
        **told,
    )
    if person is not None:
        row.nominees.add(Nominee(person=person, sort_order=0))
    ceremony.nominations.add(row)


def _newest(ceremony: Ceremony) -> Any:
    return newest_version(ceremony)
