from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand, CommandError

from newsroom.imports.actions import bring_in, decide, drop_run, fetch_document
from newsroom.imports.actions.bringing import read_file
from newsroom.imports.comparing import Drafts, compare
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.matching import match_record
from newsroom.imports.providers import PROVIDERS, provider_called
from people.models import Person
from shows.models import Show

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from newsroom.imports.models import ImportRun


class Command(BaseCommand):
    help = "Read a show or a person from another service and say what it would change."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("provider", choices=list(PROVIDERS), help="Who sends the document.")
        parser.add_argument("document", help="A file, or an address or number of theirs.")
        parser.add_argument("--record", help="The slug of our record, where it is not found alone.")
        parser.add_argument("--new", action="store_true", help="Make a new record.")
        parser.add_argument(
            "--apart", default="", help="What tells a new record from a namesake, or its year."
        )
        parser.add_argument(
            "--apply",
            action="store_true",
            help="Write, as a draft, what would be ticked on the screen; the rest is refused.",
        )

    def handle(self, *args: Any, provider: str, document: str, **options: Any) -> None:
        try:
            run = self._bring_in(provider, document)
            self._aim(run, options)
            self._report(run)
            if options["apply"]:
                self._apply(run, options["apart"])
            else:
                drop_run(run)
        except ImportRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal

    def _bring_in(self, name: str, document: str) -> ImportRun:
        provider = provider_called(name)
        path = Path(document)
        if path.is_file():
            return bring_in(read_file(path.read_bytes(), provider=provider), provider=provider)
        fetched = fetch_document(provider, document)
        return bring_in(fetched, provider=provider, address=provider.locate(document))

    def _aim(self, run: ImportRun, options: dict[str, Any]) -> None:
        """Say which record is meant; where two would do, nobody is chosen alone."""
        proposal = PROVIDERS[run.provider].read(run.document)
        model: Any = Person if proposal.kind == "person" else Show
        if options["record"]:
            record = model.objects.filter(slug=options["record"]).first()
            if record is None:
                message = f"No {proposal.kind} has the slug {options['record']!r}."
                raise ImportRefusedError(message)
            run.record = record
        elif options["new"]:
            run.content_type, run.object_id = ContentType.objects.get_for_model(model), None
        elif run.content_type_id is None:
            found = match_record(proposal).candidates
            several = ", ".join(f"{one} ({one.slug})" for one in found) or "nobody"
            drop_run(run)
            message = (
                f"“{proposal.name}” may be: {several}. Say which with --record SLUG, or make a"
                " new one with --new."
            )
            raise ImportRefusedError(message)
        run.save()

    def _report(self, run: ImportRun) -> None:
        proposal = PROVIDERS[run.provider].read(run.document)
        record: Any = run.record
        model: Any = Person if proposal.kind == "person" else Show
        comparison = compare(proposal, Drafts(record or model()))
        self.stdout.write(f"{run} → {record or 'a new record'}")
        for group, lines in comparison.groups:
            self.stdout.write(f"\n{group}")
            for line in lines:
                ours = f"{line.ours.text} → " if line.kind == "differs" else ""
                self.stdout.write(f"  [{line.default}] {line.label}: {ours}{line.shown}")
        for words in comparison.unread:
            self.stdout.write(f"  not used: {words}")
        if not comparison.lines:
            self.stdout.write("Nothing to decide: all of it is on file, refused or a task.")

    def _apply(self, run: ImportRun, apart: str) -> None:
        record: Any = run.record
        lines = []
        if record is not None:
            proposal = PROVIDERS[run.provider].read(run.document)
            lines = compare(proposal, Drafts(record)).lines
        outcome = decide(run, {line.id: line.default for line in lines}, apart=apart)
        self.stdout.write(
            f"\n{outcome.record}: {outcome.taken} taken, {outcome.kept} refused,"
            f" {outcome.asked} left as tasks."
        )
