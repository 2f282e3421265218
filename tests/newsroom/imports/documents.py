"""Documents of the shape that each service sends, about people and shows that do not exist."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.imports.actions import bring_in, decide
from newsroom.imports.comparing import Comparison, Drafts, compare
from newsroom.imports.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.imports.actions import Outcome
    from newsroom.imports.choices import Decision
    from newsroom.imports.comparing import Line
    from newsroom.imports.models import ImportRun
    from newsroom.imports.proposals import Proposal, Said

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "imports"


def document(name: str) -> Any:
    return json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))


def provider_of(name: str) -> Any:
    return PROVIDERS[name.split("_", 1)[0]]


def read(name: str) -> Proposal:
    proposal: Proposal = provider_of(name).read(document(name))
    return proposal


def said(proposal: Proposal, part: str, *identity: str) -> Said:
    """The one row of that part whose identity begins so."""
    return next(
        one
        for one in proposal.said
        if one.part == part and one.identity[: len(identity)] == identity
    )


def run_of(name: str, record: Any = None, **changes: Any) -> ImportRun:
    """The document brought in, about ``record`` where one is given."""
    brought = copy.deepcopy(document(name)) | changes
    run = bring_in(brought, provider=provider_of(name))
    if record is not None:
        run.record = type(record).objects.get(pk=record.pk)
        run.save()
    return run


def lines_of(run: ImportRun) -> Comparison:
    proposal = PROVIDERS[run.provider].read(run.document)
    record: Any = run.record
    return compare(proposal, Drafts(record))


def line(run: ImportRun, field: str) -> Line:
    found = {one.field: one for one in lines_of(run).lines}
    assert field in found, sorted(found)
    return found[field]


def decided(run: ImportRun, special: Mapping[str, Decision] | None = None, **how: Any) -> Outcome:
    """Decide with the defaults of the screen, but for the fields of ``special``."""
    lines = lines_of(run).lines if run.record else []
    chosen = {one.id: (special or {}).get(one.field, one.default) for one in lines}
    return decide(run, chosen, **how)
