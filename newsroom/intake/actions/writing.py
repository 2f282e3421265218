from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from django.utils.text import slugify
from wagtail.log_actions import log

from newsroom.articles.choices import Obtained, StoryKind
from newsroom.articles.ledger.actions import file_quote
from newsroom.articles.models import ArticlePage, Author, Byline, Subject
from newsroom.intake import bodies
from newsroom.intake.actions.illustrating import take_picture_in
from newsroom.intake.records import Facts, organisation_from, show_from
from newsroom.kit.folding import fold
from people.choices import Trade
from people.models import Person, PersonTrade

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.matching import Match, Matches
    from newsroom.intake.models import Submission
    from newsroom.intake.proposals import Analysis, WorkProposal
    from newsroom.prose.spans import Span
    from newsroom.users.models import User
    from shows.models import Organisation, Show

LONGEST_DEK = 400
LONGEST_QUOTE = 4000
LONGEST_TITLE = 255


@dataclass
class Applied:
    """What came of a piece: its story, the records made, those that gained facts."""

    story: ArticlePage
    is_new: bool = True
    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def _free_slug(section: SectionPage, title: str) -> str:
    """A slug without accents that no other story of the section holds."""
    root = slugify(fold(title))[:80] or "story"
    taken = set(section.get_children().filter(slug__startswith=root).values_list("slug", flat=True))
    numbers = (f"{root}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([root], numbers) if slug not in taken)


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
    ) -> None:
        self.made: list[str] = []
        self.changed: list[str] = []
        self.left: list[str] = []
        self._analysis = analysis
        self._matches = matches
        self._user = user
        self._least = least
        self._revises = revises
        self._people: dict[str, Person] = {}
        self._shows: dict[str, Show] = {}
        self._organisations: dict[str, Organisation] = {}
        self._entries: dict[str, int] = {}
        self._pictures: list[tuple[int, dict[str, Any]]] = []
        date = analysis.story.date.value
        self._day = datetime.date.fromisoformat(date) if date else None

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
        for show in self._shows.values():
            self._write_facts(show)

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
            self._people[fold(name)] = person

    def _organisation(self, name: str, kind: str) -> None:
        found = self._matches.organisation(name)
        organisation = self._existing(found, name, "organisation")
        if organisation is None and found.state == "new":
            organisation = organisation_from(name, kind)
            self._save_new(organisation, name)
        if organisation is not None:
            self._organisations[fold(name)] = organisation

    def _show(self, work: WorkProposal, *, makes: bool) -> None:
        found = self._matches.work(work.title)
        show = self._existing(found, work.title, "show")
        if show is None and found.state == "new" and makes:
            show = show_from(work)
            self._save_new(show, work.title)
        if show is not None:
            self._shows[fold(work.title)] = show

    def _save_new(self, record: Any, name: str) -> None:
        record.full_clean()
        record.save()
        record.save_revision(user=self._user)
        log(instance=record, action="wagtail.create", user=self._user)
        self.made.append(f"{record._meta.verbose_name} {name}")

    def _write_facts(self, show: Show) -> None:
        """Add the piece's facts to the newest version of a show; a live one keeps its own."""
        draft = show.get_latest_revision_as_object()
        facts = Facts(
            draft,
            text=self._analysis.text,
            source=str(self._analysis.source["name"]),
            day=self._day,
            revises=self._revises,
        )
        key = next(key for key, one in self._shows.items() if one is show)
        self._add_all(facts, key)
        if not facts.added:
            return
        if not show.live:
            draft.save()
        draft.save_revision(user=self._user, log_action=True)
        self.changed += [f"{show.title}: {line}" for line in facts.added]

    def _add_all(self, facts: Facts, key: str) -> None:
        for credit in self._analysis.credits:
            person = self._people.get(fold(credit.person))
            if fold(credit.work) == key and person and credit.confidence >= self._least:
                facts.add_credit(credit, person)
        for plot in self._analysis.plots:
            if fold(plot.work) == key and plot.confidence >= self._least:
                facts.add_plot(plot)
        for release in self._analysis.releases:
            if fold(release.work) == key and release.confidence >= self._least:
                facts.add_release(release, self._organisations.get(fold(release.platform)))

    def write_quotes(self) -> None:
        """File what was said in the ledger, as drafts that go live with the story."""
        shows = self._subjects()
        for quote in self._analysis.quotes:
            speaker = self._people.get(fold(quote.speaker))
            if speaker is None or not quote.text.strip():
                if quote.speaker:
                    self.left.append(f"quote: {quote.speaker} is nobody on file")
                continue
            entry, is_new = file_quote(
                speaker=speaker,
                words=quote.text.strip().rstrip(",")[:LONGEST_QUOTE],
                outlet=self._organisations.get(fold(quote.outlet)),
                obtained=quote.obtained if quote.obtained in Obtained.values else "",
                shows=shows,
                user=self._user,
            )
            self._entries[quote.text] = entry.pk
            if is_new:
                self.made.append(f"quote {entry}")

    def write_pictures(self, submission: Submission) -> None:
        for proposal in self._analysis.pictures:
            picture = take_picture_in(submission, proposal, user=self._user)
            if picture is None:
                self.left.append(f"{proposal.name}: its file is gone")
                continue
            value = {"image": picture.pk, "caption": proposal.caption}
            self._pictures.append((proposal.evidence.start, value))
            self.made.append(f"picture {picture.title}")

    def write_story(self, section: SectionPage) -> ArticlePage:
        told = self._analysis.story
        story = ArticlePage(
            title=(told.headline.value or "Untitled story")[:LONGEST_TITLE],
            kind=told.kind.value if told.kind.value in StoryKind.values else StoryKind.NEWS,
            dek=(told.dek.value or "")[:LONGEST_DEK],
            live=False,
            owner=self._user,
        )
        if self._day is not None:
            story.dated_on = self._day
        raw = bodies.stream(
            self._analysis,
            self._targets(),
            self._speakers(),
            self._outlets(),
            self._entries,
            self._pictures,
        )
        block = cast("Any", ArticlePage._meta.get_field("body")).stream_block
        story.body = block.to_python([{"type": kind, "value": value} for kind, value in raw])
        for place, work in enumerate(self._subjects()):
            story.subjects.add(Subject(show=work, sort_order=place))
        self._sign(story)
        story.slug = _free_slug(section, story.title)
        section.add_child(instance=story)
        story.save_revision(user=self._user)
        log(instance=story, action="newsroom.intake", user=self._user, data=self._evidence())
        return story

    def _sign(self, story: ArticlePage) -> None:
        """Put a byline whose author is known above the story; any other stays in the text."""
        words = (self._analysis.story.byline.value or "").lower()
        name = fold(words.removeprefix("by ").strip()) if words else ""
        author = Author.objects.filter(folded=name).first() if name else None
        if author is not None:
            story.bylines.add(Byline(author=author, sort_order=0))

    def _subjects(self) -> list[Show]:
        found = [
            self._shows.get(fold(work.title))
            for work in self._analysis.works
            if work.role == "subject"
        ]
        return list(dict.fromkeys(show for show in found if show is not None))

    def _speakers(self) -> dict[str, Person]:
        named = {quote.speaker for quote in self._analysis.quotes}
        return {name: self._people[fold(name)] for name in named if fold(name) in self._people}

    def _outlets(self) -> dict[str, Organisation]:
        named = {quote.outlet for quote in self._analysis.quotes}
        held = self._organisations
        return {name: held[fold(name)] for name in named if fold(name) in held}

    def _targets(self) -> dict[Span, bodies.Target]:
        targets: dict[Span, bodies.Target] = {}
        for mention in self._analysis.mentions:
            held: Any = self._people if mention.kind == "person" else self._shows
            record = held.get(fold(mention.name))
            if record is not None:
                kind = "person" if mention.kind == "person" else "show"
                targets[mention.evidence] = (kind, record.pk)
        return targets

    def _evidence(self) -> dict[str, Any]:
        """How sure every proposal was, for whoever asks later."""
        analysis = self._analysis
        return {
            "file": analysis.source["name"],
            "sha256": analysis.source["sha256"],
            "people": {one.name: one.confidence for one in analysis.people},
            "works": {one.title: one.confidence for one in analysis.works},
            "credits": {
                f"{one.person}, {one.job}, {one.work}": one.confidence for one in analysis.credits
            },
            "quotes": len(analysis.quotes),
        }
