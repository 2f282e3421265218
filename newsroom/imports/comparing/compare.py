"""A document against a record, value by value. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.imports.comparing.lines import Comparison, Held, Line
from newsroom.imports.comparing.parts import GROUPS, find, model_of, name_row, say_row
from newsroom.imports.comparing.values import (
    is_same,
    name_column,
    read_column,
    say_column,
)
from newsroom.imports.models import Conflict, RefusedValue, SourcedValue
from newsroom.kit.folding import fold
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.imports.comparing.drafts import Drafts
    from newsroom.imports.proposals import Kind, Proposal, Said

LONGEST_FIELD = 255
# A row of these is what it is: another value makes another row.
WHOLE = ("name", "title", "trade", "country", "language", "company")


def compare(proposal: Proposal, drafts: Drafts) -> Comparison:
    """What the document would add, fill or change; without what was refused or waits as a task."""
    comparer = _Comparer(proposal, drafts)
    found = comparer.comparison
    for line in comparer.lines():
        told = (line.field, line.theirs, line.origin.source)
        if told in comparer.refused:
            found.refused += 1
        elif told in comparer.waiting:
            found.waiting += 1
        else:
            found.lines.append(line)
    return found


def field_of(said: Said, column: str, who: str = "") -> str:
    """How a value is named in what is noted beside its record."""
    name = who or (said.who.name if said.who else "")
    words = [one for one in (*said.identity, name) if one]
    row = " ".join((said.part, *words)) if said.part != "record" else ""
    return (f"{row}: {column}" if row and column else row or column)[:LONGEST_FIELD]


class _Comparer:
    def __init__(self, proposal: Proposal, drafts: Drafts) -> None:
        self.comparison = Comparison(lines=[], unread=list(proposal.unread))
        self._proposal = proposal
        self._drafts = drafts
        record = drafts.subject
        known = record.pk is not None
        refused = RefusedValue.objects.about(record) if known else ()
        open_tasks = Conflict.objects.about(record).unsettled() if known else ()
        sourced = SourcedValue.objects.about(record) if known else ()
        self.refused = {(one.field, one.value, one.source) for one in refused}
        self.waiting = {
            (task.field, told["value"], told["source"])
            for task in open_tasks
            for told in task.values
        }
        self._sourced = {one.field: one for one in sourced}

    @property
    def _kind(self) -> Kind:
        return self._proposal.kind

    def lines(self) -> Iterator[Line]:
        for said in self._proposal.said:
            row = find(self._drafts, said)
            if row is None:
                yield from self._added(said)
            elif said.part in WHOLE:
                self.comparison.same += 1
            else:
                yield from self._changed(said, row)

    def _added(self, said: Said) -> Iterator[Line]:
        candidates: tuple[Any, ...] = ()
        if said.part == "credit" and said.who is not None:
            if self._kind == "person":
                found = self._drafts.matcher.show(said.who)
                if found.record is None:
                    several = "several works are" if found.candidates else "nothing is"
                    why = f"{name_row(said)}: {several} on file under that title."
                    self.comparison.unread.append(why)
                    return
            else:
                found = self._drafts.matcher.person(said.who)
            candidates = found.candidates if found.state == "choose" else ()
        yield self._line(said, row=None, column="", theirs=_told(said, self._kind), who=candidates)

    def _changed(self, said: Said, row: Any) -> Iterator[Line]:
        for column, theirs in said.columns.items():
            if _is_known_otherwise(row, column, theirs):
                self.comparison.same += 1
                continue
            ours = read_column(row, column)
            if is_same(column, ours, theirs):
                self.comparison.same += 1
            elif not (said.part == "plot" and column != "text" and ours):
                yield self._line(said, row=row, column=column, theirs=theirs, text=ours)

    def _line(
        self,
        said: Said,
        *,
        row: Any,
        column: str,
        theirs: str,
        text: str = "",
        who: tuple[Any, ...] = (),
    ) -> Line:
        model = model_of(said.part, self._kind)
        field = field_of(said, column, _our_name(said, row))
        label = name_column(model, column) if not said.key else name_row(said)
        if said.key and column and column not in {"value", "text"}:
            label = f"{label}: {name_column(model, column)}"
        return Line(
            field=field,
            group=GROUPS[said.part],
            label=f"{label[:1].upper()}{label[1:]}",
            kind="adds" if not column else "differs" if text else "fills",
            theirs=theirs,
            shown=say_column(model, column, theirs) if column else theirs,
            origin=said.origin,
            said=said,
            column=column,
            ours=self._held(field, row, model, column, text) if column else Held(),
            candidates=who,
            row=row,
        )

    def _held(self, field: str, row: Any, model: type[Any], column: str, text: str) -> Held:
        """Our value with its source; a note about an earlier value says nothing of this one."""
        shown = say_column(model, column, text)
        note = self._sourced.get(field)
        noted = note if note is not None and note.value == text else None
        by, at = (noted.verified_by, noted.verified_at) if noted else (None, None)
        if at is None and getattr(row, "verified_at", None):
            by, at = row.verified_by, row.verified_at
        if noted is not None and noted.source:
            return Held(
                value=text,
                text=shown,
                source=noted.source,
                licence=noted.licence,
                address=noted.address,
                as_of=noted.as_of,
                verified_by=str(by or ""),
                verified_at=at,
            )
        source = getattr(row, "source", None) if hasattr(row, "source_id") else None
        return Held(
            value=text,
            text=shown,
            source=str(source.name) if source else "",
            address=getattr(row, "source_url", ""),
            as_of=getattr(row, "as_of", None),
            verified_by=str(by or ""),
            verified_at=at,
        )


def _told(said: Said, kind: Kind) -> str:
    """The value of a whole row: its words, and the date where that is what it tells."""
    for column in ("when", "happened_on"):
        if column in said.columns:
            return say_column(model_of(said.part, kind), column, said.columns[column])
    return say_row(said)


def _our_name(said: Said, row: Any) -> str:
    """The name we know a credited person by: two sources may spell it in two ways."""
    if said.part == "credit" and row is not None and said.who is not None:
        other = row.show.title if said.who.kind == "show" else row.person.name
        return str(other)
    return ""


def _is_known_otherwise(row: Any, column: str, theirs: str) -> bool:
    """Whether the record goes by that name or title already, as one of several."""
    if isinstance(row, Person) and column == "name":
        return any(fold(one.text) == fold(theirs) for one in row.names.all())
    if isinstance(row, Show) and column in {"title", "original_title"}:
        held = [row.title, *(one.text for one in row.titles.all())]
        if column == "title":
            held.append(row.original_title)
        return theirs in held or (column == "title" and fold(theirs) in map(fold, held[1:]))
    return False
