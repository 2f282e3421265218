"""New rows of a record, made of what a source says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone

from newsroom.imports.comparing.parts import model_of
from newsroom.imports.proposals import Reference
from shows.choices import FactState
from shows.models import Credit, Episode, Season

if TYPE_CHECKING:
    from newsroom.imports.actions.writing import Pen
    from newsroom.imports.comparing import Drafts
    from newsroom.imports.proposals import Proposal, Said
    from people.models import Person

# Parts whose rows carry their own evidence.
FACTS: Final = ("credit", "release", "status", "plot")
_RELATIONS: Final = {
    "name": "names",
    "title": "titles",
    "identifier": "external_ids",
    "trade": "trades",
    "country": "countries",
    "language": "languages",
    "company": "companies",
    "release": "releases",
    "status": "status_events",
    "plot": "plots",
}
_IDENTITIES: Final = {
    "name": ("kind", "text"),
    "title": ("kind", "region", "text"),
    "identifier": ("scheme",),
    "trade": ("trade",),
    "country": ("country",),
    "language": ("language",),
    "company": ("role",),
    "release": ("event",),
    "status": ("status",),
    "plot": ("level",),
}
ABOUT_PEOPLE: Final = "publication"


class RowMaker:
    """Adds rows to the drafts of one application; remembers which records it touched."""

    def __init__(self, proposal: Proposal, drafts: Drafts, pen: Pen) -> None:
        self.touched: dict[int, tuple[Any, Any]] = {}
        self._proposal = proposal
        self._drafts = drafts
        self.pen = pen
        self._people: dict[Reference, Person] = {}

    def touch(self, draft: Any) -> Any:
        self.touched.setdefault(id(draft), (type(draft), draft))
        return draft

    def owner_of(self, said: Said) -> Any:
        """The draft of the record that holds the row: a season, another show, or the subject."""
        if said.part in {"season", "episode"}:
            return self._drafts.season(self._drafts.subject, said.identity[0])
        if said.part == "credit" and said.who is not None and said.who.kind == "show":
            return self._drafts.of(self._drafts.matcher.show(said.who).record)
        return self._drafts.subject

    def add(self, said: Said, *, person: Person | None = None) -> None:
        """Add the row to the record it belongs to."""
        if said.part == "credit":
            self._add_credit(said, person)
        elif said.part == "season":
            self.season(said.identity[0], dict(said.columns))
        elif said.part == "episode":
            self._add_episode(said)
        else:
            self._add_row(said)

    def _add_row(self, said: Said) -> None:
        subject = self.touch(self._drafts.subject)
        row = model_of(said.part, self._proposal.kind)()
        for name, value in zip(_IDENTITIES[said.part], said.identity, strict=False):
            setattr(row, name, value)
        columns = dict(said.columns)
        if said.part == "release":
            number = said.identity[1]
            row.season = self.season(number) if number else None
        if said.who is not None:
            known = self._drafts.matcher.organisation(said.who).record
            place = self.pen.organisation(said.who, known)
            setattr(row, "platform" if said.part == "release" else "organisation", place)
        if said.part in FACTS:
            self.evidence(row, said)
        self.pen.put(row, subject, columns)
        getattr(subject, _RELATIONS[said.part]).add(row)

    def evidence(self, row: Any, said: Said) -> None:
        """Put down who says so, where and when; a row that was checked here keeps its own."""
        if row.verified_at is not None:
            return
        who = Reference(said.origin.source, kind=ABOUT_PEOPLE)
        row.source = self.pen.organisation(who, self._drafts.matcher.organisation(who).record)
        row.source_url = said.origin.address
        row.as_of = said.origin.as_of or timezone.localdate()

    def season(self, number: str, columns: dict[str, str] | None = None) -> Season:
        """The season of that number, made where there is none."""
        subject = self._drafts.subject
        found = self._drafts.season(subject, number)
        if found is None:
            season = Season(show_id=subject.pk, number=int(number))
            self.pen.put(season, subject, columns or {})
            found = self.pen.create(season)
            self._drafts.add_season(found)
        return found

    def _add_episode(self, said: Said) -> None:
        season = self.touch(self.season(said.identity[0]))
        episode = Episode(number=said.identity[1])
        self.pen.put(episode, self._drafts.subject, dict(said.columns))
        season.episodes.add(episode)

    def _add_credit(self, said: Said, person: Person | None) -> None:
        if said.who is None:
            return
        if self._proposal.kind == "person":
            show = self._drafts.of(self._drafts.matcher.show(said.who).record)
            credited: Any = self._drafts.subject
        else:
            show = self._drafts.subject
            credited = person or self._drafts.matcher.person(said.who).record
            credited = credited or self._new_person(said.who)
        self.touch(show)
        held = [one.sort_order or 0 for one in show.credits.all()]
        credit = Credit(
            person_id=credited.pk,
            job=said.identity[0],
            state=FactState.CONFIRMED,
            sort_order=max(held, default=-1) + 1,
        )
        if self._proposal.kind == "show" and credited.name != said.who.name:
            credit.credited_as = said.who.name
        self.evidence(credit, said)
        self.pen.put(credit, show, dict(said.columns))
        show.credits.add(credit)

    def _new_person(self, who: Reference) -> Person:
        """Someone credited twice in one document is one new person."""
        if who not in self._people:
            scheme, number = who.ids[0] if who.ids else (self._proposal.origin.source, who.name)
            self._people[who] = self.pen.person(who, apart=f"{scheme} {number}")
        return self._people[who]
