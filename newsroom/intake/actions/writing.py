from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.utils import timezone
from wagtail.log_actions import log

from newsroom.articles.choices import Obtained
from newsroom.articles.ledger.actions import file_quote
from newsroom.intake.actions.drafting import Held, subjects_of
from newsroom.intake.actions.honouring import PrizeWriter
from newsroom.intake.actions.illustrating import take_picture_in
from newsroom.intake.counting import add_count
from newsroom.intake.records import Facts, organisation_from, show_from, told_of
from newsroom.intake.turns import add_turn, is_turn
from newsroom.kit.folding import fold
from newsroom.kit.revisions import newest_version
from people.choices import Trade
from people.models import Person, PersonTrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.articles.models import ArticlePage
    from newsroom.intake.matching import Matches
    from newsroom.intake.models import Submission
    from newsroom.intake.proposals import (
        Analysis,
        CreditProposal,
        PlotProposal,
        Proposal,
        ReleaseProposal,
        StatusProposal,
        WorkProposal,
    )
    from newsroom.kit.matches import Match
    from newsroom.users.models import User
    from shows.models import Show

LONGEST_QUOTE = 4000

P = TypeVar("P", "CreditProposal", "PlotProposal", "ReleaseProposal", "StatusProposal")


@dataclass
class Applied:
    """What came of a piece: its story, the records made, those that gained facts."""

    story: ArticlePage
    is_new: bool = True
    is_later: bool = False
    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class Writer:
    """Carries what one application has matched and made so far."""

    def __init__(
        self,
        analysis: Analysis,
        matches: Matches,
        user: User | None,
        least: float,
        *,
        revises: bool = False,
        day: datetime.date | None = None,
    ) -> None:
        self.made: list[str] = []
        self.changed: list[str] = []
        self.left: list[str] = []
        self.held = Held()
        self._analysis = analysis
        self._matches = matches
        self._user = user
        self._least = least
        self._revises = revises
        date = analysis.story.date.value
        told = datetime.date.fromisoformat(date) if date else None
        self._day = told or day or timezone.localdate()

    def write_records(self, *, with_mentioned: bool) -> None:
        for person in self._analysis.people:
            if person.confidence >= self._least:
                self._person(person.name, person.role)
        for organisation in self._analysis.organisations:
            if organisation.confidence >= self._least:
                self._organisation(organisation.name, organisation.kind)
        for work in self._analysis.works:
            wanted = work.role == "subject" or with_mentioned
            if work.confidence >= self._least:
                self._show(work, makes=wanted)
        for show in self.held.shows.values():
            self._write_facts(show)
        self._write_counts()
        self._write_prizes()

    def _existing(self, found: Match, name: str, what: str) -> Any:
        if found.state == "choose":
            self.left.append(f"{what} {name}: choose between {self._matches.choices(found)}")
        return found.record

    def _person(self, name: str, role: str) -> None:
        found = self._matches.person(name)
        person = self._existing(found, name, "person")
        if person is None and found.state == "new":
            person = Person(name=name, live=False)
            if role in Trade.values:
                person.trades.add(PersonTrade(trade=role, sort_order=0))
            self._save_new(person, name)
        if person is not None:
            self.held.people[fold(name)] = person

    def _organisation(self, name: str, kind: str) -> None:
        found = self._matches.organisation(name)
        organisation = self._existing(found, name, "organisation")
        if organisation is None and found.state == "new":
            organisation = organisation_from(name, kind)
            self._save_new(organisation, name)
        if organisation is not None:
            self.held.organisations[fold(name)] = organisation

    def _show(self, work: WorkProposal, *, makes: bool) -> None:
        found = self._matches.work(work.title)
        show = self._existing(found, work.title, "show")
        if show is None and found.state == "new" and makes:
            show = show_from(work)
            self._save_new(show, work.title)
        if show is not None:
            self.held.shows[fold(work.title)] = show

    def _save_new(self, record: Any, name: str) -> None:
        record.full_clean()
        record.save()
        record.save_revision(user=self._user)
        log(instance=record, action="wagtail.create", user=self._user)
        self.made.append(f"{record._meta.verbose_name} {name}")

    def _write_facts(self, show: Show) -> None:
        """Add the piece's facts to the newest version of a show; a live one keeps its own."""
        draft = newest_version(show)
        facts = Facts(
            draft,
            text=self._analysis.text,
            source=str(self._analysis.source["name"]),
            day=self._day,
            revises=self._revises,
        )
        key = next(key for key, one in self.held.shows.items() if one is show)
        self._add_all(facts, key)
        if not facts.added:
            return
        if not show.live:
            draft.save()
        draft.save_revision(user=self._user, log_action=True)
        self.changed += [f"{show.title}: {line}" for line in facts.added]

    def _add_all(self, facts: Facts, key: str) -> None:
        held, told = self.held, self._analysis
        for credit in self._of(key, told.credits):
            person = held.people.get(fold(credit.person))
            if person is not None:
                facts.add_credit(credit, person)
        for plot in self._of(key, told.plots):
            facts.add_plot(plot)
        for turn in filter(is_turn, self._of(key, told.status)):
            platform = held.organisations.get(fold(turn.platform))
            add_turn(facts, turn, platform, revises=self._revises)
        for release in self._of(key, told.releases):
            facts.add_release(release, held.organisations.get(fold(release.platform)))

    def _of(self, key: str, proposals: Iterable[P]) -> Iterator[P]:
        """Those that are of one show, and sure enough."""
        for one in proposals:
            if fold(one.work) == key and one.confidence >= self._least:
                yield one

    def _told(self, proposal: Proposal) -> dict[str, Any]:
        source = str(self._analysis.source["name"])
        return told_of(proposal, text=self._analysis.text, source=source, day=self._day)

    def _write_counts(self) -> None:
        for count in self._analysis.counts:
            show = self.held.shows.get(fold(count.work))
            if show is not None and count.confidence >= self._least:
                source = str(self._analysis.source["name"])
                told = add_count(show, count, user=self._user, source=source, revises=self._revises)
                self.changed += [f"{show.title}: {line}" for line in told]

    def _write_prizes(self) -> None:
        """Only for whoever decides one by one: a ballot needs more than most pieces tell."""
        if not self._revises:
            return
        writer = PrizeWriter(self._matches, user=self._user, told=self._told, revises=self._revises)
        for prize in self._analysis.awards:
            show, person = (
                self.held.shows.get(fold(prize.work)),
                self.held.people.get(fold(prize.person)),
            )
            writer.write(prize, show, person)
        self.made += writer.made
        self.changed += writer.changed
        self.left += writer.left

    def write_quotes(self) -> None:
        """File what was said in the ledger, as drafts that go live with the story."""
        shows = subjects_of(self._analysis, self.held)
        for quote in self._analysis.quotes:
            speaker = self.held.people.get(fold(quote.speaker))
            if speaker is None or not quote.text.strip():
                if quote.speaker:
                    self.left.append(f"quote: {quote.speaker} is nobody on file")
                continue
            entry, is_new = file_quote(
                speaker=speaker,
                words=quote.text.strip().rstrip(",")[:LONGEST_QUOTE],
                outlet=self.held.organisations.get(fold(quote.outlet)),
                obtained=quote.obtained if quote.obtained in Obtained.values else "",
                shows=shows,
                user=self._user,
            )
            self.held.entries[quote.text] = entry.pk
            if is_new:
                self.made.append(f"quote {entry}")

    def write_pictures(self, submission: Submission) -> None:
        for proposal in self._analysis.pictures:
            picture = take_picture_in(submission, proposal, user=self._user)
            if picture is None:
                self.left.append(f"{proposal.name}: its file is gone")
                continue
            value = {"image": picture.pk, "caption": proposal.caption}
            self.held.pictures.append((proposal.evidence.start, value))
            self.made.append(f"picture {picture.title}")
