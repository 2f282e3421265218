from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.delivery.tasks import one_write
from newsroom.imports.actions.conflicts import open_conflict
from newsroom.imports.actions.rows import RowMaker
from newsroom.imports.actions.sourcing import note_source
from newsroom.imports.actions.taking import refuse_value, save_touched, take_column
from newsroom.imports.actions.writing import Pen
from newsroom.imports.choices import Decision, RunState
from newsroom.imports.comparing import Drafts, compare
from newsroom.imports.comparing.compare import field_of
from newsroom.imports.comparing.values import read_column
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.providers import PROVIDERS
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.imports.comparing import Line
    from newsroom.imports.models import ImportRun
    from newsroom.imports.proposals import Proposal
    from newsroom.users.models import User

CHANGED_MEANWHILE = (
    "Somebody changed “{record}” meanwhile, so nothing was written. Look through the values again."
)


@dataclass
class Outcome:
    """What came of a decision: the record, what was made, and how many values went which way."""

    record: Any
    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    taken: int = 0
    kept: int = 0
    asked: int = 0


def decide(
    run: ImportRun,
    decisions: Mapping[str, Decision],
    *,
    user: User | None = None,
    publish: bool = False,
    people: Mapping[str, Person | None] | None = None,
    apart: str = "",
) -> Outcome:
    """Write what was taken of a document, remember what was not, and open a task where asked.

    All of it or nothing. ``decisions`` go by the id of their line; every line needs one, and a
    checked value is never written over, whatever they say. ``people`` says for a line with
    several candidates who is meant, None for somebody new. ``apart`` tells a new record from its
    namesakes.
    """
    if run.state != RunState.WAITING or run.document is None:
        message = f"“{run.name}” was decided on already. Bring the document in again."
        raise ImportRefusedError(message)
    with one_write():
        proposal = PROVIDERS[run.provider].read(run.document)
        pen = Pen(user, publish=publish)
        record = _fresh(run.record) or _new_record(proposal, pen, apart)
        deciding = _Deciding(proposal, record, pen, user)
        outcome = deciding.go(decisions, people or {}, is_new=run.object_id is None)
        run.content_type = ContentType.objects.get_for_model(type(record))
        run.object_id = record.pk
        run.state = RunState.APPLIED
        run.document = None
        run.decided_at = timezone.now()
        run.taken, run.kept, run.asked = outcome.taken, outcome.kept, outcome.asked
        run.save()
        told = {"source": run.get_provider_display(), "address": run.address}
        log(instance=record, action="newsroom.import", user=user, data=told)
    return outcome


def drop_run(run: ImportRun) -> None:
    """Throw a document away; nothing is written or remembered."""
    run.state = RunState.DROPPED
    run.document = None
    run.decided_at = timezone.now()
    run.save()


def _fresh(record: Any) -> Any:
    """The record as it is now: somebody may have changed it since the run was loaded."""
    return type(record)._default_manager.get(pk=record.pk) if record is not None else None


def _new_record(proposal: Proposal, pen: Pen, apart: str) -> Any:
    if proposal.kind == "person":
        return pen.create(Person(name=proposal.name, disambiguator=apart))
    return pen.create(Show(title=proposal.name, year_label=apart or proposal.year))


class _Deciding:
    def __init__(self, proposal: Proposal, record: Any, pen: Pen, user: User | None) -> None:
        self._record = record
        self._pen = pen
        self._user = user
        self._proposal = proposal
        self._drafts = Drafts(record)
        self._rows = RowMaker(proposal, self._drafts, pen)

    def go(
        self,
        decisions: Mapping[str, Decision],
        people: Mapping[str, Person | None],
        *,
        is_new: bool,
    ) -> Outcome:
        outcome = Outcome(self._record)
        lines = compare(self._proposal, self._drafts).lines
        if is_new:
            self._note_first()
        if not is_new and any(line.id not in decisions for line in lines):
            raise ImportRefusedError(CHANGED_MEANWHILE.format(record=self._record))
        for line in lines:
            decision = decisions.get(line.id, line.default)
            if decision not in line.options:
                decision = line.default
            if decision == Decision.TAKE and self._take(line, people):
                outcome.taken += 1
            elif decision == Decision.ASK:
                open_conflict(self._record, line)
                outcome.asked += 1
            else:
                self._refuse(line)
                outcome.kept += 1
        self._save()
        outcome.made, outcome.changed = self._pen.made, self._pen.changed
        return outcome

    def _note_first(self) -> None:
        """Note the source of what the new record was made with."""
        for said in self._proposal.said:
            for column, text in said.columns.items() if said.part == "record" else ():
                if read_column(self._record, column) == text:
                    note_source(self._record, field=column, value=text, origin=said.origin)

    def _take(self, line: Line, people: Mapping[str, Person | None]) -> bool:
        """Write one value; False where somebody has to choose first and did not."""
        if line.kind == "adds":
            if line.candidates and line.id not in people:
                return False
            self._rows.add(line.said, person=people.get(line.id))
        else:
            take_column(line.said, line.column, line.row, self._rows)
        self._note(line)
        return True

    def _note(self, line: Line) -> None:
        """Note the source of each value; a row that is nothing but itself is one value."""
        told = {line.field: line.theirs}
        if not line.column and line.said.columns:
            told = {field_of(line.said, name): text for name, text in line.said.columns.items()}
        for name, value in told.items():
            note_source(self._record, field=name, value=value, origin=line.origin)

    def _refuse(self, line: Line) -> None:
        refuse_value(
            self._record,
            field=line.field,
            value=line.theirs,
            source=line.origin.source,
            user=self._user,
        )

    def _save(self) -> None:
        save_touched(self._rows.touched.values(), self._pen)
